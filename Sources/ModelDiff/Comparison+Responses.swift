import EndpointModel
import Spelling

extension Comparison {
    /// What comes one value after the other is another type in Swift than what comes whole.
    mutating func compareStreams(_ subject: Subject, _ old: Endpoint, _ new: Endpoint) {
        let returnsSomething = [old, new].contains { $0.result.value != nil || $0.stream == .events }
        guard old.stream != new.stream, returnsSomething else { return }
        report(
            .resultTypeChanged,
            subject.part("result", "the result", directions: .response),
            "a success comes \(words: new.stream.words), and came \(words: old.stream.words) before",
            old: .init(old.accept),
            new: .init(new.accept)
        )
    }

    mutating func compareResults(_ subject: Subject, _ old: Fact<SchemaType?>, _ new: Fact<SchemaType?>) {
        let part = subject.part("result", "the result", directions: .response)
        switch (old.value, new.value) {
        case (nil, nil): return
        case (nil, _?):
            let rule: Rule = old.evidence.rule == .absence ? .resultStatedNow : .resultAdded
            report(
                rule,
                part,
                "a success returns \(new.value.factText), which it did not",
                old: .init(old),
                new: .init(new)
            )
        case (_?, nil):
            let rule: Rule = new.evidence.rule == .absence ? .resultStatedNoLonger : .resultRemoved
            report(rule, part, "a success returns \(old.value.factText) no longer", old: .init(old), new: .init(new))
        case (let oldType?, let newType?):
            compareTypes(
                part,
                Fact(oldType, old.evidence),
                Fact(newType, new.evidence),
                (.resultTypeChanged, .resultTypeWidened, .resultTypeNarrowed)
            )
        }
    }

    mutating func compareMediaTypes(
        _ subject: Subject,
        _ what: String,
        _ old: Fact<[String]>,
        _ new: Fact<[String]>,
        _ rules: (added: Rule, removed: Rule)
    ) {
        guard Set(old.value) != Set(new.value), !reportStatement(subject, "the \(words: what)", old, new) else {
            return
        }
        let types = Matching(old.value, new.value, by: [{ $0 }])
        if old.value.isEmpty || new.value.isEmpty {
            let isNew = old.value.isEmpty
            let list = (old.value + new.value).joined(separator: ", ")
            let text: ChangeText = "the page states the \(words: what) \(words: isNew ? "now" : "no longer"): \(list)"
            return report(isNew ? .statedNow : .statedNoLonger, subject, text, old: .init(old), new: .init(new))
        }
        if !types.pairs.isEmpty, oldVocabulary.hasSeveralMediaTypes != newVocabulary.hasSeveralMediaTypes {
            let isNew = newVocabulary.hasSeveralMediaTypes
            let list = (types.added + types.removed).joined(separator: ", ")
            let text: ChangeText = "the page lists \(words: what) \(list) \(words: isNew ? "now" : "no longer")"
            return report(isNew ? .statedNow : .statedNoLonger, subject, text, old: .init(old), new: .init(new))
        }
        for type in types.removed {
            report(rules.removed, subject, "\(words: what) \(type) is gone", old: .init(old), new: .init(new))
        }
        for type in types.added {
            report(rules.added, subject, "\(words: what) \(type) is new", old: .init(old), new: .init(new))
        }
    }

    mutating func compareResponses(_ subject: Subject, _ old: [Response], _ new: [Response]) {
        if old.isEmpty || new.isEmpty { return reportResponses(subject, old.isEmpty ? new : old, isNew: old.isEmpty) }
        let responses = Matching(old, new, by: [{ $0.status.value.description }])
        for (old, new) in responses.pairs {
            let part = subject.part(new.status.value.description, "response \(new.status.value.description)")
            compareTexts("description", part, old.description, new.description)
            compareHeaders(part, old, new)
            compareFailures(part, old.type, new.type)
            compareEvidence(Response.factPaths, part, old, new)
        }
        for response in responses.removed {
            let status = response.status.value
            let part = subject.part(status.description, "response \(status.description)")
            let rule: Rule = status.isSuccess ? .successStatusRemoved : .errorStatusRemoved
            report(rule, part, "\(part.words) is gone", old: .init(response.status))
        }
        for response in responses.added {
            let status = response.status.value
            let part = subject.part(status.description, "response \(status.description)")
            let rule: Rule = status.isSuccess ? .successStatusAdded : .errorStatusAdded
            report(rule, part, "\(part.words) is new", new: .init(response.status))
        }
    }

    /// Reports the responses of a page of which the other version lists none: not every generator writes them.
    private mutating func reportResponses(_ subject: Subject, _ responses: [Response], isNew: Bool) {
        guard let first = responses.first else { return }
        let list = responses.map(\.status.value.description).joined(separator: ", ")
        let text: ChangeText =
            "the page \(words: isNew ? "lists responses now" : "lists no responses any more"): \(list)"
        let side = Change.Side(list, first.status.evidence)
        report(isNew ? .statedNow : .statedNoLonger, subject, text, old: isNew ? nil : side, new: isNew ? side : nil)
    }

    /// Compares what the body of a failure is. Callers decode it as the type that they name: no source breaks.
    private mutating func compareFailures(_ part: Subject, _ old: Fact<SchemaType>?, _ new: Fact<SchemaType>?) {
        switch (old, new) {
        case (nil, nil): return
        case (nil, let new?):
            report(.statedNow, part, "\(part.words): the body is said to be \(new.value.factText)", new: .init(new))
        case (let old?, nil):
            let text: ChangeText = "\(part.words): the body is no longer said to be \(old.value.factText)"
            report(.statedNoLonger, part, text, old: .init(old))
        case (let old?, let new?):
            if types.relation(old.value, new.value) != .same { report(.errorTypeChanged, part, part.words, old, new) }
        }
    }

    private mutating func compareHeaders(_ subject: Subject, _ old: Response, _ new: Response) {
        let headers = Matching(old.headers, new.headers, by: [{ $0.value.folded }])
        for header in headers.removed {
            report(
                .responseHeaderRemoved,
                subject,
                "\(subject.words): header field \(header.value) is gone",
                old: .init(header)
            )
        }
        for header in headers.added {
            report(
                .responseHeaderAdded,
                subject,
                "\(subject.words): header field \(header.value) is new",
                new: .init(header)
            )
        }
    }
}

extension Endpoint.Stream? {
    fileprivate var words: String {
        switch self {
        case nil: "whole"
        case .events: "as events"
        case .jsonTexts: "as one JSON text after the other"
        }
    }
}
