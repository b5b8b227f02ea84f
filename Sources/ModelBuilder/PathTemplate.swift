/// A path with `{placeholders}`, as OpenAPI's path templating has them.
enum PathTemplate {
    /// The names in the placeholders, in order.
    static func placeholders(of path: String) -> [String] {
        var names: [String] = []
        var rest = path[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            names.append(String(rest[rest.utf8.index(after: open)..<close]))
            rest = rest[rest.utf8.index(after: close)...]
        }
        return names
    }
}
