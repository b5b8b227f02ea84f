import EndpointModel

// Tags of Go, and annotations that hold the like in one text: what a field is called in which part of a message.

extension SourceLexer {
    /// `json:"loginId,omitempty" queryParam:"style=form,name=page_size"`: a word and a literal each, the options left out.
    mutating func readTags(_ range: Range<Int>) {
        var index = range.lowerBound
        while let colon = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: ":")),
            colon + 1 < range.upperBound, bytes[colon + 1] == UInt8(ascii: "\""),
            let close = bytes[(colon + 2)..<range.upperBound].firstIndex(of: UInt8(ascii: "\""))
        {
            let key = bytes[index..<colon].lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? index
            addTag(key..<colon, name: name(in: (colon + 2)..<close, of: key..<colon))
            index = close + 1
        }
    }

    /// Reads `queryParam:style=form,name=page_size` and `queryParam, style=form;name=page_size` in the same way.
    ///
    /// - Returns: Whether a text is such an annotation, of one part of a message.
    mutating func readMetadata(_ range: Range<Int>) -> Bool {
        guard let end = bytes[range].firstIndex(where: { !$0.isNameByte }), end > range.lowerBound,
            end - range.lowerBound < 16,
            end + 1 < range.upperBound, Self.parts.contains(FoldedHash(bytes[range.lowerBound..<end]))
        else { return false }
        let isSpaced = bytes[end] == UInt8(ascii: ",") && bytes[end + 1] == UInt8(ascii: " ")
        guard isSpaced || bytes[end] == UInt8(ascii: ":") else { return false }
        let options = (isSpaced ? end + 2 : end + 1)..<range.upperBound
        guard !bytes[options].contains(UInt8(ascii: " ")) else { return false }
        addTag(range.lowerBound..<end, name: name(in: options, of: range.lowerBound..<end))
        return true
    }

    private mutating func addTag(_ key: Range<Int>, name: Range<Int>) {
        let word = FoldedHash(bytes[key])
        pending.append(
            SourceToken(kind: .identifier, start: key.lowerBound, end: key.upperBound, line: line, folded: word)
        )
        pending.append(literal(name, hasEscapes: false))
    }

    /// The name among the options of a tag; empty where they are no name.
    private func name(in options: Range<Int>, of key: Range<Int>) -> Range<Int> {
        var start = options.lowerBound
        let first = end(ofOptionAt: start, in: options)
        while start < options.upperBound {
            let end = end(ofOptionAt: start, in: options)
            if bytes[start..<end].starts(with: Self.nameOption) { return (start + Self.nameOption.count)..<end }
            start = end + 1
        }
        let word = FoldedHash(bytes[key])
        let isValue = Self.parts.contains(word) && !Self.shortParts.contains(word) || Self.values.contains(word)
        let none = options.lowerBound..<options.lowerBound
        return isValue || bytes[options.lowerBound..<first].contains(UInt8(ascii: "="))
            ? none : options.lowerBound..<first
    }

    private func end(ofOptionAt start: Int, in options: Range<Int>) -> Int {
        bytes[start..<options.upperBound].firstIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
            ?? options.upperBound
    }

    private static let nameOption = Array("name=".utf8)

    /// The parts of a message that a field may be; what they are called is an option.
    private static let parts = Set(
        ["queryParam", "pathParam", "header", "form", "multipartForm", "request", "security"].map { FoldedHash($0) }
    )
    /// Those whose tag may also be the name alone.
    private static let shortParts = Set(["header", "form"].map { FoldedHash($0) })
    /// Tags that give values or say what kind a value is.
    private static let values = Set(
        ["const", "default", "integer", "decimal", "bigint", "union", "additionalProperties"].map { FoldedHash($0) }
    )
}
