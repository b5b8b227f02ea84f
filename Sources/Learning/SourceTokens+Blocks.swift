import EndpointModel
import Spelling

/// A declaration with what it is made of: a type or a function.
struct SourceBlock {
    /// What stands before the body.
    var heading: Range<Int>
    var body: Range<Int>
    /// The bracket around the parts of the body: its brace, or that around the declaration where it is indented.
    var bracket: Int
    var kind: Kind

    enum Kind: Hashable {
        case type(Int)
        /// A function, with the words that say whose it is ahead of its name.
        case function(Int, receiver: Range<Int>?)
        case other
    }

    /// All of it.
    var tokens: Range<Int> { heading.lowerBound..<body.upperBound }

    /// Where its name stands.
    var name: Int? {
        switch kind {
        case .type(let name), .function(let name, _): name
        case .other: nil
        }
    }
}

extension SourceTokens {
    /// How deep declarations are looked for in others: each is read for all that are around it.
    private static let depth = 32

    /// The types and functions of a source, in any order.
    func blocks() -> [SourceBlock] { bracedBlocks() + indentedBlocks() }

    private func bracedBlocks() -> [SourceBlock] {
        var blocks: [SourceBlock] = []
        var open: [Int] = []
        for index in tokens.indices {
            switch mark(index) {
            case UInt8(ascii: "{"): open.append(index)
            case UInt8(ascii: "}"):
                guard let start = open.popLast() else { continue }
                let heading = heading(ofBracket: start)
                guard open.count < Self.depth else { continue }
                let kind = kind(of: heading, at: tokens[start].bracket)
                guard kind != .other else { continue }
                blocks.append(SourceBlock(heading: heading, body: (start + 1)..<index, bracket: start, kind: kind))
            default: break
            }
        }
        return blocks
    }

    private func kind(of heading: Range<Int>, at bracket: Int) -> SourceBlock.Kind {
        let words = heading.filter { tokens[$0].bracket == bracket }
        if let name = declaredType(in: words) { return .type(name) }
        var receiver: Range<Int>?
        for (position, index) in words.enumerated() {
            let token = tokens[index]
            if mark(index) == UInt8(ascii: "=") { return .other }
            guard token.kind == .identifier else { continue }
            if Self.control.contains(token.folded) { return .other }
            guard mark(index + 1) == UInt8(ascii: "("), position == 0 || mark(words[position - 1]) != UInt8(ascii: "@")
            else {
                continue
            }
            // `func (s *Books) List(`
            if Self.functions.contains(token.folded) {
                receiver =
                    (index + 2)..<(words.dropFirst(position + 1).first { mark($0) == UInt8(ascii: ")") } ?? index + 2)
                continue
            }
            return .function(index, receiver: receiver)
        }
        return .other
    }

    /// `type Book struct`, `public class Book`, `interface Book`.
    private func declaredType(in words: [Int]) -> Int? {
        for (position, index) in words.enumerated() where tokens[index].kind == .identifier {
            guard Self.types.contains(tokens[index].folded) else { continue }
            if position > 1, tokens[words[position - 2]].folded == Self.goType { return words[position - 1] }
            let next = index + 1
            return next < tokens.count && tokens[next].kind == .identifier && tokens[next].line == tokens[index].line
                ? next : nil
        }
        return nil
    }

    private static let types = Set(["class", "struct", "record", "interface", "trait"].map { FoldedHash($0) })
    private static let goType = FoldedHash("type")
    private static let functions = Set(["func", "function", "fn"].map { FoldedHash($0) })
    private static let control = Set(
        ["if", "for", "foreach", "while", "switch", "catch", "return", "new", "else", "with", "await", "throw"].map {
            FoldedHash($0)
        }
    )
}

// MARK: - Indentation

extension SourceTokens {
    /// `class Book(BaseModel):` and `def list(`, with the lines below that are indented.
    private func indentedBlocks() -> [SourceBlock] {
        var blocks: [SourceBlock] = []
        var open: [(block: SourceBlock, column: Int)] = []
        for index in tokens.indices where isFirstOfLine(index) {
            let column = column(of: index)
            while let last = open.last, last.column >= column {
                open.removeLast()
                blocks.append(last.block.ending(at: index))
            }
            if open.count < Self.depth, let block = indentedBlock(at: index) { open.append((block, column)) }
        }
        return blocks + open.map { $0.block.ending(at: tokens.count) }
    }

    private func indentedBlock(at index: Int) -> SourceBlock? {
        let keyword = tokens[index].folded == Self.asyncWord ? index + 1 : index
        guard keyword + 2 < tokens.count, tokens[keyword].kind == .identifier, tokens[keyword + 1].kind == .identifier
        else { return nil }
        let name = keyword + 1
        let isFunction = tokens[keyword].folded == Self.functionWord
        guard isFunction || tokens[keyword].folded == Self.classWord, let end = headingEnd(behind: name) else {
            return nil
        }
        // `class Book:`, and without a colon `class Book < Record`.
        let isOpen =
            mark(end) == UInt8(ascii: ":") || mark(end) == UInt8(ascii: "<") || tokens[end].line > tokens[name].line
        guard isFunction || isOpen && mark(end) != UInt8(ascii: "{") else { return nil }
        return SourceBlock(
            heading: index..<end,
            body: end..<end,
            bracket: tokens[name].bracket,
            kind: isFunction ? .function(name, receiver: nil) : .type(name)
        )
    }

    /// The token behind a name and what stands in parentheses there; `nil` where these are not closed.
    private func headingEnd(behind name: Int) -> Int? {
        guard mark(name + 1) == UInt8(ascii: "(") else { return name + 1 }
        for index in tokens.indices[(name + 2)...] {
            if mark(index) == UInt8(ascii: ")"), tokens[index].bracket == tokens[name].bracket {
                return index + 1 < tokens.count ? index + 1 : nil
            }
            if isFirstOfLine(index) { return nil }
        }
        return nil
    }

    /// Whether a token begins a line, and not one that goes on with brackets of the lines before.
    func isFirstOfLine(_ index: Int) -> Bool {
        guard index == 0 || tokens[index - 1].line < tokens[index].line else { return false }
        guard tokens[index].bracket < 0 || mark(tokens[index].bracket) == UInt8(ascii: "{") else { return false }
        return mark(index).map { !Self.closing.contains($0) } ?? true
    }

    /// How many bytes stand before a token on its line.
    func column(of index: Int) -> Int {
        var start = tokens[index].start
        while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        return tokens[index].start - start
    }

    private static let closing = Set(")]}".utf8)
    private static let asyncWord = FoldedHash("async")
    private static let classWord = FoldedHash("class")
    private static let functionWord = FoldedHash("def")
}

extension SourceBlock {
    fileprivate func ending(at end: Int) -> SourceBlock {
        var block = self
        block.body = body.lowerBound..<max(body.lowerBound, end)
        return block
    }
}
