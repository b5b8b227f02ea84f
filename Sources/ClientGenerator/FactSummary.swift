import EndpointModel

/// How much of a reference is documented, and what the rest rests on.
struct FactSummary {
    private let api: API

    init(_ api: API) {
        self.api = api
    }

    var text: String {
        let facts = api.facts
        var rules: [InferenceRule: Int] = [:]
        var (learned, corrected) = (0, 0)
        for fact in facts {
            switch fact.evidence.ground {
            case .documented: break
            case .inferred(let rule): rules[rule, default: 0] += 1
            case .learned: learned += 1
            case .corrected: corrected += 1
            }
        }
        let inferred = rules.values.reduce(0, +)
        let list = rules.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }
            .map { "\($0.key.rawValue) \($0.value)" }
        return """
            \(size)
            dialect of the pages: \(api.dialect)
            \(facts.count) facts: \(facts.count - inferred - learned - corrected) documented, \(inferred) inferred, \
            \(learned) learned, \(corrected) corrected
            inferred by: \(list.joined(separator: ", "))
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
