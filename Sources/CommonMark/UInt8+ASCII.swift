/// The bytes that Markdown's blocks are made of, by name.
extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let backslash = UInt8(ascii: "\\")
    static let backtick = UInt8(ascii: "`")
    static let colon = UInt8(ascii: ":")
    static let dash = UInt8(ascii: "-")
    static let equals = UInt8(ascii: "=")
    static let greaterThan = UInt8(ascii: ">")
    static let pipe = UInt8(ascii: "|")
    static let tilde = UInt8(ascii: "~")

    var isSpaceOrTab: Bool { self == .space || self == UInt8(ascii: "\t") }

    /// Space, tab, line ends, vertical tab and form feed.
    var isWhiteSpace: Bool { self == .space || (9...13).contains(self) }
}
