import EndpointModel
import Spelling

/// What the code of an example passes to its operation.
public struct DocumentedCall: Hashable, Sendable {
    /// Values bound to names: `user_uuid = "…"`, `let tag = […]`, and the keys of option objects.
    public private(set) var bindings: [String: Binding] = [:]
    /// The comments on names that are declared without a value: `let sort: string; // (optional)`.
    public private(set) var declarations: [String: Sourced<String>] = [:]
    /// Values written in the call itself, each with the comment ahead of it: `// string | the name`.
    public private(set) var arguments: [Argument] = []

    /// The names in the arguments of a command, such as `page_size=value` and `X-Request-ID:value`.
    public private(set) var commandNames: [Sourced<String>] = []

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
        if Self.shells.contains(example.language) {
            readCommand(code, example)
        } else {
            readBindings(code, example)
            readArguments(code, example, operation)
        }
    }
}

extension DocumentedCall {
    private static let shells: Set<String> = ["bash", "sh", "shell", "console", "zsh"]

    /// Reads the names ahead of `=` and `:` in a command's arguments.
    private mutating func readCommand(_ code: [UInt8], _ example: OperationSection.CodeExample) {
        for word in code.split(whereSeparator: \.isWhitespace) {
            guard let mark = word.firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") }),
                mark > word.startIndex, mark + 1 < word.endIndex,
                !word[mark...].starts(with: "://".utf8),
                word[..<mark].allSatisfy({ $0.isIdentifier || "-.[]".utf8.contains($0) })
            else { continue }
            commandNames.append(Sourced(String(decoding: word[..<mark], as: UTF8.self), at: example.range))
        }
    }
}

extension DocumentedCall {
    /// Values that reach the end of the code without being closed, before no more bindings are looked for.
    private static let maximumUnclosed = 3

    /// Each byte is read once: a value that spans lines takes them with it. One that is never closed is passed over.
    private mutating func readBindings(_ code: [UInt8], _ example: OperationSection.CodeExample) {
        var lines = LineCursor(code)
        var unclosed = 0
        while let line = lines.next() {
            if let (name, comment) = Self.declaration(line.bytes) {
                let place = PageRange(page: example.range.page, line: example.range.startLine + line.number)
                declarations[name] = Sourced(comment, at: place)
            }
            guard let (name, valueStart) = Self.assignment(line.bytes) else { continue }
            var parser = ExampleValueParser(code[valueStart...])
            guard let value = parser.value(), !parser.isUnclosed else {
                if parser.isUnclosed { unclosed += 1 }
                if unclosed == Self.maximumUnclosed { return }
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
        let value = line[(equals + 1)...].drop(while: \.isWhitespace)
        guard !value.isEmpty, !value.startsComment, !left.startsComment,
            !left.contains(where: isMarkOfValue)
        else { return nil }
        if left.last == UInt8(ascii: ":") { left.removeLast() }
        if let colon = left.firstIndex(of: UInt8(ascii: ":")) { left = left[..<colon] }
        while let last = left.last, last.isWhitespace { left.removeLast() }
        let name = left.reversed().prefix(while: \.isIdentifier).reversed()
        return name.isEmpty ? nil : (String(decoding: Array(name), as: UTF8.self), value.startIndex)
    }

    /// Whether a byte stands in calls, texts and comments, and so in no name that a value is given to.
    private static func isMarkOfValue(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "#"): true
        default: false
        }
    }

    /// The name and the comment in `let name: T; // comment`, which gives no value.
    private static func declaration(_ line: ArraySlice<UInt8>) -> (String, String)? {
        let keyword = "let ".utf8
        guard line.starts(with: keyword), !line.contains(UInt8(ascii: "=")) else { return nil }
        let name = line.dropFirst(keyword.count).prefix(while: \.isIdentifier)
        let text = String(decoding: line, as: UTF8.self)
        guard !name.isEmpty, let mark = text.firstRange(of: "; //") else { return nil }
        return (String(decoding: name, as: UTF8.self), text[mark.upperBound...].trimmed())
    }

    /// Reads `api.operation(\n // T | what it is\n value ,\n …)`.
    private mutating func readArguments(_ code: [UInt8], _ example: OperationSection.CodeExample, _ operation: String) {
        guard var position = Self.call(of: operation, in: code) else { return }
        var comment = ""
        var places = PlaceCursor(code, example.range)
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
                arguments.append(Argument(comment: comment, value: value, range: places.place(of: position)))
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
}

extension ArraySlice<UInt8> {
    /// Whether this is a comment behind white space.
    fileprivate var startsComment: Bool {
        let text = drop(while: \.isWhitespace)
        return text.first == UInt8(ascii: "#") || text.starts(with: "//".utf8)
    }
}

/// Counts lines up to positions that only grow.
private struct PlaceCursor {
    private let code: [UInt8]
    private let range: PageRange
    private var position = 0
    private var line = 0
    private var lineStart = 0

    init(_ code: [UInt8], _ range: PageRange) {
        self.code = code
        self.range = range
    }

    mutating func place(of next: Int) -> PageRange {
        while position < next {
            if code[position] == UInt8(ascii: "\n") {
                line += 1
                lineStart = position + 1
            }
            position += 1
        }
        return PageRange(page: range.page, line: range.startLine + line, column: range.startColumn + next - lineStart)
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
