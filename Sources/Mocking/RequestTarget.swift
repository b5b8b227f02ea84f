import EndpointModel
import Foundation
import Spelling

/// The path and the query of a request, decoded.
struct RequestTarget {
    /// The path's segments; the last one is empty where the path ends with a slash.
    var segments: [String]
    var query: [FormField]

    /// Takes a target apart.
    ///
    /// - Returns: `nil` if its percent-encoding is broken or no UTF-8.
    init?(_ target: String) {
        var rest = target[...].prefix { $0 != "#" }
        if !rest.hasPrefix("/"), let scheme = rest.firstRange(of: "://") {
            rest = rest[scheme.upperBound...].drop { $0 != "/" && $0 != "?" }
        }
        let path = rest.prefix { $0 != "?" }
        segments = []
        for segment in path.drop(while: { $0 == "/" }).split(separator: "/", omittingEmptySubsequences: false) {
            guard let decoded = segment.removingPercentEncoding else { return nil }
            segments.append(decoded)
        }
        guard let query = FormField.fields(in: rest[path.endIndex...].dropFirst()) else { return nil }
        self.query = query
    }
}

/// A named value of a query, a cookie or a form.
struct FormField: Hashable {
    enum Content: Hashable {
        case text(String)
        /// A part of a multipart body that is no text, or was sent as a file.
        case bytes(Data)
    }

    var name: String
    var content: Content

    init(_ name: String, _ text: String) {
        self.name = name
        content = .text(text)
    }

    init(_ name: String, content: Content) {
        self.name = name
        self.content = content
    }

    /// The fields of a query or a URL-encoded form; `nil` if the percent-encoding is broken.
    static func fields(in text: some StringProtocol) -> [FormField]? {
        var fields: [FormField] = []
        for item in text.split(separator: "&") {
            let name = item.prefix { $0 != "=" }
            let value = item[name.endIndex...].dropFirst()
            guard let name = decoded(name), let value = decoded(value) else { return nil }
            fields.append(FormField(name, value))
        }
        return fields
    }

    /// The cookies of a request; those whose percent-encoding is broken as they stand.
    static func cookies(in field: String?) -> [FormField] {
        (field ?? "").split(separator: ";").map { item in
            let name = item.prefix { $0 != "=" }
            let value = String(item[name.endIndex...].dropFirst()).trimmed()
            let text = String(name).trimmed()
            return FormField(text.removingPercentEncoding ?? text, value.removingPercentEncoding ?? value)
        }
    }

    private static func decoded(_ text: some StringProtocol) -> String? {
        String(text).replacing("+", with: " ").removingPercentEncoding
    }
}

extension Server {
    /// The segments that all paths begin with.
    var pathSegments: [String] {
        let text: Substring
        switch self {
        case .placeholder: return []
        case .relative(let path): text = path[...]
        case .absolute(let url):
            let start = url.firstRange(of: "://")?.upperBound ?? url.startIndex
            text = url[start...].drop { $0 != "/" }
        }
        return text.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").map(String.init)
    }
}
