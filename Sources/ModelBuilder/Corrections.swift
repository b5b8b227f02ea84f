import EndpointModel
import ReferenceReader
import Spelling

/// Applies the corrections of a configuration to a model.
struct Corrections {
    let types: TypeResolver
    let targets: CorrectionTargets

    /// What became of a correction.
    enum Outcome {
        case applied
        /// The pages already say so.
        case redundant
        /// There is no such thing; the names of what there is instead.
        case unmatched(Correction.Subject, known: [String])
    }

    /// Why a correction can't be applied: the value is none that the fact can have.
    struct Expectation: Error {
        /// What the fact can be: "one of path, query".
        var text: String

        init(_ text: String) { self.text = text }
    }

    private init(_ api: API, types: TypeResolver) {
        self.types = types
        targets = CorrectionTargets(api)
    }

    /// Applies the corrections and reports those that change nothing, in the order of the file.
    ///
    /// Bodies come last: whether a request has a form follows from where its parameters travel. Of the names that several
    /// corrections have for one operation, the longest says best which one is meant, and counts wherever it stands.
    static func apply(_ configuration: Configuration, to api: inout API, types: TypeResolver) -> [Diagnostic] {
        if configuration.corrections.isEmpty { return [] }
        var additions = Additions(configuration.additions)
        additions.addParts(to: &api)
        let problems = Corrections(api, types: types).apply(configuration.corrections, &additions, to: &api)
        additions.settlePages(of: &api)
        return (problems + additions.diagnostics).sorted {
            ($0.range.startLine, $0.range.startColumn) < ($1.range.startLine, $1.range.startColumn)
        }
    }

    private func apply(_ corrections: [Correction], _ additions: inout Additions, to api: inout API) -> [Diagnostic] {
        let corrections = corrections.sorted { $0.subject.operation.utf8.count < $1.subject.operation.utf8.count }
        let problems = corrections.filter { !$0.subject.isBody }.compactMap { problem(with: $0, in: &api) }
        let schemas = Dictionary(api.schemas.map { ($0.name, $0) }) { first, _ in first }
        for group in api.groups.indices {
            for index in api.groups[group].endpoints.indices {
                api.groups[group].endpoints[index].settleForm(schemas)
            }
        }
        additions.addBodies(to: &api, targets)
        return problems + corrections.filter(\.subject.isBody).compactMap { problem(with: $0, in: &api) }
    }

    /// Applies a correction; gives back what is wrong with it.
    private func problem(with correction: Correction, in api: inout API) -> Diagnostic? {
        let words = correction.subject.words
        do {
            switch try apply(correction, to: &api) {
            case .applied: return nil
            case .redundant:
                let message = "the pages already say this of \(words); it can be removed"
                return Diagnostic(.warning, rule: "correction-redundant", message, at: correction.range)
            case .unmatched(let subject, let known):
                let hint = Suggestion.words(for: subject.name, among: known)
                let advice = subject.canBeAdded && !hint.holds("did you mean") ? "; `add: true` adds it" : ""
                let message = "the reference has no \(subject.words)\(hint)\(advice)"
                return Diagnostic(.error, rule: "correction-unmatched", message, at: correction.range)
            }
        } catch {
            let message = "expected \(error.text) for \(correction.key) of \(words)"
            return Diagnostic(.error, rule: "correction-invalid", message, at: correction.range)
        }
    }

    private func apply(_ correction: Correction, to api: inout API) throws(Expectation) -> Outcome {
        switch correction.subject {
        case .api: return try state(correction, of: &api, API.factPaths)
        case .securityScheme(let name):
            guard let index = targets.securitySchemes[name] else {
                return .unmatched(correction.subject, known: api.securitySchemes.map(\.name))
            }
            return try state(correction, of: &api.securitySchemes[index], SecurityScheme.factPaths)
        case .schema(let name), .property(_, of: let name):
            guard let index = targets.schemas[name] else {
                return .unmatched(.schema(name), known: api.schemas.map(\.name))
            }
            return try apply(correction, to: &api.schemas[index])
        case .endpoint(let name), .parameter(_, of: let name), .body(of: let name), .response(_, of: let name):
            return try applyToEndpoints(named: name, correction, of: &api)
        }
    }

    /// An operation may stand on several pages: all of them are corrected that have what the correction is about.
    private func applyToEndpoints(named name: String, _ correction: Correction, of api: inout API) throws(Expectation)
        -> Outcome
    {
        var outcomes: [Outcome] = []
        for place in targets.endpoints(named: name) {
            outcomes.append(try apply(correction, to: &api.groups[place.group].endpoints[place.endpoint], at: place))
        }
        return Outcome(outcomes) ?? .unmatched(.endpoint(name), known: targets.endpointNames(like: name))
    }
}

extension Corrections.Outcome {
    /// What became of a correction of several endpoints; `nil` for none. Where some of them lack what it is about, it is
    /// meant for the others.
    fileprivate init?(_ outcomes: [Self]) {
        guard var result = outcomes.first else { return nil }
        for outcome in outcomes.dropFirst() {
            switch (result, outcome) {
            case (.applied, _), (_, .applied): result = .applied
            case (.redundant, _), (_, .redundant): result = .redundant
            case (.unmatched(let subject, let known), .unmatched(_, let others)):
                result = .unmatched(subject, known: known + others.filter { !known.contains($0) })
            }
        }
        self = result
    }
}

extension Correction {
    /// The key that states the fact: the shape of a schema has several.
    fileprivate var key: String {
        if field != .shape { return field.rawValue }
        if case .values = value { return "values" } else { return FactField.type.rawValue }
    }
}

extension Correction.Subject {
    fileprivate var isBody: Bool { if case .body = self { true } else { false } }

    /// The name of the operation that the correction is about, or about a part of; empty for anything else.
    fileprivate var operation: String {
        switch self {
        case .endpoint(let name), .parameter(_, let name), .body(let name), .response(_, let name): name
        case .api, .securityScheme, .schema, .property: ""
        }
    }

    /// The name of what the correction is about, as the configuration spells it.
    fileprivate var name: String {
        switch self {
        case .api: ""
        case .body(let name), .securityScheme(let name), .endpoint(let name), .parameter(let name, _),
            .response(let name, _), .schema(let name), .property(let name, _):
            name
        }
    }

    /// Whether the configuration may state it though no page has it.
    fileprivate var canBeAdded: Bool {
        switch self {
        case .parameter, .body, .response, .schema, .property: true
        case .api, .securityScheme, .endpoint: false
        }
    }

    /// "parameter first_name of activate"
    var words: String {
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
