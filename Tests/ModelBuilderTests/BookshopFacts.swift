import EndpointModel

/// The facts of the bookshop's API, each as a line of text under the name of what it is about: `GET /books max-price`
/// is `query max-price, number(double), optional`.
struct BookshopFacts: Equatable {
    var values: [String: String] = [:]

    /// Reads facts from lines such as those of ``truth``.
    init(table: String) {
        var subject = ""
        for line in table.split(separator: "\n") where line.contains(where: { $0 != " " }) && !line.hasPrefix("#") {
            guard line.hasPrefix(" ") else {
                subject = String(line)
                continue
            }
            let fact = line.drop { $0 == " " }
            guard let gap = fact.firstRange(of: "  ") else { fatalError("no value: \(line)") }
            let value = fact[gap.upperBound...].drop { $0 == " " }
            values["\(subject) \(fact[..<gap.lowerBound])"] = String(value)
        }
    }

    /// The facts of a recovered model, under the names that the truth has for them whatever the pages call them.
    init(_ api: API) {
        let spelling = Dictionary(Self.truth.values.keys.map { ($0.lettersAndDigits, $0) }) { first, _ in first }
        func add(_ subject: String, _ name: String, _ value: String, orElse otherName: String? = nil) {
            let keys = [name, otherName].compactMap { $0 }.map { "\(subject) \($0)" }
            let known = keys.lazy.compactMap { spelling[$0.lettersAndDigits] }.first
            values[known ?? keys[0]] = value
        }
        add("reference", "server", api.server.value.text)
        for scheme in api.securitySchemes { add("reference", scheme.name, scheme.kind.value.text) }
        for endpoint in api.endpoints {
            let subject = "\(endpoint.method.value) \(endpoint.path.value)"
            for (name, value) in endpoint.lines { add(subject, name, value) }
            for parameter in endpoint.parameters {
                add(subject, parameter.documentedName, parameter.line, orElse: parameter.name.value)
            }
        }
        for schema in api.schemas {
            for (name, value) in schema.lines { add("schema \(schema.name)", name, value) }
            guard case .object(let object) = schema.shape.value else { continue }
            for property in object.properties {
                add("schema \(schema.name)", property.documentedName, property.line, orElse: property.name.value)
            }
        }
    }
}

extension String {
    /// What the spellings of one name have in common.
    fileprivate var lettersAndDigits: String { String(filter { $0.isLetter || $0.isNumber }).lowercased() }
}

extension Sequence<String> {
    /// The elements with commas between them; `none` if there are none.
    fileprivate var list: String {
        let text = joined(separator: ", ")
        return text.isEmpty ? "none" : text
    }
}

extension Endpoint {
    fileprivate var lines: [(String, String)] {
        var lines = [
            ("security", security.value.list), ("result", result.value?.description ?? "none"),
            ("accept", accept.value.list),
        ]
        if let summary { lines.append(("summary", summary.value)) }
        if !description.isEmpty { lines.append(("description", description.map(\.value).joined(separator: "\n"))) }
        if stability.value != .stable { lines.append(("stability", stability.value.rawValue)) }
        if let body = requestBody {
            let type = body.type?.value.description ?? "form"
            let words = [type, body.isRequired.value ? "required" : "optional"] + body.mediaTypes.value
            lines.append(("body", words.described(body.description)))
        }
        for response in responses {
            let words = [response.description.value] + response.headers.map(\.value)
            lines.append((response.status.value.description, words.joined(separator: "; ")))
        }
        return lines
    }
}

extension Parameter {
    fileprivate var line: String {
        let words = BookshopFacts.words(field.type, field.isRequired, field.defaultValue)
        return (["\(location.value.rawValue) \(field.name.value)"] + words).described(field.description)
    }
}

extension Property {
    fileprivate var line: String {
        ([field.name.value] + BookshopFacts.words(field.type, field.isRequired, field.defaultValue))
            .described(field.description)
    }
}

extension Schema {
    fileprivate var lines: [(String, String)] {
        switch shape.value {
        case .object: return []
        case .enumeration(_, let values): return [("values", values.map(\.value).list)]
        case .union, .alias: return [("shape", "\(shape.value)")]
        case .open: return [("shape", "open")]
        }
    }
}

extension BookshopFacts {
    fileprivate static func words(
        _ type: Fact<SchemaType>,
        _ isRequired: Fact<Bool>,
        _ defaultValue: Fact<String>?
    ) -> [String] {
        [type.value.description, isRequired.value ? "required" : "optional"]
            + [defaultValue.map { "default \($0.value)" }].compactMap { $0 }
    }
}

extension [String] {
    fileprivate func described(_ description: Fact<String>?) -> String {
        list + (description.map { ": \($0.value)" } ?? "")
    }
}

extension Server {
    fileprivate var text: String {
        switch self {
        case .absolute(let text), .relative(let text), .placeholder(let text): text
        }
    }
}

extension SecurityScheme.Kind {
    fileprivate var text: String {
        switch self {
        case .apiKey(let location): "apiKey" + (location.map { " \($0.place.rawValue) \($0.name)" } ?? "")
        case .basic: "http basic"
        case .bearer: "http bearer"
        case .oauth2: "oauth2"
        case .unspecified: "unspecified"
        }
    }
}
