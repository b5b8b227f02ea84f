import EndpointModel

/// What the code of an example passes to its operation.
public struct ExampleReading: Hashable, Sendable {
    /// Values bound to names: `user_uuid = "…"`, `let tag = […]`, and the keys of option objects.
    public private(set) var bindings: [String: Binding] = [:]
    /// Values written in the call itself, each with the comment ahead of it: `// string | the name`.
    public private(set) var arguments: [Argument] = []

    /// A value and where its line stands.
    public struct Binding: Hashable, Sendable {
        public var value: ExampleValue
        public var range: PageRange
        /// What follows the value on its line, such as `# str | An optional fields mask (optional)`.
        public var comment: String

        public init(value: ExampleValue, range: PageRange, comment: String) {
            self.value = value
            self.range = range
            self.comment = comment
        }
    }

    /// A value in a call and what the comment ahead of it says.
    public struct Argument: Hashable, Sendable {
        public var comment: String
        public var value: ExampleValue
        public var range: PageRange
    }

    /// Reads an example of an operation.
    public init(_ example: OperationSection.CodeExample, operation: String) {
        let code = Array(example.code.utf8)
        readBindings(code, example)
        readArguments(code, example, operation)
    }
}

extension ExampleReading {
    /// Each byte is read once: a value that spans lines takes them with it.
    private mutating func readBindings(_ code: [UInt8], _ example: OperationSection.CodeExample) {
        var lines = LineCursor(code)
        while let line = lines.next() {
            guard let (name, valueStart) = Self.assignment(line.bytes) else { continue }
            var parser = ExampleValueParser(code[valueStart...])
            guard let value = parser.value() else {
                if parser.position == code.count { return }
                continue
            }
            let place = PageRange(
                page: example.range.page,
                line: example.range.startLine + line.number,
                column: example.range.startColumn + valueStart - line.bytes.startIndex
            )
            if bindings[name] == nil {
                let end = code[parser.position...].firstIndex(of: UInt8(ascii: "\n")) ?? code.count
                let comment = String(decoding: code[parser.position..<end], as: UTF8.self).trimmed()
                bindings[name] = Binding(value: value, range: place, comment: comment)
            }
            lines.skip(to: parser.position)
        }
    }

    /// The name and the start of the value in `name = …`, `let name: T = …`, `T name = …`, `$name = …`, `name := …`.
    private static func assignment(_ line: ArraySlice<UInt8>) -> (String, Int)? {
        guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let next = equals + 1 < line.endIndex ? line[equals + 1] : nil
        guard next != UInt8(ascii: "="), next != UInt8(ascii: ">") else { return nil }
        var left = line[..<equals]
        guard !left.contains(where: { "(\"'#".utf8.contains($0) }) else { return nil }
        if left.last == UInt8(ascii: ":") { left.removeLast() }
        if let colon = left.firstIndex(of: UInt8(ascii: ":")) { left = left[..<colon] }
        while let last = left.last, last.isWhitespace { left.removeLast() }
        let name = left.reversed().prefix(while: \.isIdentifier).reversed()
        return name.isEmpty ? nil : (String(decoding: Array(name), as: UTF8.self), equals + 1)
    }

    /// Reads `api.operation(\n // T | what it is\n value ,\n …)`.
    private mutating func readArguments(_ code: [UInt8], _ example: OperationSection.CodeExample, _ operation: String) {
        guard var position = Self.call(of: operation, in: code) else { return }
        var comment = ""
        while position < code.count {
            let byte = code[position]
            if byte.isWhitespace || byte == UInt8(ascii: ",") {
                position += 1
            } else if byte == UInt8(ascii: "/"), position + 1 < code.count, code[position + 1] == byte {
                let end = code[position...].firstIndex(of: UInt8(ascii: "\n")) ?? code.count
                comment = String(decoding: code[(position + 2)..<end], as: UTF8.self).trimmed()
                position = end
            } else {
                var parser = ExampleValueParser(code[position...])
                guard !comment.isEmpty, let value = parser.value() else { return }
                let place = Self.place(of: position, in: code, example)
                arguments.append(Argument(comment: comment, value: value, range: place))
                comment = ""
                position = parser.position
            }
        }
    }

    /// The position after the opening parenthesis of `.operation(`.
    private static func call(of operation: String, in code: [UInt8]) -> Int? {
        let name = Array(".\(operation)(".utf8)
        guard let first = name.first else { return nil }
        var start = 0
        while let dot = code[start...].firstIndex(of: first) {
            if code[dot...].starts(with: name) { return dot + name.count }
            start = dot + 1
        }
        return nil
    }

    private static func place(
        of position: Int,
        in code: [UInt8],
        _ example: OperationSection.CodeExample
    ) -> PageRange {
        var line = example.range.startLine
        var lineStart = 0
        for (index, byte) in code[..<position].enumerated() where byte == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        let column = position - lineStart + example.range.startColumn
        return PageRange(page: example.range.page, line: line, column: column)
    }
}

/// The lines of a piece of code, counted from zero.
private struct LineCursor {
    private let code: [UInt8]
    private var start = 0
    private var number = 0

    init(_ code: [UInt8]) {
        self.code = code
    }

    mutating func next() -> (number: Int, bytes: ArraySlice<UInt8>)? {
        guard start < code.count else { return nil }
        let end = code[start...].firstIndex(of: UInt8(ascii: "\n")) ?? code.count
        defer {
            start = end + 1
            number += 1
        }
        return (number, code[start..<end])
    }

    /// Continues with the line that begins after a position, if it lies ahead.
    mutating func skip(to position: Int) {
        while start < position, let end = code[start...].firstIndex(of: UInt8(ascii: "\n")), end < position {
            start = end + 1
            number += 1
        }
    }
}
