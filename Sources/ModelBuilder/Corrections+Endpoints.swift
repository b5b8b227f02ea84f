import EndpointModel

extension Corrections {
    func apply(_ correction: Correction, to endpoint: inout Endpoint, at place: CorrectionTargets.Place)
        throws(Expectation) -> Outcome
    {
        switch correction.subject {
        case .parameter(let name, _):
            guard let index = targets.parameter(name, at: place) else {
                return .unmatched(correction.subject, known: endpoint.parameters.map(\.documentedName))
            }
            return try state(correction, of: &endpoint.parameters[index], Parameter.factPaths)
        case .body:
            guard var body = endpoint.requestBody else { return .unmatched(correction.subject, known: []) }
            if correction.field == .type, body.type == nil { throw Expectation("no type, for this is a form,") }
            defer { endpoint.requestBody = body }
            return try state(correction, of: &body, RequestBody.factPaths)
        case .response(let text, _):
            guard let status = Response.Status(documented: text) else {
                throw Expectation("a status from 100 to 599, or default,")
            }
            guard let index = endpoint.responses.firstIndex(where: { $0.status.value == status }) else {
                return .unmatched(correction.subject, known: endpoint.responses.map(\.status.value.description))
            }
            if correction.field == .type, status.isSuccess {
                throw Expectation("no type, for what a success returns is the endpoint's `result`,")
            }
            return try state(correction, of: &endpoint.responses[index], Response.factPaths)
        default: return try state(correction, of: &endpoint, Endpoint.factPaths)
        }
    }
}
