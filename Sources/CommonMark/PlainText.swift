/// Which bytes mean themselves wherever they stand.
enum PlainText {
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
