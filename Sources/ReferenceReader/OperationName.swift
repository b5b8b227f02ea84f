import Spelling

/// The name of an operation as headings and links spell it, without what surrounds it.
enum OperationName {
    /// `createBook` of `createBook()`, `create_book { #create_book }` or `` `createBook()` ``.
    static func cleaned(_ text: String) -> String {
        var name = withoutAttributes(text)[...]
        if let parenthesis = name.utf8.firstIndex(of: UInt8(ascii: "(")) { name = name[..<parenthesis] }
        return name.trimmed().withoutStrikethrough
    }

    /// `(userID:)` of `getUser(userID:)`; empty where nothing stands in parentheses.
    static func labels(_ text: String) -> String {
        guard let parenthesis = text.utf8.firstIndex(of: UInt8(ascii: "(")) else { return "" }
        let labels = text[parenthesis...].trimmed()
        return labels.folded.isEmpty ? "" : labels
    }

    /// A heading without the attributes that some Markdown flavours know: `# UsersApi   { #UsersApi }`.
    static func withoutAttributes(_ heading: String) -> String {
        guard let brace = heading.utf8.firstIndex(of: UInt8(ascii: "{")) else { return heading.trimmed() }
        return heading[..<brace].trimmed()
    }
}
