import Spelling

/// A segment of a path template: `books`, `{id}`, `{id}.json`. What the placeholders are called is no part of it.
package struct SegmentPattern: Hashable, Sendable {
    /// The texts around the placeholders: one more than there are placeholders.
    private let literals: [String]

    package init(_ segment: String) {
        literals = PathTemplate(segment).parts.compactMap { part in
            if case .literal(let text) = part { text } else { nil }
        }
    }

    package var isLiteral: Bool { literals.count == 1 }
    package var literalBytes: Int { literals.reduce(0) { $0 + $1.utf8.count } }

    /// Whether a segment of a request fits, with something in place of each placeholder.
    package func matches(_ segment: String) -> Bool { values(in: segment) != nil }

    /// What stands in place of each placeholder of a segment of a request; `nil` if the segment does not fit.
    ///
    /// Between placeholders that touch there is no telling where one ends: what stands for both is the first one's.
    package func values(in segment: String) -> [String]? {
        guard let first = literals.first, let last = literals.last, segment.hasPrefix(first) else { return nil }
        if isLiteral { return segment == first ? [] : nil }
        var rest = segment.dropFirst(first.count)
        guard rest.hasSuffix(last), rest.count > last.count else { return nil }
        rest = rest.dropLast(last.count)
        var values: [String] = []
        var touching = 0
        for literal in literals.dropFirst().dropLast() {
            if literal.isEmpty {
                touching += 1
                continue
            }
            guard let found = rest.dropFirst().firstRange(of: literal) else { return nil }
            values += [String(rest[..<found.lowerBound])] + Array(repeating: "", count: touching)
            touching = 0
            rest = rest[found.upperBound...]
        }
        return rest.isEmpty ? nil : values + [String(rest)] + Array(repeating: "", count: touching)
    }
}
