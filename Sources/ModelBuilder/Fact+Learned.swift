import EndpointModel

extension Fact<SchemaType> {
    /// The type as sources say it, where that is what the page says, said more exactly.
    func learned(_ entry: Learned.Entry?) -> Self {
        guard let entry, let type = entry.type else { return self }
        if admits(type) { return Fact(type, .learned(entry.typeOrigins)) }
        return compared(type == value, entry.typeOrigins)
    }
}

extension Fact<Bool> {
    /// Whether something is required: also what the page calls optional, where sources show that it is always there.
    func learned(_ entry: Learned.Entry?) -> Self {
        guard let entry, entry.isRequired else { return self }
        return value ? compared(true, entry.typeOrigins) : Fact(true, .learned(entry.typeOrigins))
    }
}

extension Field {
    /// Adds the default that sources show, where the page has none.
    mutating func addDefault(_ learned: Learned.Entry?) {
        guard let learned, let text = learned.defaultValue else { return }
        let origins = learned.typeOrigins
        let isSame = defaultValue.map { type.value.normalized(default: $0.value) == text } ?? false
        defaultValue = defaultValue?.compared(isSame, origins) ?? Fact(text, .learned(origins))
    }
}

extension Fact {
    /// The fact with what says the same of it, or something else.
    fileprivate func compared(_ isSame: Bool, _ origins: [Origin]) -> Self {
        var fact = self
        if isSame {
            fact.evidence.supporting += origins
        } else {
            fact.evidence.contradicting += origins
        }
        return fact
    }
}
