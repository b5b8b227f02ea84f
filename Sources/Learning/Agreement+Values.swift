import EndpointModel

// What sources say of values, where the page leaves it open.

extension Agreement {
    /// The type that says what the page says more exactly.
    mutating func type(
        of subject: FactSubject,
        _ findings: [Finding],
        _ facts: SubjectFacts
    ) -> Claim<SchemaType>? {
        guard let documented = facts.type, documented.evidence.ground != .corrected else { return nil }
        let claims = Self.claims(findings) { finding in
            finding.type.flatMap { $0 == documented.value || documented.admits($0) ? $0 : nil }
        }
        return settled(claims, "type", of: subject, \.description).flatMap { documented.admits($0.value) ? $0 : nil }
    }

    /// The default where the page has none: a value of the type, written as a text.
    mutating func defaultValue(
        of subject: FactSubject,
        _ findings: [Finding],
        _ facts: SubjectFacts,
        _ type: SchemaType?
    ) -> Claim<String>? {
        guard !facts.hasDefault, let type, type.isScalar(schemas) else { return nil }
        let claims = Self.claims(findings) { $0.defaultValue }
        let claim = settled(claims, "default", of: subject) { "\"\($0)\"" }
        return claim.flatMap { type.admits($0.value, schemas) ? $0 : nil }
    }

    /// What shows that a property which the page calls optional is always there. Pages that document calls call so
    /// whatever has a default; so it is left at what they say unless the default is learned, or null.
    static func required(
        _ subject: FactSubject,
        _ findings: [Finding],
        _ facts: SubjectFacts,
        _ defaultValue: String?
    ) -> Claim<Bool>? {
        guard case .property = subject, facts.isOptional, !facts.hasDefault else { return nil }
        return claims(findings) { $0.isRequired && $0.defaultValue == defaultValue ? true : nil }.first
    }
}
