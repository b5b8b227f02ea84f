import EndpointModel

/// What the findings of all sources and recordings agree on.
struct Agreement {
    private(set) var learned = Learned()
    private(set) var diagnostics: [Diagnostic] = []

    let schemas: [String: Schema]
    private let model: [FactSubject: SubjectFacts]
    private let schemes: [String: SecurityScheme]

    /// The facts of the model that findings are compared with.
    struct SubjectFacts {
        var name: Fact<String>?
        var location: Fact<Parameter.Location>?
        var type: Fact<SchemaType>?
        /// Whether something says if its value may be null.
        var saysNull = false
        /// Whether it is assumed, for want of a word on any page, that the items of a list travel as one parameter each.
        var assumesExplode = false
        var hasDefault = false
        /// Whether a page calls it optional, and nothing that counts before sources does.
        var isOptional = false
    }

    /// A value, and the places that show it.
    struct Claim<Value: Hashable> {
        var value: Value
        var origins: [Origin]
    }

    init(_ findings: [Finding], about api: API) {
        schemas = Dictionary(api.schemas.map { ($0.name, $0) }) { first, _ in first }
        var model: [FactSubject: SubjectFacts] = [:]
        for entry in api.facts {
            if let name = entry.value as? String, entry.id.field == .name {
                model[entry.id.subject, default: SubjectFacts()].name = Fact(name, entry.evidence)
            } else if let place = entry.value as? Parameter.Location {
                model[entry.id.subject, default: SubjectFacts()].location = Fact(place, entry.evidence)
            } else if let type = entry.value as? SchemaType, entry.id.field == .type {
                model[entry.id.subject, default: SubjectFacts()].type = Fact(type, entry.evidence)
            } else if entry.id.field == .explode {
                let isAssumed = entry.evidence.rule == .openAPIDefault && entry.value as? Bool == true
                model[entry.id.subject, default: SubjectFacts()].assumesExplode = isAssumed
            } else if entry.id.field == .isNullable {
                model[entry.id.subject, default: SubjectFacts()].saysNull = true
            } else if entry.id.field == .defaultValue {
                model[entry.id.subject, default: SubjectFacts()].hasDefault = true
            } else if entry.id.field == .isRequired {
                let isOptional = entry.value as? Bool == false && entry.evidence.ground != .corrected
                model[entry.id.subject, default: SubjectFacts()].isOptional = isOptional
            }
        }
        self.model = model
        schemes = Dictionary(api.securitySchemes.map { ($0.name, $0) }) { first, _ in first }
        let subjects = Dictionary(grouping: findings, by: \.subject)
        for (subject, findings) in subjects.sorted(by: { $0.key.reportLabel < $1.key.reportLabel }) {
            if case .securityScheme(let name) = subject {
                learned.securitySchemes[name] = schemes[name].flatMap { credentials(of: $0, findings) }
            }
            guard let facts = model[subject] else { continue }
            if let entry = entry(of: subject, findings, facts) { learned.entries[subject] = entry }
        }
    }

    private mutating func entry(
        of subject: FactSubject,
        _ findings: [Finding],
        _ facts: SubjectFacts
    ) -> Learned.Entry? {
        let location = settled(Self.claims(findings) { $0.location }, "place", of: subject, \.rawValue)
        let isHeader = (location?.value ?? facts.location?.value) == .header
        // Names of header fields are the same in any case.
        let claims = Self.claims(findings, by: { isHeader ? $0.lowercased() : $0 }) { $0.name }
        let name = settled(claims, "name", of: subject) { "\"\($0)\"" }
        let type = type(of: subject, findings, facts)
        let isOpen = !isHeader || facts.isOpen
        let keptName = (isOpen ? name : nil).flatMap { claim in
            isOtherwise(facts.name, claim, "name", of: subject, by: isHeader ? { $0.lowercased() } : { $0 })
                ? nil : claim
        }
        let keptPlace = (isOpen ? location : nil).flatMap { claim in
            isOtherwise(facts.location, claim, "place", of: subject, by: \.rawValue) ? nil : claim
        }
        let defaultValue = defaultValue(of: subject, findings, facts, type?.value ?? facts.type?.value)
        let required = Self.required(subject, findings, facts, defaultValue?.value)
        let null = facts.saysNull ? nil : Self.claims(findings) { $0.isNullable ? true : nil }.first
        let joined =
            facts.assumesExplode
            ? settled(Self.claims(findings) { $0.isExploded }, "explode", of: subject, \.description) : nil
        let list = joined.flatMap { $0.value ? nil : $0 }
        let ofNames = Self.best(
            of: Set([keptName?.origins, keptPlace?.origins, list?.origins].compactMap { $0 }.joined())
        )
        let ofType = Self.best(
            of: Set(
                [type?.origins, null?.origins, defaultValue?.origins, required?.origins].compactMap { $0 }.joined()
            )
        )
        guard !ofNames.isEmpty || !ofType.isEmpty else { return nil }
        return Learned.Entry(
            name: keptName?.value,
            location: keptPlace?.value,
            type: type?.value,
            isNullable: null != nil,
            defaultValue: defaultValue?.value,
            isRequired: required != nil,
            isExploded: list?.value,
            origins: ofNames.isEmpty ? ofType : ofNames,
            typeOrigins: ofType.isEmpty ? ofNames : ofType
        )
    }

