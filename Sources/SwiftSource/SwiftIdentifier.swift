import Spelling

/// A name that Swift accepts, by the Swift API Design Guidelines.
///
/// Whatever text it is made from, it holds nothing but ASCII letters, digits and `_`.
package struct SwiftIdentifier: Hashable, Sendable {
    /// The bare name, without backticks.
    package let name: String

    /// A lower camel case name: `userID` of `user_id`, `mfaCode` of `mfa_code`.
    package init(member text: String) {
        let words = Self.words(in: text)
        let tail = words.dropFirst().map(Self.capitalized).joined()
        self.init(valid: (words.first?.lowercased() ?? "value") + tail)
    }

    /// An upper camel case name: `UsersAPI` of `UsersApi`, `BookPage` of `book_page`.
    package init(type text: String) {
        let words = Self.words(in: text)
        self.init(valid: words.isEmpty ? "Value" : words.map(Self.capitalized).joined())
    }

    /// The name of a schema: kept as the reference spells it where that is an upper camel case name.
    package init(schema text: String) {
        let isValid = text.utf8.allSatisfy { $0.isWordByte && $0 < 0x80 } && text.utf8.first?.isUppercase == true
        if isValid { self.init(valid: text) } else { self.init(type: text) }
    }

    /// The name of a type as the configuration spells it, if Swift accepts it.
    package init?(exactly text: String) {
        let isName = text.utf8.allSatisfy { ($0.isWordByte && $0 < 0x80) || $0 == UInt8(ascii: "_") }
        guard isName, let first = text.utf8.first, !first.isDigit, text != "_" else { return nil }
        self.init(valid: text)
    }

    /// - Parameter name: ASCII letters, digits and `_`.
    fileprivate init(valid name: String) {
        let name = name.utf8.first?.isDigit == true ? "_" + name : name
        self.name = name.utf8.count > Self.maximumLength ? String(name.prefix(Self.maximumLength)) : name
    }

    /// Files are named after types, and no file system takes names of more than 255 bytes. What is cut is told apart as
    /// other names that are the same.
    fileprivate static let maximumLength = 120

    /// The words of a text, those that Swift can't spell left out.
    private static func words(in text: String) -> [String] {
        NamingConvention.words(in: separated(text)).compactMap { word in
            let ascii = String(decoding: word.utf8.filter { $0 < 0x80 }, as: UTF8.self)
            return ascii.isEmpty ? nil : ascii
        }
    }

    /// The text with a plain space for each character that is a space to its reader.
    private static func separated(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        let scalars = text.unicodeScalars.map { scalar in
            scalar.properties.isWhitespace || scalar.properties.generalCategory == .control ? " " : scalar
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func capitalized(_ word: String) -> String {
        let lowered = word.lowercased()
        if initialisms.contains(lowered) { return word.uppercased() }
        if lowered.hasSuffix("s"), initialisms.contains(String(lowered.dropLast())) {
            return lowered.dropLast().uppercased() + "s"
        }
        return lowered.capitalizedFirst
    }

    /// Acronyms that are written in one case, as the Swift API Design Guidelines ask.
    private static let initialisms: Set<String> = [
        "api", "aws", "cpu", "csrf", "css", "csv", "dns", "gpu", "html", "http", "https", "id", "ip", "json", "jwt",
        "mfa", "os", "pdf", "qr", "ram", "saml", "sdk", "sha", "sms", "sql", "ssh", "ssl", "sso", "tcp", "tls", "ttl",
        "udp", "ui", "uri", "url", "uuid", "vm", "vpn", "xml",
    ]
}

extension SwiftIdentifier {
    /// As it stands in code where a name is declared or used: keywords in backticks.
    package var code: String { Self.keywords.contains(name) ? "`\(name)`" : name }

    /// As an argument label in a call.
    package var label: String { name == "inout" ? "`\(name)`" : name }

    /// As a parameter, which is its own label, in a declaration.
    package var parameter: String { ["inout", "let", "var"].contains(name) ? "`\(name)`" : name }

    private static let keywords: Set<String> = [
        "Any", "Protocol", "Self", "Type", "as", "associatedtype", "await", "break", "case", "catch", "class",
        "continue",
        "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
        "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator",
        "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct",
        "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ]
}

extension UniqueNames {
    /// Names of one scope in Swift. For the parameters, see the initializer.
    package static func identifiers(reserved: Set<String> = [], outer: Set<String> = [], ignoringCase: Bool = false)
        -> Self
    {
        let length = SwiftIdentifier.maximumLength
        return Self(reserved: reserved, outer: outer, ignoringCase: ignoringCase, maximumLength: length)
    }

    /// The name itself, or with the suffix, or with the first free number behind it.
    package mutating func claim(_ identifier: SwiftIdentifier, suffix: String = "") -> SwiftIdentifier {
        SwiftIdentifier(valid: claim(identifier.name, suffix: suffix))
    }
}
