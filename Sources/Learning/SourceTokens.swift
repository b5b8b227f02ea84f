import EndpointModel
import Spelling

/// The tokens of one source, comments left out, and the brackets and statements that they form.
///
/// A statement is what ends at a semicolon or a brace, at the end of a line that is not inside of parentheses or square
/// brackets, and at a comma between the elements of a list in square brackets: near enough in any language. A
/// line that begins with a dot goes on with the statement before.
struct SourceTokens {
    let bytes: [UInt8]
    private(set) var tokens: [SourceToken] = []
    private var brackets: [Int] = []
    private var braces = 0
    private var statement = 0
    private var lastLine = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 6)
        bytes.withUnsafeBufferPointer { buffer in
            var lexer = SourceLexer(buffer)
            while let token = lexer.next() { append(token, buffer) }
        }
    }

    subscript(index: Int) -> SourceToken { tokens[index] }

    /// The byte of a mark; `nil` for another token, and outside of the source.
    func mark(_ index: Int) -> UInt8? {
        guard tokens.indices.contains(index), tokens[index].kind == .mark else { return nil }
        return bytes[tokens[index].start]
    }

    /// Whether a token is the first behind the statement of another.
    func isEnd(_ index: Int, ofStatementAt other: Int) -> Bool {
        index == tokens.count || index < tokens.count && tokens[index].statement != tokens[other].statement
            || mark(index) == UInt8(ascii: ";") || mark(index) == UInt8(ascii: ",")
    }

    func text(_ token: SourceToken) -> String {
        guard token.hasEscapes, bytes[token.range].contains(UInt8(ascii: "\\")) else {
            return String(decoding: bytes[token.range], as: UTF8.self)
        }
        var text: [UInt8] = []
        var isEscaped = false
        for byte in bytes[token.range] {
            if byte == UInt8(ascii: "\\"), !isEscaped {
                isEscaped = true
            } else {
                // `\n` and its like are no part of a name.
                if isEscaped, byte.isWordByte { text.append(UInt8(ascii: "\\")) }
                text.append(byte)
                isEscaped = false
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func append(_ token: SourceToken, _ bytes: UnsafeBufferPointer<UInt8>) {
        var token = token
        let index = tokens.count
        if token.line != lastLine, brackets.last.map({ bytes[tokens[$0].start] == UInt8(ascii: "{") }) ?? true,
            bytes[token.start] != UInt8(ascii: ".") || token.kind != .mark
        {
            statement = index
        }
        lastLine = token.line
        guard token.kind == .mark else {
            token.statement = statement
            token.bracket = brackets.last ?? -1
            tokens.append(token)
            return
        }
        let byte = bytes[token.start]
        if byte == UInt8(ascii: "}") {
            close(UInt8(ascii: "{"), bytes)
            statement = index
        } else if byte == UInt8(ascii: ")") {
            close(UInt8(ascii: "("), bytes)
        } else if byte == UInt8(ascii: "]") {
            close(UInt8(ascii: "["), bytes)
        }
        token.statement = statement
        token.bracket = brackets.last ?? -1
        tokens.append(token)
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "["): brackets.append(index)
        case UInt8(ascii: "{"):
            brackets.append(index)
            braces += 1
            statement = index + 1
        case UInt8(ascii: ";"): statement = index + 1
        case UInt8(ascii: ","):
            if let last = brackets.last, bytes[tokens[last].start] == UInt8(ascii: "[") { statement = index + 1 }
        default: break
        }
    }

    /// Closes the last open bracket of a kind; a brace also closes those in it that were left open.
    private mutating func close(_ kind: UInt8, _ bytes: UnsafeBufferPointer<UInt8>) {
        guard kind == UInt8(ascii: "{") else {
            if let last = brackets.last, bytes[tokens[last].start] == kind { brackets.removeLast() }
            return
        }
        guard braces > 0 else { return }
        braces -= 1
        while let last = brackets.popLast(), bytes[tokens[last].start] != kind {}
    }
}
