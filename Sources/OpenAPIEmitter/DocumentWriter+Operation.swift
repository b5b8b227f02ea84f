import EndpointModel

extension DocumentWriter {
    func operation(_ operation: Operation, at path: String, _ template: PathTemplate) -> Object {
        let endpoint = operation.endpoint
        var notes = newNotes()
        var object = Object()
        object.add("tags", [.string(operation.tag)])
        object.add("operationId", operation.operationID)
        let name = endpoint.originalID ?? endpoint.operationID
        if operation.operationID == name.value {
            notes.note(name.evidence, as: "operationId")
        } else {
            notes.state(name.value, as: "operationId")
        }
        if endpoint.originalID != nil { object.add("x-apiref-name", endpoint.operationID.value) }
        if endpoint.path.value != path, endpoint.pathFragment == nil { notes.state(endpoint.path.value, as: "path") }
        object.add("summary", endpoint.summary?.value)
        let description = endpoint.description.map(\.value).joined(separator: "\n\n")
        object.add("description", description.isEmpty ? nil : description)
        if endpoint.stability.value == .deprecated { object.add("deprecated", true) }
        object.add("x-stability", endpoint.stability.value.extensionValue)
        if endpoint.stability.value != .stable { notes.note(endpoint.stability.evidence, as: "stability") }
        object.add("parameters", nonEmpty: parameters(of: operation, template, notes: &notes))
        object.add("requestBody", requestBody(of: endpoint).map(Value.object))
        object.add("responses", nonEmpty: responses(of: endpoint, notes: &notes))
        object.add("security", security(of: endpoint, notes: &notes))
        if let paging = endpoint.paging {
            object.add("x-apiref-paging", paging.value.map { .object($0.object) } ?? "none")
            notes.note(paging.evidence, as: "paging")
        }
        object.add("x-apiref-evidence", notes.value)
        return object
    }

    /// The pages list an endpoint's schemes without saying whether a request needs one of them or all. Each becomes a
    /// requirement of its own, that is, an alternative: a reader of "all" would refuse requests that may well be right.
    private func security(of endpoint: Endpoint, notes: inout EvidenceNotes) -> Value? {
        if endpoint.security.evidence.rule == .absence, endpoint.security.value.isEmpty { return nil }
        notes.note(endpoint.security.evidence, as: "security")
        var seen: Set<String> = []
        let names = endpoint.security.value.map { securitySchemeNames[$0] }.filter { seen.insert($0).inserted }
        return .array(names.map { .object([$0: []]) })
    }
}

extension Paging {
    /// As `apiref.yaml` states it. A name that could be taken for a way through several stands in a list.
    fileprivate var object: Object {
        var object = Object()
        object.isCompact = true
        object.add("style", style.rawValue)
        object.add("request", request)
        object.add("response", response.map(Self.path))
        if !items.isEmpty { object.add("items", Self.path(items)) }
        object.add("first", first.map(Value.integer))
        return object
    }

    private static func path(_ names: [String]) -> Value {
        if names.count == 1, !names[0].utf8.contains(UInt8(ascii: ".")) { return .string(names[0]) }
        return .array(names.map(Value.string))
    }
}

extension Endpoint.Stability {
    /// The value of `x-stability`; OpenAPI has a word for what is deprecated, and needs none for what is stable.
    fileprivate var extensionValue: String? {
        switch self {
        case .earlyAccess: "early-access"
        case .beta: "beta"
        case .experimental: "experimental"
        case .stable, .deprecated: nil
        }
    }
}
