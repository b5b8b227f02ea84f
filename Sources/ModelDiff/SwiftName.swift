import Spelling

/// What generated Swift calls things: names that have the same words are one name there.
enum SwiftName {
    /// What the names of members and arguments have in common that are the same in Swift: `pageSize` of `page_size`.
    static func member(_ text: String) -> String {
        let words = NamingConvention.words(in: text).map { word in
            String(decoding: word.utf8.filter { $0 < 0x80 }, as: UTF8.self).lowercased()
        }
        return (words.first ?? "") + words.dropFirst().map(\.capitalizedFirst).joined()
    }

    /// The same for types, which keep a name that is one in Swift already: `HttpError`.
    static func areOneType(_ old: String, _ new: String) -> Bool {
        old == new || (member(old) == member(new) && !(isType(old) && isType(new)))
    }

    /// What a constant is called after where its value does not begin with a letter; `nil` where it does.
    static func constant(_ name: String?, for value: String) -> String? {
        let word = value.hasPrefix("-") ? value.dropFirst() : value[...]
        if let first = word.utf8.first(where: \.isWordByte), !first.isDigit, first < 0x80 { return nil }
        guard let name, let first = name.utf8.first(where: \.isWordByte), !first.isDigit, first < 0x80 else {
            return ""
        }
        return member(name)
    }

    private static func isType(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0.isWordByte && $0 < 0x80 } && text.utf8.first?.isUppercase == true
    }
}
