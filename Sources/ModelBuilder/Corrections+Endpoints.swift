import EndpointModel

extension Corrections {
    func apply(_ correction: Correction, toAPI api: inout API) throws(Expectation) -> Outcome {
        switch correction.field {
        case .title: correction.state(try correction.text, as: &api.title)
        case .version: correction.state(try correction.text, as: &api.version)
        default: correction.state(Server(uri: try correction.line), as: &api.server)
        }
    }

    func apply(_ correction: Correction, to endpoint: inout Endpoint, at place: CorrectionTargets.Place)
        throws(Expectation) -> Outcome
    {
        switch correction.subject {
        case .parameter(let name, _):
            guard let index = targets.parameter(name, at: place) else {
                return .unmatched(correction.subject, known: endpoint.parameters.map(\.documentedName))
            }
            return try apply(correction, to: &endpoint.parameters[index])
        case .body:
            guard var body = endpoint.requestBody else { return .unmatched(correction.subject, known: []) }
            defer { endpoint.requestBody = body }
            return try apply(correction, to: &body)
        case .response(let text, _):
            guard let status = Response.Status(documented: text) else {
                throw Expectation("a status from 100 to 599, or default,")
            }
            guard let index = endpoint.responses.firstIndex(where: { $0.status.value == status }) else {
                return .unmatched(correction.subject, known: endpoint.responses.map(\.status.value.description))
            }
            return correction.state(try correction.text, as: &endpoint.responses[index].description)
        default: return try applyOwn(correction, to: &endpoint)
        }
    }

    private func applyOwn(_ correction: Correction, to endpoint: inout Endpoint) throws(Expectation) -> Outcome {
        switch correction.field {
        case .operationID: correction.state(try correction.operationName, as: &endpoint.operationID)
        case .method: correction.state(try correction.method, as: &endpoint.method)
        case .path: correction.state(try correction.path, as: &endpoint.path)
        case .summary: correction.state(try correction.text, as: &endpoint.summary)
        case .stability: correction.state(try correction.choice(Endpoint.Stability.self), as: &endpoint.stability)
        case .accept: correction.state(try correction.mediaTypes, as: &endpoint.accept)
        case .security: correction.state(try security(correction), as: &endpoint.security)
        default: correction.state(try result(correction), as: &endpoint.result)
        }
    }

    private func apply(_ correction: Correction, to parameter: inout Parameter) throws(Expectation) -> Outcome {
        switch correction.field {
        case .isRequired: correction.state(try correction.flag, as: &parameter.isRequired)
        case .explode: correction.state(try correction.flag, as: &parameter.explode)
        case .name: correction.state(try correction.line, as: &parameter.name)
        case .location: correction.state(try correction.choice(Parameter.Location.self), as: &parameter.location)
        case .type: correction.state(try type(correction), as: &parameter.type)
        case .defaultValue: correction.state(try correction.defaultText, as: &parameter.defaultValue)
        default: correction.state(try correction.text, as: &parameter.description)
        }
    }

    private func apply(_ correction: Correction, to body: inout RequestBody) throws(Expectation) -> Outcome {
        switch correction.field {
        case .isRequired: return correction.state(try correction.flag, as: &body.isRequired)
        case .mediaTypes: return correction.state(try correction.mediaTypes, as: &body.mediaTypes)
        case .type:
            guard case .value(var fact) = body.content else { throw Expectation("no type, for this is a form,") }
            defer { body.content = .value(fact) }
            return correction.state(try type(correction), as: &fact)
        default: return correction.state(try correction.text, as: &body.description)
        }
    }
}

extension Corrections {
    /// The type that a text such as `[APIUser]` or `int64` names.
    func type(_ correction: Correction) throws(Expectation) -> SchemaType {
        guard case .type(let type) = types.resolve(.init(text: try correction.text, destination: nil)) else {
            throw Expectation("a type such as string or [int64]")
        }
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
