extension SwiftLayout {
    /// Writes a documentation comment, wrapped at its spaces. The lines of a list's item go on below its text.
    mutating func appendComment(_ line: SwiftLine) {
        let indentation = line.content.lowerBound
        let text = line.bytes[indentation + 3..<line.content.upperBound]
        for part in text.split(separator: Self.commentLineBreak, omittingEmptySubsequences: false) {
            let content =
                part.first == UInt8(ascii: " ") && part.startIndex == text.startIndex ? part.dropFirst() : part
            appendComment(content, indentation)
        }
    }

    private mutating func appendComment(_ text: ArraySlice<UInt8>, _ indentation: Int) {
        let width = Self.lineWidth - indentation - 4
        let margin = text.prefix { $0 == UInt8(ascii: " ") }.count
        var rest = text.dropFirst(margin)
        let isItem = rest.starts(with: "- ".utf8)
        // A row of a table is one line.
        let isRow = rest.first == UInt8(ascii: "|") && rest.last == UInt8(ascii: "|")
        var lineMargin = margin
        repeat {
            let end = isRow || rest.isEmpty ? rest.endIndex : lineEnd(in: rest, width - lineMargin)
            indent(by: indentation)
            output += "///".utf8
            if end > rest.startIndex { indent(by: lineMargin + 1) }
            output += rest[..<end]
            output.append(UInt8(ascii: "\n"))
            rest = rest[end...].drop { $0 == UInt8(ascii: " ") }
            lineMargin = isItem ? margin + 2 : margin
        } while !rest.isEmpty
    }

    /// Where the words end that there is room for. A word longer than the line keeps a line of its own.
    private func lineEnd(in text: ArraySlice<UInt8>, _ room: Int) -> Int {
        var lastWordEnd = text.startIndex
        var columns = 0
        for index in text.indices {
            if text[index] == UInt8(ascii: " "), index > text.startIndex, !isMarker(text[..<index]) {
                lastWordEnd = index
            }
            // Bytes that go on a character take no room of their own.
            if text[index] & 0xC0 != 0x80 { columns += 1 }
            if columns > room, lastWordEnd > text.startIndex { return lastWordEnd }
        }
        return text.endIndex
    }

    /// Whether this is what an item begins with, which does not stand alone.
    private func isMarker(_ text: ArraySlice<UInt8>) -> Bool { text.count == 1 && text.first == UInt8(ascii: "-") }
}
