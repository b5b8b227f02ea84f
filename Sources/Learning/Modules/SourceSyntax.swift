/// The lists, objects and calls of a source in the syntax of JavaScript.
struct SourceSyntax {
    let tokens: SourceTokens
    /// The closing bracket of each opening one; 0 for other tokens, and for a bracket that is not closed.
    private let ends: [Int]

    init(_ tokens: SourceTokens) {
        self.tokens = tokens
        var ends = Array(repeating: 0, count: tokens.tokens.count)
        var open: [(index: Int, byte: UInt8)] = []
        for index in tokens.tokens.indices {
            guard let byte = tokens.mark(index) else { continue }
            if let close = Self.closing[byte] {
                open.append((index, close))
            } else if Self.closing.values.contains(byte), let last = open.last, last.byte == byte {
                ends[last.index] = index
                open.removeLast()
            }
        }
        self.ends = ends
    }

    private static let closing = [
        UInt8(ascii: "("): UInt8(ascii: ")"), UInt8(ascii: "["): UInt8(ascii: "]"),
        UInt8(ascii: "{"): UInt8(ascii: "}"),
    ]

    subscript(index: Int) -> SourceToken { tokens[index] }

    /// A mark at an index.
    func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool { tokens.mark(index) == UInt8(ascii: mark) }

    /// The text of a word; `nil` for anything else.
    func word(_ index: Int) -> String? { text(index, .identifier) }

    /// The text of a literal; `nil` for anything else.
    func literal(_ index: Int) -> String? { text(index, .literal) }

    private func text(_ index: Int, _ kind: SourceToken.Kind) -> String? {
        guard tokens.tokens.indices.contains(index), tokens[index].kind == kind else { return nil }
        return tokens.text(tokens[index])
    }

    /// What stands between an opening bracket and its end; `nil` if there is no such bracket.
    func contents(of open: Int) -> Range<Int>? {
        guard ends.indices.contains(open), ends[open] > open else { return nil }
        return (open + 1)..<ends[open]
    }

    /// What a bracket holds, without the commas.
    func elements(of open: Int) -> [Range<Int>] {
        guard let contents = contents(of: open) else { return [] }
        var elements: [Range<Int>] = []
        var start = contents.lowerBound
        var index = start
        while index < contents.upperBound {
            if isMark(index, ",") {
                if index > start { elements.append(start..<index) }
                start = index + 1
            }
            index = next(after: index, before: contents.upperBound)
        }
        if start < contents.upperBound { elements.append(start..<contents.upperBound) }
        return elements
    }

    /// The keys of an object and their values; a value that has the key's own name stands for itself.
    func pairs(of open: Int) -> [(key: Int, value: Range<Int>)] {
        guard isMark(open, "{") else { return [] }
        return elements(of: open).compactMap { element in
            let key = element.lowerBound
            guard self[key].kind == .identifier || self[key].kind == .literal else { return nil }
            if element.count == 1 { return (key, element) }
            guard isMark(key + 1, ":"), element.count > 2 else { return nil }
            return (key, (key + 2)..<element.upperBound)
        }
    }

    /// The value of a key of an object.
    func value(of key: String, in open: Int) -> Range<Int>? {
        pairs(of: open).first { tokens.text(self[$0.key]) == key }?.value
    }

    /// The token behind another one, brackets and type arguments taken as a whole.
    func next(after index: Int, before end: Int) -> Int {
        if ends.indices.contains(index), ends[index] > index { return min(ends[index] + 1, end) }
        if isMark(index, "<"), index > 0, self[index - 1].kind == .identifier { return typeArguments(index, end) }
        return index + 1
    }

    private static let longestTypeArguments = 256

    /// Behind the `>` that closes a `<`; behind the `<` itself if it is an operator.
    private func typeArguments(_ open: Int, _ end: Int) -> Int {
        var depth = 0
        var index = open
        while index < min(end, open + Self.longestTypeArguments) {
            if isMark(index, "<") {
                depth += 1
            } else if isMark(index, ">"), !isMark(index - 1, "=") {
                depth -= 1
                if depth == 0 { return index + 1 }
            } else if isMark(index, ";") {
                break
            }
            index = ends[index] > index ? ends[index] + 1 : index + 1
        }
        return open + 1
    }
}
