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
            addTag(key..<colon, options: (colon + 2)..<close)
            index = close + 1
        }
    }

    /// Reads `queryParam:style=form,name=page_size` in the same way.
    ///
    /// - Returns: Whether a text is such an annotation, of one part of a message.
    mutating func readMetadata(_ range: Range<Int>) -> Bool {
        guard let end = bytes[range].firstIndex(where: { !$0.isNameByte }), end > range.lowerBound,
            end - range.lowerBound < 16, end + 1 < range.upperBound, bytes[end] == UInt8(ascii: ":"),
            Self.parts.contains(FoldedHash(bytes[range.lowerBound..<end])),
            !bytes[(end + 1)..<range.upperBound].contains(UInt8(ascii: " "))
        else { return false }
        addTag(range.lowerBound..<end, options: (end + 1)..<range.upperBound)
        return true
    }

    /// Gives out the word of a tag, its name as a literal, and how a list travels: `explode=false`.
    private mutating func addTag(_ key: Range<Int>, options: Range<Int>) {
        addWord(key)
        pending.append(literal(name(in: options, of: key), hasEscapes: false))
        let isForm = option(Self.formOption, in: options).map { $0.isEmpty } ?? false
        guard isForm, let value = option(Self.explodeOption, in: options) else { return }
        let start = value.lowerBound - Self.explodeOption.count
        addWord(start..<(value.lowerBound - 1))
        pending.append(
            SourceToken(kind: .mark, start: value.lowerBound - 1, end: value.lowerBound, line: line)
        )
        addWord(value)
    }

    private mutating func addWord(_ range: Range<Int>) {
        let folded = FoldedHash(bytes[range])
        pending.append(
            SourceToken(
                kind: .identifier,
                start: range.lowerBound,
                end: range.upperBound,
                line: line,
                folded: folded
            )
        )
    }

    /// What stands behind the beginning of an option.
    private func option(_ beginning: [UInt8], in options: Range<Int>) -> Range<Int>? {
        var start = options.lowerBound
        while start < options.upperBound {
            let end = end(ofOptionAt: start, in: options)
            if bytes[start..<end].starts(with: beginning) { return (start + beginning.count)..<end }
            start = end + 1
        }
        return nil
    }

    /// The name among the options of a tag; empty where they are no name. Those about credentials say more than a name.
    private func name(in options: Range<Int>, of key: Range<Int>) -> Range<Int> {
        if FoldedHash(bytes[key]) == Self.credentials { return options }
        if let name = option(Self.nameOption, in: options) { return name }
        let first = end(ofOptionAt: options.lowerBound, in: options)
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

    private static let credentials = FoldedHash("security")
    private static let nameOption = Array("name=".utf8)
    private static let formOption = Array("style=form".utf8)
    private static let explodeOption = Array("explode=".utf8)

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
