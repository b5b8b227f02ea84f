import EndpointModel

/// How much of a reference is documented, and what the rest rests on.
struct FactSummary {
    private let api: API

    init(_ api: API) {
        self.api = api
    }

    /// The whole summary: its head, and how many facts there are by each rule.
    var text: String {
        let rules = Dictionary(grouping: api.facts.compactMap(\.evidence.rule)) { $0 }.mapValues(\.count)
        let list = rules.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }
            .map { "\($0.key.rawValue) \($0.value)" }
        return "\(head)\ninferred by: \(list.joined(separator: ", "))"
    }

    /// How large the reference is, what its facts rest on, and how many are unproven.
    var head: String {
        let facts = api.facts
        let grounds = Dictionary(grouping: facts) { $0.evidence.rule == nil ? $0.evidence.ground.word : "inferred" }
        let counts = ["documented", "inferred", "learned", "corrected"].map { "\(grounds[$0]?.count ?? 0) \($0)" }
        return """
            \(size)
            dialect of the pages: \(api.dialect)
            \(facts.count) facts: \(counts.joined(separator: ", "))
            \(Unproven(facts).summary)
            """
    }

    private var size: String {
        let properties = api.schemas.map { schema in
            if case .object(let object) = schema.shape.value { object.properties.count } else { 0 }
        }
        let parameters = api.endpoints.map(\.parameters.count).reduce(0, +)
        return """
            \(api.names.client): \(api.endpoints.count.of("endpoint")) on \(api.groups.count.of("page")), \
            \(parameters.of("parameter")), \(api.schemas.count.of("schema")) with \
            \(properties.reduce(0, +).of("property", "properties"))
            """
    }
}

extension Int {
    /// `1 page`, `2 pages`
    func of(_ noun: String, _ plural: String? = nil) -> String {
        "\(self) \(self == 1 ? noun : plural ?? noun + "s")"
    }
}
