/// What may follow a link's text, and the definitions that a paragraph may start with: the tree holds what they mean,
/// not where they end.
extension TextCursor {
    /// Moves over what closes a link or an image: `](destination "title")`, `][label]`, `][]` or `]`.
    mutating func skipLinkEnd() {
        guard skip(.closeBracket) else { return }
        if skipInlineTarget() { return }
        _ = skipLabel()
    }

    /// Moves over `(destination "title")` if it stands here.
    private mutating func skipInlineTarget() -> Bool {
        var target = self
        guard target.skip(.openParenthesis) else { return false }
        target.skipWhiteSpace()
        guard target.skipDestination() else { return false }
        let destinationEnd = target.offset
        target.skipWhiteSpace()
        if target.offset != destinationEnd { _ = target.skipTitle() }
        target.skipWhiteSpace()
        guard target.skip(.closeParenthesis) else { return false }
        self = target
        return true
    }

    /// Moves over a destination, `<in brackets>` or up to white space with balanced parentheses; it may be empty.
    private mutating func skipDestination() -> Bool {
        if byte == .lessThan { return skipBracketedDestination() }
        var nesting = 0
        while offset < lineEnd, let byte, !byte.isWhiteSpace {
            if byte == .backslash, self.byte(after: 1)?.isPunctuation == true { offset += 1 }
            if byte == .openParenthesis { nesting += 1 }
            if nesting > 32 { return false }
            if byte == .closeParenthesis {
                if nesting == 0 { break }
                nesting -= 1
            }
            offset += 1
        }
        return nesting == 0
    }

    private mutating func skipBracketedDestination() -> Bool {
        offset += 1
        while offset < lineEnd, let byte {
            if byte == .greaterThan {
                offset += 1
                return true
            }
            if byte == .lessThan { return false }
            offset += byte == .backslash ? 2 : 1
        }
        return false
    }

    /// Moves over a title in quotes or parentheses if one stands here.
    private mutating func skipTitle() -> Bool {
        let close: UInt8
        switch byte {
        case UInt8(ascii: "\""): close = UInt8(ascii: "\"")
        case UInt8(ascii: "'"): close = UInt8(ascii: "'")
        case .openParenthesis: close = .closeParenthesis
        default: return false
        }
        var title = self
        title.advance()
        var isEscaped = false
        // libcmark matches as much as it can: behind a backslash a quote ends the title only if no other does.
        var end: TextCursor?
        while let byte = title.byte {
            if byte == .openParenthesis, close == .closeParenthesis, !isEscaped { break }
            title.advance()
            if byte == close {
                end = title
                if !isEscaped { break }
            }
            isEscaped = byte == .backslash
        }
        guard let end else { return false }
        self = end
        return true
    }

    /// Moves over `[label]` if one stands here; whether it did and the label is not blank.
    private mutating func skipLabel() -> Bool {
        var label = self
        guard label.skip(.openBracket) else { return false }
        var isBlank = true
        for _ in 0...1000 {
            guard let byte = label.byte, byte != .openBracket else { return false }
            label.advance()
            if byte == .closeBracket {
                self = label
                return !isBlank
            }
            if !byte.isWhiteSpace { isBlank = false }
            if byte == .backslash, label.byte?.isPunctuation == true { label.advance() }
        }
        return false
    }

    /// Moves over the link reference definitions that the text starts with: libcmark takes them out of the paragraph.
    mutating func skipDefinitions() {
        while byte == .openBracket, !isIndentedLazily, skipDefinition() {}
    }

    private mutating func skipDefinition() -> Bool {
        var definition = self
        guard definition.skipLabel(), definition.skip(.colon) else { return false }
        definition.skipWhiteSpace()
        let destination = definition.offset
        guard definition.skipDestination(), definition.offset > destination else { return false }
        let beforeTitle = definition
        definition.skipWhiteSpace()
        if definition.offset == beforeTitle.offset || !definition.skipTitle() || !definition.skipLineEnd() {
            definition = beforeTitle
            guard definition.skipLineEnd() else { return false }
        }
        self = definition
        return true
    }

    private mutating func skipLineEnd() -> Bool {
        skipSpaces()
        guard offset == lineEnd else { return false }
        advance()
        return true
    }
}
