import Spelling

/// A cursor over the text of a type.
struct TypeExpressionParser {
    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    /// Types nest a handful deep; a page that nests deeper means harm.
    private static let maximumDepth = 64

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// Reads the whole text; what follows a complete type, such as `(PSCustomObject)`, is left aside.
    mutating func parse() -> TypeExpression? {
        _ = consume("Pointer to ") || consume("pointer to ")
        return union()
    }

    private mutating func union() -> TypeExpression? {
        guard depth < Self.maximumDepth else { return nil }
        depth += 1
        defer { depth -= 1 }
        guard let first = suffixed() else { return nil }
        var members = [first]
        while consume("|") || (depth == 1 && consume(",")) {
            guard let next = suffixed() else { break }
            members.append(next)
        }
        return members.count == 1 ? first : .union(members)
    }

    /// A type with what may follow it: `[]`, `?`, `*`, `&`.
    private mutating func suffixed() -> TypeExpression? {
        guard var type = prefixed() else { return nil }
        var arrays = 0
        while true {
            if consume("[]") {
                arrays += 1
                guard arrays < Self.maximumDepth else { return nil }
                type = .array(type)
            } else if !consume("?") && !consume("*") && !consume("&") {
                return type
            }
        }
    }

    /// A type with what may stand ahead of it: `[]`, `*`, `&`, `\`, `::`.
    private mutating func prefixed() -> TypeExpression? {
        var arrays = 0
        while true {
            if consume("[]") {
                arrays += 1
            } else if !consume("*") && !consume("&") && !consume("\\") && !consume("::") && !consume("? extends ")
                && !consume("?")
            {
                break
            }
        }
        guard arrays < Self.maximumDepth, var type = primary() else { return nil }
        for _ in 0..<arrays { type = .array(type) }
        return type
    }

    private mutating func primary() -> TypeExpression? {
        if consume("[") { return bracketed() }
        if consume("{") { return braced() }
        if consume("(") {
            let inner = list(until: ")")
            return inner.count == 1 ? inner.first : .union(inner)
        }
        if let literal = quoted() { return .literal(literal) }
        return named()
    }

    /// `[T]`, `[K: V]`.
    private mutating func bracketed() -> TypeExpression? {
        guard let first = union() else { return nil }
        let value = consume(":") ? union() : nil
        guard consume("]") else { return nil }
        return value.map(TypeExpression.dictionary) ?? .array(first)
    }

    /// `{K: V}`, `{ [key: string]: V; }`.
    private mutating func braced() -> TypeExpression? {
        if peek("\"") || peek("'") || peek("`") { return .object(members()) }
        if consume("[") {
            skip(to: "]")
        } else {
            _ = union()
        }
        guard consume(":"), let value = union() else {
            skip(to: "}")
            return .dictionary(.name("any", arguments: []))
        }
        _ = consume(";")
        _ = consume("}")
        return .dictionary(value)
    }

    /// `"id": Int64, "note"?: String}`
    private mutating func members() -> [TypeExpression.Member] {
        var members: [TypeExpression.Member] = []
        while !consume("}"), let name = quoted() {
            let isOptional = consume("?")
            guard consume(":"), let type = union() else { break }
            members.append(TypeExpression.Member(name: name, type: type, isOptional: isOptional))
            _ = consume(",") || consume(";")
        }
        return members
    }

    /// A name with its arguments: `A<B, C>`, `A[B]`, `A{B}`, `A(B, C)`, and Go's `map[K]V` and `optional.Interface of A`, R's
    /// `named list(A)`.
    private mutating func named() -> TypeExpression? {
        guard var name = identifier() else { return nil }
        if name.isNumber { return .number(name) }
        if name == "named", let noun = identifier() { name += " \(noun)" }
        skipSpaces()
        if name == "map", consume("[") {
            let key = list(until: "]")
            guard key.count == 1, let value = union() else { return .name(name, arguments: key) }
            return .dictionary(value)
        }
        if peek("[]") { return .name(name, arguments: []) }
        if peek("of ") {
            position += "of ".utf8.count
            return .name(name, arguments: union().map { [$0] } ?? [])
        }
        let brackets: [(StaticString, StaticString)] = [("<", ">"), ("[", "]"), ("{", "}"), ("(", ")")]
        for (open, close) in brackets where consume(open) {
            let arguments = list(until: close)
            return name == "Enum" ? Self.enumeration(arguments) : .name(name, arguments: arguments)
        }
        return .name(name, arguments: [])
    }

    /// The values of R's `Enum [title, -title]`, which stand there without quotation marks.
    private static func enumeration(_ values: [TypeExpression]) -> TypeExpression {
        .union(
            values.map { value in
                switch value {
                case .name(let text, arguments: []), .number(let text): .literal(text)
                default: value
                }
            }
        )
    }

    private mutating func list(until close: StaticString) -> [TypeExpression] {
        var types: [TypeExpression] = []
        while !consume(close), position < bytes.count {
            let start = position
            if let type = union() { types.append(type) }
            _ = consume(",") || consume(";")
            if position == start { position += 1 }
        }
        return types
    }

    private mutating func identifier() -> String? {
        skipSpaces()
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte.isIdentifier || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "-")
            {
                position += 1
            } else if bytes[position...].starts(with: "::".utf8) {
                position += 2
            } else {
                break
            }
        }
        return start == position ? nil : String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func quoted() -> String? {
        skipSpaces()
        guard position < bytes.count, let quote = "'\"`".utf8.first(where: { $0 == bytes[position] }),
            let end = bytes[(position + 1)...].firstIndex(of: quote)
        else { return nil }
        defer { position = end + 1 }
        return String(decoding: bytes[(position + 1)..<end], as: UTF8.self)
    }

    private mutating func skip(to close: StaticString) {
        while position < bytes.count, !consume(close) { position += 1 }
    }

    private mutating func skipSpaces() {
        while position < bytes.count, bytes[position].isWhitespace { position += 1 }
    }

    private mutating func peek(_ text: StaticString) -> Bool {
        skipSpaces()
        guard position < bytes.count, bytes[position] == text.utf8Start.pointee else { return false }
        let expected = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        return expected.count == 1 || bytes[position...].starts(with: expected)
    }

    private mutating func consume(_ text: StaticString) -> Bool {
        guard peek(text) else { return false }
        position += text.utf8CodeUnitCount
        return true
    }
}