    /// How the credentials of a scheme are sent, where no page says it.
    private mutating func credentials(of scheme: SecurityScheme, _ findings: [Finding]) -> Learned.Credentials? {
        let subject = FactSubject.securityScheme(scheme.name)
        let claims = Self.claims(findings, by: \.folded) { $0.credentials }
        guard let claim = settled(claims, "kind of credentials", of: subject, \.factText) else { return nil }
        if scheme.isSettled || !scheme.admits(claim.value) {
            _ = isOtherwise(scheme.kind, claim, "kind of credentials", of: subject, by: \.folded)
            return nil
        }
        return Learned.Credentials(claim.value, origins: Self.best(of: Set(claim.origins)))
    }

    /// What was found, by the values that are the same, the best shown first.
    private static func claims<Value: Hashable, Key: Hashable>(
        _ findings: [Finding],
        by key: (Value) -> Key,
        _ value: (Finding) -> Value?
    ) -> [Claim<Value>] {
        var claims: [Key: Claim<Value>] = [:]
        for finding in findings.sorted(by: { $0.origin.rank < $1.origin.rank }) {
            guard let value = value(finding) else { continue }
            claims[key(value), default: Claim(value: value, origins: [])].origins.append(finding.origin)
        }
        return claims.values.map { claim in (claim.origins.first?.rank ?? .last, "\(claim.value)", claim) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    static func claims<Value: Hashable>(
        _ findings: [Finding],
        _ value: (Finding) -> Value?
    ) -> [Claim<Value>] {
        claims(findings, by: { $0 }, value)
    }

    /// The only claim; `nil` if there is none, or several, which is reported.
    mutating func settled<Value>(
        _ claims: [Claim<Value>],
        _ what: String,
        of subject: FactSubject,
        _ words: (Value) -> String
    ) -> Claim<Value>? {
        guard claims.count > 1 else { return claims.first }
        let places = claims.compactMap { claim in claim.origins.first.map { "\(words(claim.value)) (\($0))" } }
        let message = """
            the \(what) of \(subject.reportLabel) is shown to be \(places.joined(separator: " and ")), so none is used; \
            state it in apiref.yaml
            """
        let place = claims.first?.origins.first?.place ?? PageRange(page: "")
        diagnostics.append(Diagnostic(.warning, rule: "learned-contradiction", message, at: place))
        return nil
    }

    /// Whether a page shows something else literally, which is reported.
    private mutating func isOtherwise<Value: FactValue>(
        _ fact: Fact<Value>?,
        _ claim: Claim<Value>,
        _ what: String,
        of subject: FactSubject,
        by key: (Value) -> some Equatable
    ) -> Bool {
        guard let fact, fact.evidence.isLiteral, key(fact.value) != key(claim.value), let origin = claim.origins.first
        else { return false }
        let message = """
            the \(what) of \(subject.reportLabel) is "\(fact.value.factText)" here and "\(claim.value.factText)" at \
            \(origin), so what was learned is not used; state it in apiref.yaml
            """
        let place = fact.evidence.range ?? origin.place
        diagnostics.append(Diagnostic(.warning, rule: "learned-otherwise", message, at: place))
        return true
    }

    /// The first line of a source and the first exchange: enough to look at.
    private static func best(of origins: Set<Origin>) -> [Origin] {
        var kinds: Set<Int> = []
        return origins.sorted { $0.rank < $1.rank }.filter { kinds.insert($0.rank.kind).inserted }
    }
}

extension Agreement.SubjectFacts {
    /// Whether something is left to learn of a header field.
    fileprivate var isOpen: Bool {
        if location?.value != .header { return true }
        return [name?.evidence, location?.evidence].contains { evidence in
            evidence?.isProven != true && evidence?.ground != .documented && evidence?.ground != .corrected
        }
    }
}

extension Evidence {
    /// Whether a page shows the fact as it goes over the wire.
    fileprivate var isLiteral: Bool {
        ground == .documented || rule == .placeholder || rule == .sample || rule == .exampleKey
    }
}
