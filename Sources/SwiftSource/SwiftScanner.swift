/// Cuts source into lines, and finds the brackets and commas that are neither in literals nor in comments.
struct SwiftScanner {
    private let source: [UInt8]
    private var position = 0
    /// What is open around the position: nothing in plain code.
    private var surroundings: [Surrounding] = []
    private var line = SwiftLine()
    /// The marks of the brackets that are open on the line.
    private var open: [Int] = []

    private enum Surrounding {
        case comment
        case literal(hashes: Int, isMultiline: Bool)
        /// Code within a literal, with how many parentheses are open in it.
        case interpolation(parentheses: Int)

        var mayHoldLines: Bool {
            switch self {
            case .comment, .literal(_, true): true
            case .literal, .interpolation: false
            }
        }
    }

    init(_ source: [UInt8]) {
        self.source = source
    }

    mutating func nextLine() -> SwiftLine? {
        guard position < source.count else { return nil }
        line = SwiftLine()
        line.isVerbatim = !surroundings.isEmpty
        open.removeAll(keepingCapacity: true)
        while position < source.count, source[position] != UInt8(ascii: "\n") {
            switch surroundings.last {
            case nil, .interpolation: scanCode()
            case .comment: scanComment()
            case .literal(let hashes, let isMultiline): scanLiteral(hashes, isMultiline)
            }
        }
        position += 1
        // A literal of one line that is not closed on it is none.
        while let last = surroundings.last, !last.mayHoldLines { surroundings.removeLast() }
        if !surroundings.isEmpty { line.isVerbatim = true }
        return line
    }

    private func peek(_ offset: Int) -> UInt8 {
        position + offset < source.count ? source[position + offset] : 0
    }

    private mutating func take(_ count: Int) {
        let end = min(position + count, source.count)
        line.bytes += source[position..<end]
        position = end
    }

    /// Takes what needs no look.
    private mutating func takePlain(_ isPlain: [Bool]) {
        var end = position
        while end < source.count, isPlain[Int(source[end])] { end += 1 }
        take(end - position)
    }

    private static func plain(but special: String) -> [Bool] {
        var isPlain = Array(repeating: true, count: 256)
        for byte in special.utf8 { isPlain[Int(byte)] = false }
        return isPlain
    }

    private static let plainCode = plain(but: "\n\"/()[]{},\u{1}")
    private static let plainLiteral = plain(but: "\n\"\\\u{1}")
    private static let plainComment = plain(but: "\n*/\u{1}")
}

extension SwiftScanner {
    private mutating func scanCode() {
        takePlain(Self.plainCode)
        switch peek(0) {
        case UInt8(ascii: "\""): openLiteral()
        case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): takeLineComment()
        case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
            surroundings.append(.comment)
            take(2)
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): openBracket()
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): closeBracket()
        case UInt8(ascii: ","):
            if surroundings.isEmpty { line.marks.append(SwiftLine.Mark(offset: line.bytes.count, kind: .comma)) }
            take(1)
        case SwiftLayout.commentStart: if surroundings.isEmpty { takeLineComment("/// ") } else { skipLine() }
        case 0, UInt8(ascii: "\n"): if position < source.count, source[position] == 0 { take(1) }
        default: take(1)
        }
    }

    private mutating func openBracket() {
        if case .interpolation(let parentheses) = surroundings.last, peek(0) == UInt8(ascii: "(") {
            surroundings[surroundings.count - 1] = .interpolation(parentheses: parentheses + 1)
        }
        if surroundings.isEmpty {
            open.append(line.marks.count)
            line.marks.append(SwiftLine.Mark(offset: line.bytes.count, kind: .open))
        }
        take(1)
    }

    private mutating func closeBracket() {
        if case .interpolation(let parentheses) = surroundings.last, peek(0) == UInt8(ascii: ")") {
            surroundings.removeLast()
            if parentheses > 0 { surroundings.append(.interpolation(parentheses: parentheses - 1)) }
            return take(1)
        }
        if surroundings.isEmpty {
            let isList = takeBackComma()
            let opening = open.popLast()
            if let opening {
                line.marks[opening].partner = line.marks.count
                line.marks[opening].isList = isList
            }
            line.marks.append(SwiftLine.Mark(offset: line.bytes.count, kind: .close, partner: opening))
        }
        take(1)
    }

    /// Takes back the comma that a list ends in, with the white space behind it.
    private mutating func takeBackComma() -> Bool {
        guard let last = line.marks.last, last.kind == .comma,
            line.bytes[(last.offset + 1)...].allSatisfy({ $0 == UInt8(ascii: " ") })
        else { return false }
        line.bytes.removeSubrange(last.offset...)
        line.marks.removeLast()
        return true
    }

    /// Takes the rest of the line, which nothing in it can end.
    ///
    /// - Parameter start: How the comment begins, if not by what stands here.
    private mutating func takeLineComment(_ start: String = "") {
        let end = source[position...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
        let indentation = line.content.isEmpty ? line.bytes.count : nil
        line.bytes += start.utf8
        let comment = source[position..<end].filter { $0 != SwiftLayout.commentStart }
        position = end
        line.isDocumentation = indentation != nil && (!start.isEmpty || comment.starts(with: "///".utf8))
        let space = UInt8(ascii: " ")
        line.bytes +=
            line.isDocumentation ? comment : comment.map { $0 == SwiftLayout.commentLineBreak ? space : $0 }
    }

    private mutating func scanComment() {
        takePlain(Self.plainComment)
        switch (peek(0), peek(1)) {
        case (UInt8(ascii: "*"), UInt8(ascii: "/")):
            surroundings.removeLast()
            take(2)
        case (UInt8(ascii: "/"), UInt8(ascii: "*")):
            surroundings.append(.comment)
            take(2)
        case (SwiftLayout.commentStart, _): skipLine()
        case (UInt8(ascii: "\n"), _): break
        default: take(1)
        }
    }

    /// Leaves out the text of a page that a template has put where no page's text may stand.
    private mutating func skipLine() {
        position = source[position...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
    }
}

extension SwiftScanner {
    private mutating func openLiteral() {
        var hashes = 0
        while hashes < line.bytes.count, line.bytes[line.bytes.count - 1 - hashes] == UInt8(ascii: "#") { hashes += 1 }
        let isMultiline = peek(1) == UInt8(ascii: "\"") && peek(2) == UInt8(ascii: "\"")
        surroundings.append(.literal(hashes: hashes, isMultiline: isMultiline))
        take(isMultiline ? 3 : 1)
    }

    private mutating func scanLiteral(_ hashes: Int, _ isMultiline: Bool) {
        takePlain(Self.plainLiteral)
        switch peek(0) {
        case UInt8(ascii: "\\") where hasHashes(hashes, at: 1):
            if peek(1 + hashes) == UInt8(ascii: "(") { surroundings.append(.interpolation(parentheses: 0)) }
            take(peek(1 + hashes) == UInt8(ascii: "\n") ? 1 + hashes : 2 + hashes)
        case UInt8(ascii: "\""):
            let quotes = isMultiline ? 3 : 1
            let isEnd = (0..<quotes).allSatisfy { peek($0) == UInt8(ascii: "\"") } && hasHashes(hashes, at: quotes)
            if isEnd { surroundings.removeLast() }
            take(isEnd ? quotes + hashes : 1)
        case SwiftLayout.commentStart: skipLine()
        case UInt8(ascii: "\n"): break
        default: take(1)
        }
    }

    private func hasHashes(_ count: Int, at offset: Int) -> Bool {
        (0..<count).allSatisfy { peek(offset + $0) == UInt8(ascii: "#") }
    }
}
