import EndpointModel

extension DocumentWriter {
    /// The documented responses, each status once; an assumed one where the page documents none that a success could
    /// have.
    func responses(of endpoint: Endpoint, notes: inout EvidenceNotes) -> Object {
        let carriers = carriers(of: endpoint)
        var seen: Set<Response.Status> = []
        var responses = Object()
        for response in endpoint.responses where seen.insert(response.status.value).inserted {
            let carries = carriers.contains(response.status.value)
            responses.add("\(response.status.value)", .object(self.response(response, of: endpoint, carries: carries)))
        }
        if carriers.isEmpty, let assumed = assumedResponse(of: endpoint) {
            responses.add(assumed.status, .object(assumed.response))
        }
        if endpoint.result.value != nil {
            notes.note(endpoint.result.evidence, as: "returns")
            notes.note(endpoint.accept.evidence, as: "accept")
        }
        return responses
    }

    /// The documented statuses whose responses hold what the endpoint returns: the successes that have a body, or the
    /// default where no success is documented and no page says that a failure's body is another.
    private func carriers(of endpoint: Endpoint) -> Set<Response.Status> {
        guard endpoint.result.value != nil else { return [] }
        let statuses = endpoint.responses.map(\.status.value)
        let successes = statuses.filter(\.isSuccess)
        if successes.isEmpty {
            return Set(endpoint.responses.filter { $0.status.value == .default && $0.type == nil }.map(\.status.value))
        }
        // These have no body, by HTTP; a page that documents no other success contradicts itself, and is followed.
        let withBody = successes.filter { $0 != .code(204) && $0 != .code(205) }
        return Set(withBody.isEmpty ? successes : withBody)
    }

    private func response(_ response: Response, of endpoint: Endpoint, carries: Bool) -> Object {
        var object = Object()
        var notes = newNotes()
        object.add("description", response.description.value)
        notes.note(response, Response.factPaths)
        var seen: Set<String> = []
        let headers = response.headers.filter { seen.insert($0.value.lowercased()).inserted }
        // The pages give the fields' names alone.
        object.add("headers", nonEmpty: Object(headers.map { ($0.value, ["schema": [:]]) }))
        if carries { object.add("content", .object(resultContent(of: endpoint))) }
        if let type = response.type?.value {
            let types = endpoint.accept.value.filter { $0.contains("json") }
            object.add("content", .object(content(types.isEmpty ? ["application/json"] : types, schema(type))))
        }
        object.add("x-apiref-evidence", notes.value)
        return object
    }

    /// Where an endpoint returns something under no documented status, or has no documented status at all, a success is
    /// assumed.
    private func assumedResponse(of endpoint: Endpoint) -> (status: String, response: Object)? {
        let returns = endpoint.result.value != nil
        // A failure's body under the default would be taken for that of a success.
        let isAmbiguous = endpoint.responses.contains { $0.status.value == .default && $0.type != nil }
        guard returns || endpoint.responses.isEmpty || isAmbiguous else { return nil }
        var notes = newNotes()
        notes.assume("the page states no status of a success", as: "status")
        if endpoint.result.evidence.rule == .absence {
            notes.assume("the page states no return type", as: "content")
        }
        var response: Object = ["description": ""]
        if returns { response.add("content", .object(resultContent(of: endpoint))) }
        response.add("x-apiref-evidence", notes.value)
        return (returns ? "200" : "204", response)
    }

    private func resultContent(of endpoint: Endpoint) -> Object {
        content(endpoint.accept.value, endpoint.result.value.map { schema($0) } ?? [:])
    }
}
