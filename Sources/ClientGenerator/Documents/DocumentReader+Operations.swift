import EndpointModel
import Yams

extension DocumentReader {
    /// The operations by their tags, which are the names of the pages without the ending that most have.
    mutating func groups(_ paths: Node?) -> [EndpointGroup] {
        var groups: [EndpointGroup] = []
        var indices: [String: Int] = [:]
        for (path, item) in entries(paths) {
            for (method, node) in operations(of: item, at: path) {
                let tag = node["tags"]?.sequence?.first?.string ?? ""
                if indices[tag] == nil {
                    indices[tag] = groups.count
                    groups.append(EndpointGroup(name: tag + "Api", page: file, endpoints: []))
                }
                groups[indices[tag] ?? 0].endpoints.append(endpoint(method, path, node))
            }
        }
        return groups
    }

    /// The operations of a path, with those that OpenAPI has no room for.
    private mutating func operations(of item: Node, at path: String) -> [(method: String, node: Node)] {
        let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]
        check(item, path, keys: methods + ["x-apiref-also"])
        var operations: [(String, Node)] = []
        for (key, node) in entries(item) where key != "x-apiref-also" {
            operations.append((key.uppercased(), node))
            operations += node["x-apiref-also"]?.sequence?.map { (key.uppercased(), $0) } ?? []
        }
        for node in item["x-apiref-also"]?.sequence ?? [] {
            guard let method = node["method"]?.string, let operation = node["operation"] else { continue }
            operations.append((method, operation))
        }
        return operations
    }

    private mutating func endpoint(_ method: String, _ path: String, _ node: Node) -> Endpoint {
        let keys = [
            "tags", "operationId", "summary", "description", "deprecated", "x-stability", "parameters", "requestBody",
            "responses", "security", "x-apiref-paging", "x-apiref-evidence", "x-apiref-also",
            "x-apiref-name",
        ]
        check(node, "\(method) \(path)", keys: keys)
        let stated = node.note("operationId")?["stated"]?.string
        let identifier = Fact(stated ?? node["operationId"]?.string ?? "", evidence(node, "operationId"))
        let name = node["x-apiref-name"].map { Fact($0.string ?? "", .documented(range(of: $0))) }
        let parts = path.split(separator: "#", maxSplits: 1).map(String.init)
        let body = node["requestBody"].map { requestBody($0) }
        let result = result(node)
        var endpoint = Endpoint(
            operationID: name ?? identifier,
            method: Fact(method, .documented(range(of: node))),
            path: Fact(node.note("path")?["stated"]?.string ?? parts.first ?? path, .documented(range(of: node))),
            summary: text("summary", in: node),
            description: [text("description", in: node)].compactMap { $0 },
            stability: stability(node),
            parameters: (node["parameters"]?.sequence ?? []).compactMap { parameter($0) } + (body?.fields ?? []),
            requestBody: body?.body,
            result: result.type,
            accept: result.accept,
            responses: responses(node["responses"]),
            security: security(node),
            paging: paging(node)
        )
        if name != nil { endpoint.originalID = identifier }
        endpoint.pathFragment = parts.count > 1 ? parts[1] : nil
        return endpoint
    }

    private func stability(_ node: Node) -> Fact<Endpoint.Stability> {
        let evidence = evidence(node, "stability")
        if node["deprecated"]?.string == "true" { return Fact(.deprecated, evidence) }
        switch node["x-stability"]?.string {
        case "early-access": return Fact(.earlyAccess, evidence)
        case let text?: return Fact(Endpoint.Stability(rawValue: text) ?? .stable, evidence)
        case nil: return Fact(.stable, .inferred(.absence, range(of: node)))
        }
    }

    private func paging(_ node: Node) -> Fact<Paging?>? {
        guard let value = node["x-apiref-paging"] else { return nil }
        let evidence = evidence(node, "paging", at: value)
        guard let style = value["style"]?.string.flatMap(Paging.Style.init) else { return Fact(nil, evidence) }
        var paging = Paging(style)
        paging.request = value["request"]?.string
        paging.response = value["response"].map(names)
        paging.items = value["items"].map(names) ?? []
        paging.first = value["first"]?.string.flatMap { Int($0) }
        return Fact(paging, evidence)
    }

    private func names(_ node: Node) -> [String] {
        node.string.map { [$0] } ?? node.sequence?.compactMap(\.string) ?? []
    }

    private func security(_ node: Node) -> Fact<[String]> {
        guard let list = node["security"]?.sequence else { return Fact([], .inferred(.absence, range(of: node))) }
        let names = list.flatMap { entries($0).map { schemeNames[$0.key] ?? $0.key } }
        return Fact(names, evidence(node, "security"))
    }

    /// A parameter; `nil` for one that stands there because a placeholder has to be answered.
    private mutating func parameter(_ node: Node) -> Parameter? {
        let keys = [
            "name", "in", "required", "description", "deprecated", "schema", "style", "explode", "x-apiref-evidence",
        ]
        check(node, "a parameter", keys: keys)
        guard !node.isAssumed("schema"), let schema = node["schema"] else { return nil }
        let stated = node.note("name")?["stated"]?.string
        let name = stated ?? node["name"]?.string ?? ""
        let type = type(schema)
        let location = node["in"]?.string.flatMap(Parameter.Location.init) ?? .query
        var explode: Bool?
        if case .array = type { explode = node["explode"]?.string != "false" }
        var parameter = Parameter(
            name: Fact(name, evidence(node, "name")),
            documentedName: name,
            location: Fact(location, evidence(node, "in")),
            type: Fact(type, evidence(node, "type", at: schema)),
            isRequired: Fact(node["required"]?.string == "true", evidence(node, "required")),
            defaultValue: defaultValue(node, schema),
            explode: explode.map { Fact($0, .documented(range(of: node))) },
            description: text("description", in: node)
        )
        parameter.example = example(node, schema)
        if takesNull(schema) { parameter.isNullable = Fact(true, evidence(node, "nullable")) }
        if node["deprecated"]?.string == "true" {
            parameter.isDeprecated = Fact(true, evidence(node, "deprecated"))
        }
        return parameter
    }

    /// An example, or the text of one that is no value of the type.
    func example(_ node: Node, _ schema: Node) -> Fact<String>? {
        let value = schema["examples"]?.sequence?.first?.string ?? node.note("example")?["stated"]?.string
        return value.map { Fact($0, evidence(node, "example", at: schema)) }
    }

    /// A default, or the text of one that is no value of the type.
    func defaultValue(_ node: Node, _ schema: Node) -> Fact<String>? {
        let value = schema["default"]?.string ?? node.note("default")?["stated"]?.string
        return value.map { Fact($0, evidence(node, "default", at: schema)) }
    }
}
