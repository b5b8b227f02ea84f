/// A path or URL with `{placeholders}`.
struct PathTemplate {
    /// The template with nothing between its braces: paths that differ in nothing else are one path to OpenAPI.
    private(set) var shape = ""
    /// The names between the braces, in order.
    private(set) var placeholders: [String] = []

    init(_ text: String) {
        var rest = text.unicodeScalars[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            shape.unicodeScalars += rest[...open]
            shape += "}"
            placeholders.append(String(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        shape.unicodeScalars += rest
    }
}
