/// Tells text without markup from text that libcmark has to parse.
enum PlainText {
    /// Whether `bytes` mean themselves: no byte can start Markdown.
    static func isPlain(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var previous = UInt8.space
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            let next = index + 1 < bytes.endIndex ? bytes[index + 1] : .space
            if isMarkup(byte), !isInsideWord(byte, previous, next) { return false }
            previous = byte
            index += 1
        }
        return true
    }

    /// Whether `byte` can start or end an inline other than text.
    static func isMarkup(_ byte: UInt8) -> Bool {
        switch byte {
        case .star, .underscore, .backtick, .openBracket, .closeBracket, .lessThan, .ampersand, .backslash: true
        default: false
        }
    }

    /// Whether `byte` is an underscore between letters or digits, where it means itself.
    static func isInsideWord(_ byte: UInt8, _ previous: UInt8, _ next: UInt8) -> Bool {
        byte == .underscore && previous.isAlphanumeric && next.isAlphanumeric
    }
}
