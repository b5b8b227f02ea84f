import EndpointModel
import Yams

extension DocumentReader {
    /// A body, and the fields of its form.
    mutating func requestBody(_ node: Node) -> (body: RequestBody, fields: [Parameter]) {
        let keys = ["description", "content", "required", "x-apiref-form", "x-apiref-evidence"]
        check(node, "a request body", keys: keys)
        let content = entries(node["content"])
        let form = ["multipart/form-data", "application/x-www-form-urlencoded"]
        let first = content.first?.value
        let schema = first?["schema"]
        // A body that refers to a schema is a form only where nothing says that the page gives it a type.
        let reference = schema?["$ref"]?.string
        let isForm =
            content.contains { form.contains($0.key) } && (reference == nil || node["x-apiref-form"]?.string == "true")
        let fields = isForm ? self.fields(reference.flatMap { schemas[$0] } ?? schema, first?["encoding"]) : []
        let type = Fact(schema.map { self.type($0) } ?? .any, evidence(node, "type", at: schema))
        var body = RequestBody(
            documentedName: "body",
            content: isForm ? .form : .value(type),
            isRequired: Fact(node["required"]?.string == "true", evidence(node, "required")),
            mediaTypes: mediaTypes(content, evidence(node, "mediaTypes")),
            description: text("description", in: node)
        )
        if isForm, let schema, case .reference(let name) = self.type(schema) { body.formSchema = name }
        return (body, fields)
    }

    private mutating func fields(_ schema: Node?, _ encoding: Node?) -> [Parameter] {
        properties(schema).map { property in
            var explode: Fact<Bool>?
            if case .array = property.type.value {
                let isJoined = encoding?[property.name.value]?["explode"]?.string == "false"
                explode = Fact(!isJoined, property.type.evidence)
            }
            return Parameter(property.field, location: Fact(.form, property.name.evidence), explode: explode)
        }
    }

    private func mediaTypes(_ content: [(key: String, value: Node)], _ evidence: Evidence) -> Fact<[String]> {
        let types = content.map(\.key)
        return Fact(types == ["*/*"] ? [] : types, evidence)
    }

    /// What a success returns, and as what media types.
    func result(_ node: Node) -> (type: Fact<SchemaType?>, accept: Fact<[String]>) {
        let responses = entries(node["responses"])
        let successes = responses.filter { Self.status($0.key).isSuccess }
        let carriers = successes.isEmpty ? responses.filter { Self.status($0.key) == .default } : successes
        guard let response = carriers.first(where: { $0.value["content"] != nil })?.value else {
            let isUnsaid = responses.contains { $0.value.isAssumed("content") }
            let evidence: Evidence = isUnsaid ? .inferred(.absence, range(of: node)) : .documented(range(of: node))
            return (Fact(nil, evidence), Fact([], .inferred(.absence, range(of: node))))
        }
        let content = entries(response["content"])
        let schema = content.first?.value["schema"]
        return (
            Fact(schema.map { type($0) } ?? .any, evidence(node, "returns", at: schema)),
            mediaTypes(content, evidence(node, "accept"))
        )
    }

    private static func status(_ key: String) -> Response.Status { Int(key).map(Response.Status.code) ?? .default }

    /// The responses that the pages document.
    mutating func responses(_ node: Node?) -> [Response] {
        let hasSuccess = entries(node).contains { Self.status($0.key).isSuccess }
        return entries(node).compactMap { key, value in
            check(value, "a response", keys: ["description", "headers", "content", "x-apiref-evidence"])
            guard !value.isAssumed("status") else { return nil }
            let status = Self.status(key)
            let isFailure = hasSuccess ? !status.isSuccess : status != .default
            let schema = isFailure ? entries(value["content"]).first?.value["schema"] : nil
            return Response(
                status: Fact(status, evidence(value, "status")),
                description: Fact(value["description"]?.string ?? "", .documented(range(of: value))),
                headers: entries(value["headers"]).map { Fact($0.key, .documented(range(of: $0.value))) },
                type: schema.map { Fact(type($0), evidence(value, "type", at: $0)) }
            )
        }
    }
}
