import EndpointModel
import Spelling

extension MarkdownEmitter {
    /// The model that the pages of an API state: what reading them gives, but for the evidence.
    ///
    /// It differs from the model itself where pages have no words for a difference:
    ///
    /// - Names and texts hold no control characters and no white space at their ends; names have one line, paragraphs
    ///   no rows of spaces. An empty text is none.
    /// - Names are documented as they go over the wire; a parameter of a path is required.
    /// - A form has neither a name nor a description of its own, and is required if one of its fields is.
    /// - Two operations of a group don't share a name, and two pages don't share a file, whatever the letters' case: the
    ///   later one gets a suffix.
    /// - A summary has no stability mark of its own and no escaped entities, the prose below it none for quotation marks
    ///   and no repetition of the summary. Prose that says that the endpoint is deprecated makes it so.
    /// - An enumeration has values, its type no format; an object has properties, parents or values. A schema without
    ///   them is open. Objects written in place have neither descriptions nor defaults.
    /// - The title is the client's name where there is none.
    ///
    /// It is its own normal form. What it takes for granted: that a reference names a schema of the API, that an
    /// endpoint with fields of a form has no other body, that a body's media types are of its kind, that header fields and
    /// the keys of APIs have names that HTTP allows, and that paths begin with a slash.
    public static func normalized(_ api: API) -> API {
        var api = api
        var files = PageNames()
        for index in api.groups.indices { api.groups[index].normalizeNames(&files) }
        var names: [String: String] = [:]
        for index in api.schemas.indices {
            let name = files.claim(PageNames.schemaName(api.schemas[index].name), suffix: "Model")
            if names[api.schemas[index].name] == nil { names[api.schemas[index].name] = name }
            api.schemas[index].name = name
            api.schemas[index].page = name + ".md"
        }
        let types = NormalTypes(names: names)
        for group in api.groups.indices {
            for endpoint in api.groups[group].endpoints.indices {
                api.groups[group].endpoints[endpoint].normalize(types)
            }
        }
        for index in api.schemas.indices { api.schemas[index].normalize(types) }
        for index in api.securitySchemes.indices { api.securitySchemes[index].normalize() }
        api.title = api.title.normalized(NormalText.line) ?? Fact(api.names.client, .inferred(.absence, nil))
        api.version = api.version.normalized(NormalText.line)
        api.server = api.server.map(\.normalized)
        return api
    }
}

extension EndpointGroup {
    fileprivate mutating func normalizeNames(_ files: inout PageNames) {
        name = files.claim(PageNames.fileName(name), suffix: "API")
        page = name + ".md"
        var operations: Set<String> = []
        var numbers: [String: Int] = [:]
        for index in endpoints.indices {
            let name = Self.operation(endpoints[index].operationID.value)
            var unique = name
            while !operations.insert(unique).inserted {
                let number = numbers[name] ?? 2
                unique = "\(name)\(number)"
                numbers[name] = number + 1
            }
            endpoints[index].operationID.value = unique
            endpoints[index].documentedName = unique
        }
    }

    /// The name of an operation that a heading can hold.
    private static func operation(_ name: String) -> String {
        let name = NormalText.line(name).utf8.prefix { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "(") }
        return NormalText.nonEmpty(Substring(name).trimmed()) ?? "operation"
    }
}

extension SecurityScheme {
    fileprivate mutating func normalize() {
        name = NormalText.name(name)
        guard case .apiKey(let location?) = kind.value else { return }
        let key = NormalText.line(location.name)
        kind.value = .apiKey(key.isEmpty ? nil : .init(location.place, name: key))
    }
}

extension Server {
    fileprivate var normalized: Server {
        let text =
            switch self {
            case .absolute(let uri), .relative(let uri), .placeholder(let uri): NormalText.line(uri)
            }
        if text == Self.unknown || text.isEmpty { return .placeholder(Self.unknown) }
        let uri = text.replacing(" ", with: "%20").replacing(",", with: "%2C")
        let lowered = uri.lowercased()
        if lowered.hasPrefix("https://") || lowered.hasPrefix("http://") { return .absolute(uri) }
        return uri.hasPrefix("/") ? .relative(uri) : .placeholder(uri)
    }
}

extension Fact<String>? {
    /// The text in a form that a page can hold; `nil` if nothing is left.
    func normalized(_ form: (String) -> String) -> Fact<String>? {
        guard let fact = self?.map(form), !fact.value.isEmpty else { return nil }
        return fact
    }
}

extension Array {
    /// The first element of each name.
    func uniqued(by name: (Element) -> String) -> [Element] {
        var seen: Set<String> = []
        return filter { seen.insert(name($0)).inserted }
    }
}
