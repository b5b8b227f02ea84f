import EndpointModel

extension Fact<SchemaType> {
    /// The type as sources say it, where that is what the page says, said more exactly.
    func learned(_ entry: Learned.Entry?) -> Self {
        guard let entry, let type = entry.type else { return self }
        if admits(type) { return Fact(type, .learned(entry.typeOrigins)) }
        var fact = self
        if type == value {
            fact.evidence.supporting += entry.typeOrigins
        } else {
            fact.evidence.contradicting += entry.typeOrigins
        }
        return fact
    }
}
