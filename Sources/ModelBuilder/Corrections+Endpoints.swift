import EndpointModel

extension Corrections {
    func apply(_ correction: Correction, toAPI api: inout API) -> Outcome {
        guard let text = correction.text else { return .invalid(expected: "a text") }
        switch correction.field {
        case .title: return set(&api.title, to: text)
        case .version: return set(&api.version, to: text)
        default: return set(&api.server, to: Server(uri: text))
        }
    }

    func apply(_ correction: Correction, to endpoint: inout Endpoint) -> Outcome {
        switch correction.subject {
        case .parameter(let name, _):
            guard let index = endpoint.parameters.firstIndex(where: { $0.documentedName == name }) else {
                return .unmatched(known: endpoint.parameters.map(\.documentedName))
            }
            return apply(correction, to: &endpoint.parameters[index])
        case .body:
            guard var body = endpoint.requestBody else { return .unmatched(known: []) }
            defer { endpoint.requestBody = body }
            return apply(correction, to: &body)
        case .response(let status, _):
            guard let text = correction.text else { return .invalid(expected: "a text") }
            guard let index = endpoint.responses.firstIndex(where: { $0.status.value.description == status }) else {
                return .unmatched(known: endpoint.responses.map(\.status.value.description))
            }
            return set(&endpoint.responses[index].description, to: text)
        default: return applyOwn(correction, to: &endpoint)
        }
    }

    private func applyOwn(_ correction: Correction, to endpoint: inout Endpoint) -> Outcome {
        switch correction.field {
        case .accept:
            guard let list = correction.list else { return .invalid(expected: "a list of media types") }
            return set(&endpoint.accept, to: list)
        case .security:
            guard let list = correction.list else { return .invalid(expected: "a list of security schemes") }
            return set(&endpoint.security, to: list)
        default: break
        }
        guard let text = correction.text else { return .invalid(expected: "a text") }
        switch correction.field {
        case .operationID: return set(&endpoint.operationID, to: text)
        case .method: return set(&endpoint.method, to: text.uppercased())
        case .path: return set(&endpoint.path, to: text)
        case .summary: return set(&endpoint.summary, to: text)
        case .stability:
            guard let stability = Endpoint.Stability(rawValue: text) else {
                return .invalid(expected: Self.list(Endpoint.Stability.allCases.map(\.rawValue)))
            }
            return set(&endpoint.stability, to: stability)
        default:
            if text == "none" { return set(&endpoint.result, to: nil) }
            guard let type = type(text) else { return .invalid(expected: "a type, or none") }
            return set(&endpoint.result, to: type)
        }
    }

    private func apply(_ correction: Correction, to parameter: inout Parameter) -> Outcome {
        switch correction.field {
        case .isRequired:
            guard let flag = correction.flag else { return .invalid(expected: "true or false") }
            return set(&parameter.isRequired, to: flag)
        case .explode:
            guard let flag = correction.flag else { return .invalid(expected: "true or false") }
            guard case .array = parameter.type.value else { return .invalid(expected: "an array to explode or not") }
            return set(&parameter.explode, to: flag)
        default: break
        }
        guard let text = correction.text else { return .invalid(expected: "a text") }
        switch correction.field {
        case .name: return set(&parameter.name, to: text)
        case .location:
            guard let location = Parameter.Location(rawValue: text) else {
                return .invalid(expected: Self.list(Parameter.Location.allCases.map(\.rawValue)))
            }
            return set(&parameter.location, to: location)
        case .type:
            guard let type = type(text) else { return .invalid(expected: "a type") }
            return set(&parameter.type, to: type)
        case .defaultValue: return set(&parameter.defaultValue, to: text)
        default: return set(&parameter.description, to: text)
        }
    }

    private func apply(_ correction: Correction, to body: inout RequestBody) -> Outcome {
        switch correction.field {
        case .isRequired:
            guard let flag = correction.flag else { return .invalid(expected: "true or false") }
            return set(&body.isRequired, to: flag)
        case .mediaTypes:
            guard let list = correction.list else { return .invalid(expected: "a list of media types") }
            return set(&body.mediaTypes, to: list)
        case .type:
            guard let type = correction.text.flatMap(type) else { return .invalid(expected: "a type") }
            guard case .value(var fact) = body.content else { return .invalid(expected: "no type, for this is a form") }
            defer { body.content = .value(fact) }
            return set(&fact, to: type)
        default:
            guard let text = correction.text else { return .invalid(expected: "a text") }
            return set(&body.description, to: text)
        }
    }

    static func list(_ values: [String]) -> String { "one of " + values.joined(separator: ", ") }
}
