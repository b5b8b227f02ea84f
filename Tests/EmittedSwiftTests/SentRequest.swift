import APIRuntime
import EndpointModel
import Foundation

/// What of a request can be compared: where it goes, and the names of what it holds.
struct SentRequest: Equatable {
    var method: String
    /// The segments of the path; those that hold a value are `nil`.
    var path: [String?]
    var query: [String]
    var fields: [String]
    var cookies: [String]
    var form: [String]
    var contentType: String?
}

extension SentRequest {
    /// What the model says.
    init(_ endpoint: Endpoint, of api: API) {
        func names(_ location: Parameter.Location) -> [String] {
            endpoint.parameters.filter { $0.location.value == location }.map(\.name.value).sorted()
        }
        method = endpoint.method.value
        path = ["base"] + Self.segments(of: endpoint)
        query = names(.query)
        fields = names(.header).map { $0.lowercased() }.sorted()
        cookies = names(.cookie)
        form = names(.form)
        contentType = endpoint.requestBody.map { api.mediaType(of: $0, endpoint) }
    }

    /// What was sent: a line that the program printed.
    init(_ line: [String: JSONValue], of endpoint: Endpoint) {
        let target = (line["path"]?.string ?? "").split(separator: "?", maxSplits: 1)
        let sent = line["fields"]?.object ?? [:]
        let body = line["body"]?.string ?? ""
        let template = [""] + Self.segments(of: endpoint)
        method = line["method"]?.string ?? ""
        path = (target.first ?? "").split(separator: "/").enumerated().map { index, segment in
            template.indices.contains(index) && template[index] == nil ? nil : segment.removingPercentEncoding
        }
        query = Self.names(target.dropFirst().first ?? "", separator: "&")
        fields = sent.keys.filter { !["accept", "content-type", "cookie"].contains($0) }.sorted()
        cookies = Self.names(sent["cookie"]?.string?[...] ?? "", separator: "; ")
        contentType = sent["content-type"]?.string?.split(separator: ";").first.map(String.init)
        switch contentType {
        case "multipart/form-data":
            let names = body.matches(of: /form-data; name="([^"]*)"/).map { String($0.1) }
            form = names.map { $0.removingPercentEncoding ?? $0 }.sorted()
        case "application/x-www-form-urlencoded": form = Self.names(body[...], separator: "&")
        default: form = []
        }
    }

    private static func segments(of endpoint: Endpoint) -> [String?] {
        endpoint.path.value.split(separator: "/").map { $0.hasPrefix("{") ? nil : String($0) }
    }

    /// The decoded names of `a=1&b=2`.
    private static func names(_ text: Substring, separator: String) -> [String] {
        text.components(separatedBy: separator).filter { !$0.isEmpty }.map { item in
            let name = item.prefix { $0 != "=" }
            return name.removingPercentEncoding ?? String(name)
        }.sorted()
    }
}

extension API {
    /// A form is URL-encoded unless it is said to be multipart or has a file; another body is of the first type that is
    /// no wildcard, JSON ahead of all unless it is bytes.
    fileprivate func mediaType(of body: EndpointModel.RequestBody, _ endpoint: Endpoint) -> String {
        let stated = body.mediaTypes.value
        if let type = body.type?.value {
            let isBytes = resolved(type) == .string(.binary)
            if stated.contains("application/json"), !isBytes { return "application/json" }
            return stated.first { !$0.contains("*") } ?? (isBytes ? "application/octet-stream" : "application/json")
        }
        let hasFile = endpoint.parameters.contains { $0.location.value == .form && isFile($0.type.value) }
        return hasFile ? "multipart/form-data" : stated.first ?? "application/x-www-form-urlencoded"
    }

    private func isFile(_ type: SchemaType) -> Bool {
        switch resolved(type) {
        case .string(.binary): true
        case .array(let item): isFile(item)
        default: false
        }
    }

    /// What an alias stands for, however long the chain of them is.
    private func resolved(_ type: SchemaType) -> SchemaType {
        var type = type
        for _ in schemas {
            guard case .reference(let name) = type, let schema = schemas.first(where: { $0.name == name }),
                case .alias(let other) = schema.shape.value
            else { break }
            type = other
        }
        return type
    }
}
