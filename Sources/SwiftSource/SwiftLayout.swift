/// Lays out rendered source, so that templates can write every list and every paragraph on one line.
///
/// A list may end in a comma, which goes where the brackets close on the same line. A line that is too long is broken at
/// its outermost brackets, one element a line, and so are its elements in turn; a documentation comment at its spaces.
/// String literals and comments stay as they are. Each byte is looked at a few times, however long its line.
package struct SwiftLayout {
    /// The width that the repository's format rules allow.
    package static let lineWidth = 120
    /// Ahead of a text that must stand in a comment.
    static let commentStart: UInt8 = 1
    /// Where such a text goes on in a new line of the comment.
    static let commentLineBreak: UInt8 = 2

    var output: [UInt8] = []
    private var isAfterBlankLine = false

    /// The source with its lines broken, each ended.
    package static func layOut(_ source: [UInt8]) -> String {
        var layout = SwiftLayout()
        layout.output.reserveCapacity(source.count + source.count / 8)
        var scanner = SwiftScanner(source)
        while let line = scanner.nextLine() { layout.append(line) }
        return String(decoding: layout.output, as: UTF8.self)
    }

    private mutating func append(_ line: SwiftLine) {
        if line.isVerbatim { return appendVerbatim(line) }
        let content = line.content
        guard !content.isEmpty else {
            isAfterBlankLine = true
            return
        }
        // No empty line stands at the end of a block, nor one beside another.
        if isAfterBlankLine, line.bytes[content.lowerBound] != UInt8(ascii: "}") { output.append(UInt8(ascii: "\n")) }
        isAfterBlankLine = false
        if line.isDocumentation {
            appendComment(line)
        } else {
            append(line, content, marks: line.marks.indices, indentation: content.lowerBound, isFollowedByComma: false)
        }
    }

    private mutating func appendVerbatim(_ line: SwiftLine) {
        if isAfterBlankLine { output.append(UInt8(ascii: "\n")) }
        isAfterBlankLine = false
        output += line.bytes
        output.append(UInt8(ascii: "\n"))
    }

    mutating func indent(by count: Int) {
        output += repeatElement(UInt8(ascii: " "), count: count)
    }
}

extension SwiftLayout {
    /// Writes a piece of a line, on lines of its own.
    ///
    /// - Parameters:
    ///   - content: Which of the line's bytes, without white space at both ends.
    ///   - marks: Which of the line's marks stand in it.
    private mutating func append(
        _ line: SwiftLine,
        _ content: Range<Int>,
        marks: Range<Int>,
        indentation: Int,
        isFollowedByComma: Bool
    ) {
        indent(by: indentation)
        let room = Self.lineWidth - indentation - (isFollowedByComma ? 1 : 0)
        if line.fits(content, room) || !appendBroken(line, content, marks, indentation, isFollowedByComma) {
            output += line.bytes[content]
            if isFollowedByComma { output.append(UInt8(ascii: ",")) }
            output.append(UInt8(ascii: "\n"))
        }
    }

    /// - Returns: Whether there are brackets at which the piece can be broken.
    private mutating func appendBroken(
        _ line: SwiftLine,
        _ content: Range<Int>,
        _ marks: Range<Int>,
        _ indentation: Int,
        _ isFollowedByComma: Bool
    ) -> Bool {
        // Deeper than the line is wide, there would be more white space than code.
        guard indentation < Self.lineWidth, let brackets = line.breakableBrackets(in: marks) else { return false }
        let inner = line.elements(between: brackets)
        output += line.bytes[content.lowerBound...line.marks[inner.brackets.lowerBound].offset]
        output.append(UInt8(ascii: "\n"))
        for (number, element) in inner.elements.enumerated() {
            append(
                line,
                element.content,
                marks: element.marks,
                indentation: indentation + 4,
                isFollowedByComma: number + 1 < inner.elements.count || inner.endsInComma
            )
        }
        let close = line.marks[inner.brackets.upperBound].offset
        append(
            line,
            close..<content.upperBound,
            marks: brackets.upperBound + 1..<marks.upperBound,
            indentation: indentation,
            isFollowedByComma: isFollowedByComma
        )
        return true
    }
}
