import EndpointModel
import ReferenceReader
import Spelling

extension Corrections {
    /// States a fact of a part of the model. To state what a page says is redundant; to state what was inferred confirms it.
    func state<Part>(_ correction: Correction, of part: inout Part, _ paths: [FactPath<Part>]) throws(Expectation)
        -> Outcome
    {
        let value = try value(of: correction)
        guard let path = paths.first(where: { $0.field == correction.field }) else {
            throw Expectation("a fact that this has")
        }
        if path.holds(value, in: part), path.evidence(of: part)?.ground == .documented { return .redundant }
        var evidence = Evidence.corrected(correction.range)
        if correction.field.isProvable { evidence.isProven = true }
        guard path.state(value, evidence, of: &part) else { throw Expectation("a value of another kind") }
        return .applied
    }

    /// The value of a correction as its fact holds it.
    private func value(of correction: Correction) throws(Expectation) -> any FactValue {
        switch correction.field {
        case .title, .version, .summary, .description: return try correction.text
        case .server: return Server(uri: try correction.line)
        case .kind:
            guard case .securityScheme(let kind) = correction.value else { throw Expectation("a security scheme") }
            return kind
        case .operationID: return try correction.operationName
        case .method: return try correction.method
        case .path: return try correction.path
        case .stability: return try correction.choice(Endpoint.Stability.self)
        case .accept, .mediaTypes: return try correction.mediaTypes
        case .security: return try security(correction)
        case .result: return try result(correction)
        case .name: return try correction.line
        case .location: return try correction.choice(Parameter.Location.self)
        case .type: return try type(correction)
        case .paging: return try correction.paging
        case .isRequired, .isNullable, .isDeprecated, .explode: return try correction.flag
        case .shape, .status, .headers: throw Expectation("nothing, for it can't be corrected,")
        default: return try correction.scalarText
        }
    }

    /// The type that a text such as `[APIUser]` or `int64` names.
    func type(_ correction: Correction) throws(Expectation) -> SchemaType {
        let text = try correction.text
        guard case .type(let type) = types.resolve(.init(text: text, destination: nil)) else {
            throw Expectation("a type such as string or [int64]")
        }
        if case .union = TypeExpression(text), type == .any { throw Expectation("one type, or any for all of them,") }
        guard let unknown = type.references.first(where: { targets.schemas[$0] == nil }) else { return type }
        let near = Suggestion.nearest(to: unknown, among: Self.scalars + targets.schemas.keys.sorted())
        let hint = near.map { "; did you mean \($0)?" } ?? ""
        throw Expectation("a type or a schema of the reference (there is no \(unknown)\(hint))")
    }

    private static let scalars = [
        "string", "boolean", "integer", "int32", "int64", "number", "float", "double", "date", "date-time", "uuid",
        "uri", "file", "any",
    ]

    private func result(_ correction: Correction) throws(Expectation) -> SchemaType? {
        if try correction.text == "none" { return nil }
        return try type(correction)
    }

    private func security(_ correction: Correction) throws(Expectation) -> [String] {
        let list = try correction.list(of: "security schemes")
        let known = targets.securitySchemes.keys.sorted()
        guard list.allSatisfy(known.contains) else {
            throw Expectation(
                known.isEmpty
                    ? "an empty list, for the reference names no security scheme,"
                    : "a list of security schemes of the reference, which has \(known.joined(separator: ", ")),"
            )
        }
        return list
    }
}
