import ConcurrentMap
import EndpointModel
import Spelling

/// Makes links to the client's symbols of the links to pages in the words of a reference.
///
/// `[**User**](User.md)` becomes ``` ``User`` ```. What leads to another page of the reference, or to another place of its
/// own, keeps its words: the client has no such page.
struct SymbolLinks: Sendable {
    /// The types by the names of pages: those of schemas, and the namespaces of groups.
    private var types: [String: String] = [:]

    init(_ api: API, _ names: ClientNames) {
        for schema in api.schemas { types[schema.name] = names.types.name(of: schema.name).name }
        for (group, namespace) in zip(api.groups, names.namespaces) where types[group.name] == nil {
            types[group.name] = namespace.type.name
        }
    }

    /// A model with its links in place.
    func linked(_ api: API) -> API {
        var linked = api
        linked.groups = api.groups.concurrentMap { group in
            var group = group
            for endpoint in group.endpoints.indices { link(&group.endpoints[endpoint]) }
            return group
        }
        linked.schemas = api.schemas.concurrentMap { schema in
            var schema = schema
            link(&schema.description)
            link(&schema.shape.value)
            return schema
        }
        return linked
    }

    private func link(_ endpoint: inout Endpoint) {
        link(&endpoint.summary)
        for index in endpoint.description.indices { link(&endpoint.description[index].value) }
        for index in endpoint.parameters.indices { link(&endpoint.parameters[index].field) }
        link(&endpoint.requestBody)
        for index in endpoint.responses.indices { link(&endpoint.responses[index].description.value) }
    }

    private func link(_ body: inout RequestBody?) {
        guard var linked = body, linked.description != nil else { return }
        link(&linked.description)
        body = linked
    }

    private func link(_ shape: inout Schema.Shape) {
        guard case .object(var object) = shape else { return }
        shape = .open
        for index in object.properties.indices { link(&object.properties[index].field) }
        shape = .object(object)
    }

    private func link(_ field: inout Field) {
        link(&field.description)
        link(&field.type.value)
    }

    /// The properties of an object that is written in place have descriptions, too.
    private func link(_ type: inout SchemaType) {
        switch type {
        case .object(var properties):
            for index in properties.indices { link(&properties[index].field) }
            type = .object(properties)
        case .array(.object(let properties)):
            var item = SchemaType.object(properties)
            link(&item)
            type = .array(item)
        default: break
        }
    }

    private func link(_ fact: inout Fact<String>?) {
        guard let text = fact?.value, text.holds(UInt8(ascii: "]")) else { return }
        fact?.value = linked(text)
    }

    private func link(_ text: inout String) { if text.holds(UInt8(ascii: "]")) { text = linked(text) } }
}

extension SymbolLinks {
    /// A text with its links in place.
    func linked(_ text: String) -> String {
        var linked = ""
        var rest = text[...]
        while let middle = rest.firstRange(of: "](") {
            guard let end = rest[middle.upperBound...].firstIndex(of: ")") else { break }
            guard let start = rest[..<middle.lowerBound].lastIndex(of: "[") else {
                linked += rest[..<middle.upperBound]
                rest = rest[middle.upperBound...]
                continue
            }
            let words = String(rest[rest.index(after: start)..<middle.lowerBound])
            let isImage = rest[..<start].last == "!"
            linked += rest[..<start]
            let destination = rest[middle.upperBound..<end]
            linked += isImage ? "[\(words)](\(destination))" : link(words, to: String(destination))
            rest = rest[rest.index(after: end)...]
        }
        return linked + rest
    }

    private func link(_ words: String, to destination: String) -> String {
        let page = destination.prefix { $0 != "#" }
        if page.isEmpty { return words }
        guard page.hasSuffix(".md"), !page.holds("://") else { return "[\(words)](\(destination))" }
        let name = String(page.dropLast(3).split(separator: "/").last ?? "")
        guard let type = types[name] else { return words }
        let isName = [name.folded, type.folded].contains(words.folded)
        return isName ? "``\(type)``" : "[\(words)](doc:\(type))"
    }
}
