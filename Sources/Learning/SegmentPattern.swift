import EndpointModel

/// A segment of a path template: `books`, `{id}`, `{id}.json`.
struct SegmentPattern: Equatable {
    /// The texts around the placeholders: one more than there are placeholders.
    private let literals: [String]

    init(_ segment: String) {
        literals = PathTemplate(segment).parts.compactMap { part in
            if case .literal(let text) = part { text } else { nil }
        }
    }

    var isLiteral: Bool { literals.count == 1 }
    var literalBytes: Int { literals.reduce(0) { $0 + $1.utf8.count } }

    /// Whether a segment of a request fits, with something in place of each placeholder.
    func matches(_ segment: String) -> Bool {
        guard let first = literals.first, let last = literals.last, segment.hasPrefix(first) else { return false }
        if isLiteral { return segment == first }
        var rest = segment.dropFirst(first.count)
        guard rest.hasSuffix(last), rest.count > last.count else { return false }
        rest = rest.dropLast(last.count)
        for literal in literals.dropFirst().dropLast() where !literal.isEmpty {
            guard let found = rest.dropFirst().range(of: literal) else { return false }
            rest = rest[found.upperBound...]
        }
        return !rest.isEmpty
    }
}

/// What the paths of an API's requests begin with, and the host that they go to.
struct ServerPath {
    /// In lower case; `nil` where the caller gives it.
    let host: String?
    let segments: [String]

    init(_ server: Server) {
        switch server {
        case .absolute(let text):
            let url = RecordedURL(text)
            host = url.host.flatMap { $0.contains("{") ? nil : $0 }
            segments = url.segments
        case .relative(let path):
            host = nil
            segments = path.split(separator: "/").map(String.init)
        case .placeholder:
            host = nil
            segments = []
        }
    }
}
