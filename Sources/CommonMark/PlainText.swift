/// Tells text without markup from text that libcmark has to parse.
enum PlainText {
    /// Whether `bytes` mean themselves: no byte can start Markdown. An underscore inside a word cannot.
    static func isPlain(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var previous = UInt8.space
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            defer { previous = byte }
            index += 1
            switch byte {
            case UInt8(ascii: "*"), .backtick, .openBracket, .lessThan, .ampersand, .backslash: return false
            case .underscore:
                guard previous.isAlphanumeric, index < bytes.endIndex, bytes[index].isAlphanumeric else { return false }
            default: break
            }
        }
        return true
    }
}
