import EndpointModel
import Spelling

extension Comparison {
    mutating func compareParameters(_ subject: Subject, _ old: Endpoint, _ new: Endpoint) {
        let parameters = Self.matching(old, new)
        for (old, new) in parameters.pairs {
            var part = subject.part(new.documentedName, "parameter \(new.documentedName)", directions: .request)
            part.rows = Change.Rows(old: old.type.evidence.range, new: new.type.evidence.range)
            compare(part, old, new)
        }
        for parameter in parameters.removed {
            let name = parameter.documentedName
            let part = subject.part(name, "parameter \(name)", directions: .request)
            report(.parameterRemoved, part, "\(part.words) is gone", old: .init(parameter.name))
        }
        for parameter in parameters.added {
            let name = parameter.documentedName
            let part = subject.part(name, "parameter \(name)", directions: .request)
            let rule: Rule = parameter.isNeeded ? .requiredParameterAdded : .optionalParameterAdded
            let need: ChangeText = parameter.isNeeded ? "required" : "optional"
            report(rule, part, "\(need) \(part.words) is new", new: .init(parameter.name))
        }
    }

    /// Which parameters are the same: by place and name, by name, and at last by place, position, type and description.
    static func matching(_ old: Endpoint, _ new: Endpoint) -> Matching<Parameter> {
        var matching = Matching(
            old.parameters,
            new.parameters,
            by: [
                { "\($0.location.value) \($0.name.value)" }, { "\($0.location.value) \($0.name.value.folded)" },
                { $0.name.value.folded }, { $0.documentedName.folded },
            ]
        )
        let (olds, news) = (Positions(old), Positions(new))
        let positions = olds.positions.merging(news.positions) { first, second in first == second ? first : -1 }
        matching.pairUnique { parameter in
            guard let position = positions[parameter.name.value], position >= 0 else { return nil }
            return
                "\(parameter.location.value) \(position) \(parameter.type.value) \(parameter.description?.value ?? "")"
        }
        return matching
    }

    private mutating func compare(_ subject: Subject, _ old: Parameter, _ new: Parameter) {
        compareNames(subject, old, new)
        if old.location.value != new.location.value {
            report(.parameterMoved, subject, "the place of \(subject.words)", old.location, new.location)
        }
        let rules: TypeRules = (.parameterTypeChanged, .parameterTypeWidened, .parameterTypeNarrowed)
        compareTypes(subject, old.type, new.type, rules)
        compareNulls(subject, old.field, new.field, rules)
        if old.isNeeded != new.isNeeded {
            let rule: Rule = new.isNeeded ? .parameterBecameRequired : .parameterBecameOptional
            report(
                rule,
                subject,
                "\(subject.words) is \(words: new.isNeeded ? "required" : "optional") now",
                old.isRequired,
                new.isRequired
            )
        }
        compareDefaults(.parameterDefaultChanged, subject, old.defaultValue, new.defaultValue)
        if let old = old.explode, let new = new.explode, old.value != new.value {
            report(
                .parameterExplodeChanged,
                subject,
                "elements of \(subject.words) travel \(words: new.value ? "each in an item of its own" : "in one item") now",
                old,
                new
            )
        }
        compareTexts("description", subject, old.description, new.description)
        compareTexts("example", subject, old.example, new.example)
        compareEvidence(Parameter.factPaths, subject, old, new)
    }

    private mutating func compareNames(_ subject: Subject, _ old: Parameter, _ new: Parameter) {
        guard old.name.value != new.name.value else { return }
        let isOneLabel = SwiftName.member(old.name.value) == SwiftName.member(new.name.value)
        // The server sees the place of a placeholder, not its name, and any case of a field name.
        let isUnseen =
            (old.location.value == .path && new.location.value == .path)
            || (old.location.value == .header && old.name.value.lowercased() == new.name.value.lowercased())
        if isUnseen, isOneLabel { return }
        if isUnseen { return report(.placeholderRenamed, subject, "the name of \(subject.words)", old.name, new.name) }
        report(
            isOneLabel ? .parameterRespelled : .parameterRenamed,
            subject,
            "the name of \(subject.words)",
            old.name,
            new.name
        )
    }

    mutating func compareDefaults(_ rule: Rule, _ subject: Subject, _ old: Fact<String>?, _ new: Fact<String>?) {
        switch (old, new) {
        case (nil, nil): return
        case (let old?, let new?):
            let (before, now) = (old.value.unquoted, new.value.unquoted)
            if before == now || (before.isNumber && now.isNumber && Double(before) == Double(now)) { return }
            report(rule, subject, "the default of \(subject.words)", old, new)
        case (nil, let new?):
            report(rule, subject, "the default of \(subject.words) is \(new.value) now", new: .init(new))
        case (let old?, nil):
            report(rule, subject, "\(subject.words) has no default any more, was \(old.value)", old: .init(old))
        }
    }
}

/// Where parameters stand among those of their place; placeholders, where they stand in the path.
private struct Positions {
    private(set) var positions: [String: Int] = [:]

    init(_ endpoint: Endpoint) {
        for (index, name) in PathTemplate(endpoint.path.value).placeholders.enumerated() { positions[name] = index }
        var counts: [Parameter.Location: Int] = [:]
        for parameter in endpoint.parameters where parameter.location.value != .path {
            positions[parameter.name.value] = counts[parameter.location.value, default: 0]
            counts[parameter.location.value, default: 0] += 1
        }
    }
}

extension Parameter {
    /// Whether a call must give it: a part of the path can't be left out.
    var isNeeded: Bool { field.isRequired.value || location.value == .path }
}

extension String {
    /// The text of a default, which one generator puts in quotation marks and another doesn't.
    fileprivate var unquoted: String { withoutPair(of: "\"'") }
}
