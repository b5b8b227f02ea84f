/// A sentence about a change: words of apiref, and what comes from pages, which no report may take for its own.
///
///     let text: ChangeText = "parameter \(name) became required"
///     text.plain { "`\($0)`" }
public struct ChangeText: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// A piece of a sentence.
    public enum Piece: Hashable, Sendable {
        case words(String)
        /// A name or a value from a page.
        case code(String)
    }

    public private(set) var pieces: [Piece]

    public init(stringLiteral value: String) { pieces = value.isEmpty ? [] : [.words(value)] }

    public init(stringInterpolation: Interpolation) { pieces = stringInterpolation.pieces }

    /// The sentence, with what comes from pages written in a report's own way.
    public func text(_ code: (String) -> String) -> String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .words(let words): text += words
            case .code(let value): text += code(value)
            }
        }
    }

    static func + (left: ChangeText, right: ChangeText) -> ChangeText {
        var sum = left
        sum.pieces += right.pieces
        return sum
    }
}

extension ChangeText {
    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var pieces: [Piece] = []

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { pieces.append(.words(literal)) }
        }

        public mutating func appendInterpolation(_ value: String) { pieces.append(.code(value)) }

        public mutating func appendInterpolation(_ text: ChangeText) { pieces += text.pieces }

        /// A number or a fixed word of apiref.
        public mutating func appendInterpolation(words: String) { pieces.append(.words(words)) }
    }
}
