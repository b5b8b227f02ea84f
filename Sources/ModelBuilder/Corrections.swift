import EndpointModel
import ReferenceReader

/// Applies the corrections of a configuration to a model.
struct Corrections {
    let file: String
    let types: TypeResolver

    /// What became of a correction.
    enum Outcome {
        case applied
        /// The pages already say so.
        case redundant
        /// There is no such thing; what there is instead.
        case unmatched(known: [String])
        /// The value is none that the fact can have.
        case invalid(expected: String)
    }

    /// Applies the corrections in their order and reports those that change nothing.
    func apply(_ corrections: [Correction], to api: inout API) -> [Diagnostic] {
        corrections.compactMap { correction in
            switch apply(correction, to: &api) {
            case .applied: return nil
            case .redundant:
                return Diagnostic(
                    .warning,
                    rule: "correction-redundant",
                    "the pages already say this of \(correction.subject.words); it can be removed",
                    at: correction.range
                )
            case .unmatched(let known):
                let hint = known.isEmpty ? "" : "; there are \(known.joined(separator: ", "))"
                return Diagnostic(
                    .error,
                    rule: "correction-unmatched",
                    "the reference has no \(correction.subject.words)\(hint)",
                    at: correction.range
                )
            case .invalid(let expected):
                return Diagnostic(
                    .error,
                    rule: "correction-invalid",
                    "expected \(expected) for \(correction.field.rawValue) of \(correction.subject.words)",
                    at: correction.range
                )
            }
        }
    }

    private func apply(_ correction: Correction, to api: inout API) -> Outcome {
        switch correction.subject {
        case .api: return apply(correction, toAPI: &api)
        case .securityScheme(let name):
            guard let index = api.securitySchemes.firstIndex(where: { $0.name == name }) else {
                return .unmatched(known: api.securitySchemes.map(\.name))
            }
            guard case .securityScheme(let kind) = correction.value else {
                return .invalid(expected: "a security scheme")
            }
            return set(&api.securitySchemes[index].kind, to: kind)
        case .schema(let name), .property(_, of: let name):
            guard let index = api.schemas.firstIndex(where: { $0.name == name }) else { return .unmatched(known: []) }
            return apply(correction, to: &api.schemas[index])
        case .endpoint(let name), .parameter(_, of: let name), .body(of: let name), .response(_, of: let name):
            return applyToEndpoints(named: name, of: &api) { apply(correction, to: &$0) }
        }
    }

    /// An operation may stand on several pages; all of them are corrected.
    private func applyToEndpoints(named name: String, of api: inout API, _ change: (inout Endpoint) -> Outcome)
        -> Outcome
    {
        var outcome: Outcome?
        for group in api.groups.indices {
            for index in api.groups[group].endpoints.indices
            where api.groups[group].endpoints[index].documentedName == name {
                outcome = change(&api.groups[group].endpoints[index])
            }
        }
        return outcome ?? .unmatched(known: [])
    }

    /// States a fact. To state what a page says is redundant; to state what was inferred confirms it.
    func set<Value: Hashable>(_ fact: inout Fact<Value>, to value: Value) -> Outcome {
        if fact.value == value, case .documented = fact.evidence { return .redundant }
        fact = Fact(value, .corrected(configuration: file))
        return .applied
    }

    func set<Value: Hashable>(_ fact: inout Fact<Value>?, to value: Value) -> Outcome {
        if let known = fact, known.value == value, case .documented = known.evidence { return .redundant }
        fact = Fact(value, .corrected(configuration: file))
        return .applied
    }

    /// The type that a text such as `[APIUser]` or `int64` names.
    func type(_ text: String) -> SchemaType? {
        guard case .type(let type) = types.resolve(.init(text: text, destination: nil)) else { return nil }
        return type
    }
}

extension Correction {
    var text: String? { if case .text(let text) = value { text } else { nil } }
    var flag: Bool? { if case .flag(let flag) = value { flag } else { nil } }
    var list: [String]? { if case .list(let list) = value { list } else { nil } }
}

extension Correction.Subject {
    /// "parameter first_name of activate"
    fileprivate var words: String {
        switch self {
        case .api: "API"
        case .securityScheme(let name): "security scheme \(name)"
        case .endpoint(let name): "operation \(name)"
        case .parameter(let name, let operation): "parameter \(name) of \(operation)"
        case .body(let operation): "request body of \(operation)"
        case .response(let status, let operation): "response \(status) of \(operation)"
        case .schema(let name): "schema \(name)"
        case .property(let name, let schema): "property \(name) of \(schema)"
        }
    }
}
