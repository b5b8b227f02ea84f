import EndpointModel

/// The URL of a recorded request, in the parts that are compared with pages.
struct RecordedURL {
    /// In lower case, without user and port; `nil` for a path alone.
    var host: String?
    /// The segments of the path, decoded.
    var segments: [String]
    /// The names of the query's items, in order; `nil` if there is no query.
    var queryItems: [String]?

    init(_ text: String) {
        var rest = text[...]
        if let scheme = rest.range(of: "://") {
            rest = rest[scheme.upperBound...]
            let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
            let authority = rest[..<end].split(separator: "@").last ?? ""
            host = authority.prefix { $0 != ":" }.lowercased()
            rest = rest[end...]
        }
        rest = rest.prefix { $0 != "#" }
        let path = rest.prefix { $0 != "?" }
        segments = path.split(separator: "/").map { $0.removingPercentEncoding ?? String($0) }
        if path.endIndex < rest.endIndex {
            queryItems = QueryText.names(in: rest[rest.index(after: path.endIndex)...])
        }
    }
}

/// Text in the form of a query: `a=1&b=2`.
enum QueryText {
    /// The names, decoded, in order. An item without `=` has a value alone as far as anyone can tell, so it has none.
    static func names(in text: some StringProtocol) -> [String] {
        text.split(separator: "&").compactMap { item in
            guard let end = item.firstIndex(of: "=") else { return nil }
            let name = item[..<end].replacing("+", with: " ")
            return String(name).removingPercentEncoding ?? String(name)
        }
    }
}
