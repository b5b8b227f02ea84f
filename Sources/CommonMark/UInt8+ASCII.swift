/// The bytes that Markdown's syntax is made of, by name.
extension UInt8 {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let ampersand = UInt8(ascii: "&")
    static let backslash = UInt8(ascii: "\\")
    static let backtick = UInt8(ascii: "`")
    static let closeBracket = UInt8(ascii: "]")
    static let closeParenthesis = UInt8(ascii: ")")
    static let colon = UInt8(ascii: ":")
    static let comma = UInt8(ascii: ",")
    static let dash = UInt8(ascii: "-")
    static let greaterThan = UInt8(ascii: ">")
    static let hash = UInt8(ascii: "#")
    static let lessThan = UInt8(ascii: "<")
    static let openBracket = UInt8(ascii: "[")
    static let openParenthesis = UInt8(ascii: "(")
    static let pipe = UInt8(ascii: "|")
    static let semicolon = UInt8(ascii: ";")
    static let star = UInt8(ascii: "*")
    static let tilde = UInt8(ascii: "~")
    static let underscore = UInt8(ascii: "_")

    var isSpaceOrTab: Bool { self == .space || self == .tab }

    /// Space, tab, line ends, vertical tab and form feed.
    var isWhiteSpace: Bool { self == .space || (9...13).contains(self) }

    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    var isAlphanumeric: Bool {
        isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }

    /// ASCII punctuation: what a backslash escapes.
    var isPunctuation: Bool { (0x21...0x7E).contains(self) && !isAlphanumeric }
}
