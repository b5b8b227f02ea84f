import EndpointModel

/// A name that Swift accepts, by the Swift API Design Guidelines.
///
/// Whatever text it is made from, it holds nothing but ASCII letters, digits and `_`.
struct SwiftIdentifier: Hashable, Sendable {
    /// The bare name, without backticks.
    let name: String

    /// A lower camel case name: `userID` of `user_id`, `mfaCode` of `mfa_code`.
    init(member text: String) {
        let words = Self.words(in: text)
        let tail = words.dropFirst().map(Self.capitalized).joined()
        self.init(valid: (words.first?.lowercased() ?? "value") + tail)
    }

    /// An upper camel case name: `UsersAPI` of `UsersApi`, `BookPage` of `book_page`.
    init(type text: String) {
        let words = Self.words(in: text)
        self.init(valid: words.isEmpty ? "Value" : words.map(Self.capitalized).joined())
    }

    /// The name of a schema: kept as the reference spells it where that is an upper camel case name.
    init(schema text: String) {
        let isValid = text.utf8.allSatisfy { $0.isWordByte && $0 < 0x80 } && text.utf8.first?.isUppercase == true
        if isValid { self.init(valid: text) } else { self.init(type: text) }
    }

    /// A name with something added.
    func appending(_ suffix: String) -> SwiftIdentifier { SwiftIdentifier(valid: name + suffix) }

    private init(valid name: String) {
        self.name = name.utf8.first?.isDigit == true ? "_" + name : name
    }

    /// The words of a text, those that Swift can't spell left out.
    private static func words(in text: String) -> [String] {
        NamingConvention.words(in: text).compactMap { word in
            let ascii = String(decoding: word.utf8.filter { $0 < 0x80 }, as: UTF8.self)
            return ascii.isEmpty ? nil : ascii
        }
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
    var code: String { Self.keywords.contains(name) ? "`\(name)`" : name }

    /// As an argument label, where only a few keywords need backticks.
    var label: String { ["inout", "var", "let"].contains(name) ? "`\(name)`" : name }

    private static let keywords: Set<String> = [
        "Any", "Protocol", "Self", "Type", "as", "associatedtype", "break", "case", "catch", "class", "continue",
        "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
        "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator",
        "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct",
        "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ]
}

/// Gives out names so that no two are the same.
struct NameScope {
    private var taken: Set<String>

    /// - Parameter reserved: Names that may not be given out.
    init(reserved: Set<String> = []) {
        taken = reserved
    }

    /// The name itself, or with the suffix, or with the first free number behind it.
    mutating func claim(_ identifier: SwiftIdentifier, suffix: String = "") -> SwiftIdentifier {
        if taken.insert(identifier.name).inserted { return identifier }
        if !suffix.isEmpty, taken.insert(identifier.name + suffix).inserted { return identifier.appending(suffix) }
        var number = 2
        while !taken.insert(identifier.name + "\(number)").inserted { number += 1 }
        return identifier.appending("\(number)")
    }
}
