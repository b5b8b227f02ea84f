/// A path or URL with `{placeholders}`, as OpenAPI's path templating has them.
package struct PathTemplate {
    package enum Part {
        case literal(String)
        /// The name between the braces.
        case placeholder(String)
    }

    /// The text and the placeholders, in order.
    package private(set) var parts: [Part] = []

    /// - Parameter text: The template; a brace without its partner is text.
    package init(_ text: String) {
        // Scalars, not characters: a combining mark after a brace does not hide it.
        var rest = text.unicodeScalars[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            parts.append(.literal(String(rest[..<open])))
            parts.append(.placeholder(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        parts.append(.literal(String(rest)))
    }

    /// The names between the braces, in order, each once: a parameter fills in all places of its name.
    package var placeholders: [String] {
        var seen: Set<String> = []
        return parts.compactMap { part in
            guard case .placeholder(let name) = part, seen.insert(name).inserted else { return nil }
            return name
        }
    }

    /// The template with nothing between its braces: paths that differ in nothing else are one path to OpenAPI.
    package var shape: String {
        parts.reduce(into: "") { shape, part in
            switch part {
            case .literal(let text): shape.unicodeScalars += text.unicodeScalars
            case .placeholder: shape += "{}"
            }
        }
    }
}
