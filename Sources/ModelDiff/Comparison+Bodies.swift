import EndpointModel
import Spelling

extension Comparison {
    /// The parameters of a form are compared with the others.
    mutating func compareBodies(_ subject: Subject, _ old: RequestBody?, _ new: RequestBody?) {
        let part = subject.part("body", "the body", directions: .request)
        switch (old, new) {
        case (nil, nil): return
        case (nil, let new?):
            guard let type = new.type else { return }
            let rule: Rule = new.isRequired.value ? .requiredBodyAdded : .optionalBodyAdded
            report(rule, part, "a body of \(type.value.factText) is new", new: .init(type))
        case (let old?, nil):
            guard let type = old.type else { return }
            report(.bodyRemoved, part, "the body of \(type.value.factText) is gone", old: .init(type))
        case (let old?, let new?): compare(part, old, new)
        }
    }

    private mutating func compare(_ subject: Subject, _ old: RequestBody, _ new: RequestBody) {
        compareMediaTypes(
            subject,
            "request media type",
            old.mediaTypes,
            new.mediaTypes,
            (.requestMediaTypeAdded, .requestMediaTypeRemoved)
        )
        compareEvidence(RequestBody.factPaths, subject, old, new)
        guard let oldType = old.type, let newType = new.type else {
            if (old.type == nil) != (new.type == nil) { report(.bodyKindChanged, subject, Self.kinds(old, new)) }
            return
        }
        compareTypes(subject, oldType, newType, (.bodyTypeChanged, .bodyTypeWidened, .bodyTypeNarrowed))
        if old.isRequired.value != new.isRequired.value {
            let rule: Rule = new.isRequired.value ? .bodyBecameRequired : .bodyBecameOptional
            report(
                rule,
                subject,
                "the body is \(words: new.isRequired.value ? "required" : "optional") now",
                old.isRequired,
                new.isRequired
            )
        }
        // A label that changes with the type is told by the type.
        if old.label != new.label, SwiftName.member(old.documentedName) != SwiftName.member(new.documentedName) {
            report(
                .bodyArgumentRenamed,
                subject,
                "the argument of the body is \(new.documentedName), was \(old.documentedName)",
                old: .init(oldType),
                new: .init(newType)
            )
        }
        compareTexts("description", subject, old.description, new.description)
    }

    private static func kinds(_ old: RequestBody, _ new: RequestBody) -> ChangeText {
        new.type == nil ? "the body is a form, was one value" : "the body is one value, was a form"
    }
}

extension RequestBody {
    /// The label of its argument in Swift: one that a generator made up after the type is none.
    var label: String {
        let generated = (type?.value.references ?? []).map(\.folded) + ["requestbody"]
        return generated.contains(documentedName.folded) ? "body" : SwiftName.member(documentedName)
    }
}
