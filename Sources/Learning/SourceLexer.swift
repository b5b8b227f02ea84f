import EndpointModel
import Spelling

/// Splits a source of any language into tokens, without comments.
///
/// It knows what most languages have in common: quotes, and `//`, `/* */` and `#` before comments. What it takes for
/// something else, it does so for one line.
struct SourceLexer {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
    var line = 1
    /// The words and literals of tags that are still to be given out.
    var pending: [SourceToken] = []
    /// What opens comments and texts of several lines, and was found once without an end: it has none further on.
    var unclosed: Set<UInt8> = []

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func next() -> SourceToken? {
        if !pending.isEmpty { return pending.removeFirst() }
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\n") {
                line += 1
                position += 1
                if startsDocument() { skipDocument() }
            } else if byte.isWhitespace {
                position += 1
            } else if !skipComment(byte) {
                return token(byte)
            }
        }
        return nil
    }

    func at(_ offset: Int) -> UInt8 {
        let index = position + offset
        return index >= 0 && index < bytes.count ? bytes[index] : 0
    }

    private mutating func token(_ byte: UInt8) -> SourceToken {
        if byte.isDigit { return number() }
        if byte.isNameByte { return word() }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return quoted(byte, hasEscapes: true) ?? mark()
        case UInt8(ascii: "`"): return backquoted() ?? mark()
        case UInt8(ascii: ":"):
            // A symbol of Ruby, such as `:sort_by`, but for what stands behind a name or another colon.
            let before = at(-1)
            if at(1).isNameByte, !at(1).isDigit, !before.isNameByte, !Self.endings.contains(before) { return symbol() }
            return mark()
        default: return mark()
        }
    }

    private static let endings = Array(":)]?\"'`>".utf8)

    private mutating func mark() -> SourceToken {
        defer { position += 1 }
        return SourceToken(kind: .mark, start: position, end: position + 1, line: line)
    }

    private mutating func number() -> SourceToken {
        let start = position
        while at(0).isNameByte { position += 1 }
        return SourceToken(kind: .number, start: start, end: position, line: line)
    }

    private mutating func word() -> SourceToken {
        let start = position
        // Rust's `r#type` is one word.
        if at(0) == UInt8(ascii: "r"), at(1) == UInt8(ascii: "#"), at(2).isNameByte { position += 2 }
        var folded = FoldedHash()
        if position > start { folded.append(UInt8(ascii: "r")) }
        while at(0).isNameByte {
            folded.append(at(0))
            position += 1
        }
        let quote = at(0)
        if position - start <= 2, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
            bytes[start..<position].allSatisfy(Self.prefixes.contains)
        {
            let isRaw = bytes[start..<position].contains { $0 | 0x20 == UInt8(ascii: "r") }
            if let literal = quoted(quote, hasEscapes: !isRaw) { return literal }
        }
        return SourceToken(kind: .identifier, start: start, end: position, line: line, folded: folded)
    }

    /// What can stand before a quote: `r'…'`, `b"…"`, `f"…"`, `L"…"`.
    private static let prefixes = Array("rRbBuUfFlL".utf8)

    private mutating func symbol() -> SourceToken {
        let start = position + 1
        position = start
        while at(0).isNameByte { position += 1 }
        return literal(start..<position, hasEscapes: false)
    }

    func literal(_ range: Range<Int>, hasEscapes: Bool) -> SourceToken {
        SourceToken(
            kind: .literal,
            hasEscapes: hasEscapes,
            start: range.lowerBound,
            end: range.upperBound,
            line: line,
            folded: FoldedHash(bytes[range].lazy.prefix(256))
        )
    }

    /// `nil` where no quote of the kind follows on the line.
    private mutating func quoted(_ quote: UInt8, hasEscapes: Bool) -> SourceToken? {
        if at(1) == quote, at(2) == quote { return text(quote) }
        // `don't`, and the lifetimes of Rust.
        if quote == UInt8(ascii: "'"), at(-1).isWordByte, at(-2).isWordByte, at(-3).isWordByte { return nil }
        let start = position + 1
        var end = start
        while end < bytes.count, bytes[end] != quote {
            if bytes[end] == UInt8(ascii: "\n") { return nil }
            end += hasEscapes && bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard end < bytes.count else { return nil }
        position = end + 1
        if readMetadata(start..<end) { return pending.removeFirst() }
        return literal(start..<end, hasEscapes: hasEscapes)
    }

    /// A text over several lines between three quotes at each end; no name, so it is given out empty.
    private mutating func text(_ quote: UInt8) -> SourceToken? {
        guard !unclosed.contains(quote) else { return nil }
        var end = position + 3
        var lines = 0
        while end + 2 < bytes.count, !(bytes[end] == quote && bytes[end + 1] == quote && bytes[end + 2] == quote) {
            if bytes[end] == UInt8(ascii: "\n") { lines += 1 }
            end += 1
        }
        guard end + 2 < bytes.count else {
            unclosed.insert(quote)
            return nil
        }
        let token = literal(position..<position, hasEscapes: false)
        position = end + 3
        line += lines
        return token
    }

    /// A word between backquotes is a word; in others stand the tags of Go.
    private mutating func backquoted() -> SourceToken? {
        let start = position + 1
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "`"), bytes[end] != UInt8(ascii: "\n") { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "`"), end > start else { return nil }
        position = end + 1
        if bytes[start..<end].allSatisfy(\.isNameByte) {
            return SourceToken(
                kind: .identifier,
                start: start,
                end: end,
                line: line,
                folded: FoldedHash(bytes[start..<end])
            )
        }
        readTags(start..<end)
        return pending.isEmpty ? literal(start..<end, hasEscapes: false) : pending.removeFirst()
    }
}

extension UInt8 {
    /// A byte of an identifier.
    var isNameByte: Bool { isWordByte || self == UInt8(ascii: "_") || self == UInt8(ascii: "$") }
}
