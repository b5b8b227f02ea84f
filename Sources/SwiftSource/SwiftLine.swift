import Spelling

/// A line of source, and where its brackets and commas are.
struct SwiftLine {
    /// The line without its end and, in a list that closes on it, without the list's last comma.
    var bytes: [UInt8] = []
    var marks: [Mark] = []
    /// Whether the line begins or ends in a literal or comment of several lines.
    var isVerbatim = false
    var isDocumentation = false

    /// A bracket or a comma outside of literals and comments.
    struct Mark {
        let offset: Int
        let kind: Kind
        /// The mark of the other bracket, if it is on the line.
        var partner: Int?
        /// Whether a comma stood ahead of the closing bracket, as in a list.
        var isList = false

        enum Kind { case open, close, comma }
    }

    /// A piece of the line, and which of its marks stand in it.
    struct Piece {
        let content: Range<Int>
        let marks: Range<Int>
    }

    /// What is between white space at both ends.
    var content: Range<Int> { trimmed(bytes.indices) }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
        while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
        return start..<end
    }

    /// Whether the characters of a piece are no more than there is room for. What is far too long is not counted.
    func fits(_ content: Range<Int>, _ room: Int) -> Bool {
        if content.count <= room { return true }
        var columns = 0
        for byte in bytes[content] where byte & 0xC0 != 0x80 {
            columns += 1
            if columns > room { return false }
        }
        return true
    }
}

extension SwiftLine {
    /// The marks of the first outermost brackets that hold more than a word.
    func breakableBrackets(in marks: Range<Int>) -> ClosedRange<Int>? {
        var index = marks.lowerBound
        while index < marks.upperBound {
            guard let partner = self.marks[index].partner, partner > index else {
                index += 1
                continue
            }
            if isBreakable(index...partner) { return index...partner }
            index = partner + 1
        }
        return nil
    }

    /// Types such as `[String: Int]` are no lists, and `throws(APIError)` is not worth three lines.
    private func isBreakable(_ brackets: ClosedRange<Int>) -> Bool {
        let open = marks[brackets.lowerBound]
        let content = open.offset + 1..<marks[brackets.upperBound].offset
        switch bytes[open.offset] {
        case UInt8(ascii: "["): return open.isList
        case UInt8(ascii: "{"): return !trimmed(content).isEmpty
        default: return bytes[content].contains { !$0.isIdentifierByte }
        }
    }

    /// The elements of a list. Brackets around a list alone, as in `form([…])`, are one with it.
    func elements(
        between outer: ClosedRange<Int>
    ) -> (brackets: ClosedRange<Int>, elements: [Piece], endsInComma: Bool) {
        var brackets = outer
        let next = outer.lowerBound + 1
        if next < outer.upperBound, marks[next].partner == outer.upperBound - 1, marks[next].isList,
            marks[next].offset == marks[outer.lowerBound].offset + 1,
            marks[outer.upperBound - 1].offset + 1 == marks[outer.upperBound].offset
        {
            brackets = next...outer.upperBound - 1
        }
        let open = marks[brackets.lowerBound]
        // A closure is no list, and only that of a literal may end in a comma in every version of Swift.
        let isClosure = bytes[open.offset] == UInt8(ascii: "{")
        let endsInComma = open.isList && bytes[open.offset] == UInt8(ascii: "[")
        return (brackets, pieces(between: brackets, isList: !isClosure), endsInComma)
    }

    private func pieces(between brackets: ClosedRange<Int>, isList: Bool) -> [Piece] {
        var pieces: [Piece] = []
        var start = marks[brackets.lowerBound].offset + 1
        var first = brackets.lowerBound + 1
        var index = first
        while isList, index < brackets.upperBound {
            if marks[index].kind == .comma {
                pieces.append(Piece(content: trimmed(start..<marks[index].offset), marks: first..<index))
                start = marks[index].offset + 1
                first = index + 1
            }
            index = max(index, marks[index].partner ?? index) + 1
        }
        let end = marks[brackets.upperBound].offset
        pieces.append(Piece(content: trimmed(start..<end), marks: first..<brackets.upperBound))
        return pieces
    }
}

extension UInt8 {
    var isIdentifierByte: Bool { isWordByte || self == UInt8(ascii: "_") }
}
