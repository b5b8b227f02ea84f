import Spelling

/// Reads literals of JSON, JavaScript, Python and Ruby in one tolerant grammar:
/// `{"a": 1}`, `{a: [true, null,],}`, `{ 'a' => nil }`, `Model(a="x", b=[…])`, `Ns::Model.new({a: 'x'})`.
struct ExampleValueParser {
    private let bytes: ArraySlice<UInt8>
    private(set) var position: Int
    /// Whether the text ended inside a bracket or a string.
    private(set) var isUnclosed = false
    private var depth = 0

    /// Examples nest a handful deep; a page that nests deeper means harm.
    private static let maximumDepth = 64

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    /// Reads one value at the cursor; `nil` at the end of the text or in front of a closing bracket.
    mutating func value() -> ExampleValue? {
        skipBlanks()
        guard let byte = peek(), depth < Self.maximumDepth else { return nil }
        depth += 1
        defer { depth -= 1 }
        switch byte {
        case UInt8(ascii: "{"): return .object(members(until: UInt8(ascii: "}")))
        case UInt8(ascii: "["): return .array(elements())
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): return string().map(ExampleValue.string)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
        case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: ","): return nil
        case UInt8(ascii: "@"):
            // Objective-C's literals: `@"title"`, `@20`, `@[…]`.
            position += 1
            return value() ?? .expression
        default: return word()
        }
    }

    /// The members of an object up to its closing bracket; the cursor is on the opening one.
    private mutating func members(until close: UInt8) -> [ExampleValue.Member] {
        position += 1
        var members: [ExampleValue.Member] = []
        while let key = self.key() {
            skipBlanks()
            guard consume("=>") || consume(":") || consume("=") else { break }
            members.append(ExampleValue.Member(key: key, value: value() ?? .expression))
            skipExpression(until: close)
            _ = consume(",")
        }
        skipExpression(until: close)
        while peek() == UInt8(ascii: ",") {
            position += 1
            skipExpression(until: close)
        }
        finish(at: close)
        return members
    }

    private mutating func elements() -> [ExampleValue] {
        position += 1
        var elements: [ExampleValue] = []
        while let element = value() {
            elements.append(element)
            skipExpression(until: UInt8(ascii: "]"))
            guard consume(",") else { break }
        }
        skipBlanks()
        finish(at: UInt8(ascii: "]"))
        return elements
    }

    private mutating func finish(at bracket: UInt8) {
        if peek() == bracket { position += 1 } else if peek() == nil { isUnclosed = true }
    }

    private mutating func key() -> String? {
        skipBlanks()
        guard let byte = peek() else { return nil }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return string() }
        if byte == UInt8(ascii: ":") { position += 1 }
        let name = identifier()
        return name.isEmpty ? nil : name
    }

    /// A quoted string with its escapes; `nil` where the quotation mark is not closed.
    private mutating func string() -> String? {
        guard let quote = peek() else { return nil }
        var content: [UInt8] = []
        var index = position + 1
        while index < bytes.endIndex, bytes[index] != quote {
            if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.endIndex {
                index += 1
                content.append(Self.unescaped(bytes[index]))
            } else {
                content.append(bytes[index])
            }
            index += 1
        }
        guard index < bytes.endIndex else {
            position = bytes.endIndex
            isUnclosed = true
            return nil
        }
        position = index + 1
        return String(decoding: content, as: UTF8.self)
    }

    private static func unescaped(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "n"): UInt8(ascii: "\n")
        case UInt8(ascii: "t"): UInt8(ascii: "\t")
        case UInt8(ascii: "r"): UInt8(ascii: "\r")
        default: byte
        }
    }

    private mutating func number() -> ExampleValue {
        let start = position
        while let byte = peek(), byte.isDigit || "+-.eE".utf8.contains(byte) { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard Double(text) != nil else { return .expression }
        return text.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: "-") }) ? .integer(text) : .number(text)
    }

    /// `true`, `None`, or a constructor with its arguments.
    private mutating func word() -> ExampleValue {
        let name = qualifiedName()
        if let constant = Self.constants[name] { return constant }
        guard !name.isEmpty, peek() == UInt8(ascii: "(") else { return .expression }
        let call = position
        position += 1
        if name == "new Date" {
            skipExpression(until: UInt8(ascii: ")"))
            finish(at: UInt8(ascii: ")"))
            // What is called on it makes something else of it.
            return peek() == UInt8(ascii: ".") ? .expression : .dateTime
        }
        skipBlanks()
        if peek() == UInt8(ascii: "{"), case .some(let argument) = value() {
            skipExpression(until: UInt8(ascii: ")"))
            finish(at: UInt8(ascii: ")"))
            return argument
        }
        position = call
        let arguments = members(until: UInt8(ascii: ")"))
        return arguments.isEmpty ? .expression : .object(arguments)
    }

    private static let constants: [String: ExampleValue] = [
        "true": .boolean(true), "True": .boolean(true), "false": .boolean(false), "False": .boolean(false),
        "null": .null, "nil": .null, "None": .null, "undefined": .null, "TRUE": .boolean(true),
        "FALSE": .boolean(false),
        "$true": .boolean(true), "$false": .boolean(false), "$null": .null,
    ]

    private mutating func identifier() -> String {
        let start = position
        while let byte = peek(), byte.isIdentifier { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func qualifiedName() -> String {
        let start = position
        while let byte = peek(), byte.isIdentifier || "$.:".utf8.contains(byte) || (byte == 0x20 && isNew(from: start))
        {
            position += 1
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// Whether what was read since `start` is the keyword `new`, which a constructor's name follows.
    private func isNew(from start: Int) -> Bool { bytes[start..<position].elementsEqual("new".utf8) }

    /// Passes over the rest of an expression that is no literal, brackets and strings included.
    private mutating func skipExpression(until close: UInt8) {
        var open = 0
        skipBlanks()
        while let byte = peek() {
            switch byte {
            case close where open == 0, UInt8(ascii: ",") where open == 0: return
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                guard open > 0 else { return }
                open -= 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                _ = string()
                continue
            default: break
            }
            position += 1
            skipBlanks()
        }
    }

    /// Passes over white space and comments.
    private mutating func skipBlanks() {
        while let byte = peek() {
            if byte == UInt8(ascii: "#") || bytes[position...].starts(with: "//".utf8) {
                position = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
            } else if bytes[position...].starts(with: "/*".utf8) {
                skipBlockComment()
            } else if byte.isWhitespace {
                position += 1
            } else {
                return
            }
        }
    }

    private mutating func skipBlockComment() {
        position += 2
        while position < bytes.endIndex, !bytes[position...].starts(with: "*/".utf8) { position += 1 }
        if position >= bytes.endIndex { isUnclosed = true }
        position = min(position + 2, bytes.endIndex)
    }

    private func peek() -> UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    private mutating func consume(_ text: String) -> Bool {
        skipBlanks()
        guard bytes[position...].starts(with: text.utf8) else { return false }
        position += text.utf8.count
        return true
    }
}
