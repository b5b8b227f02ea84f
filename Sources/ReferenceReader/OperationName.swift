/// The name of an operation as headings and links spell it, without what surrounds it.
enum OperationName {
    /// `createBook` of `createBook()`, `create_book { #create_book }` or `` `createBook()` ``.
    static func cleaned(_ text: String) -> String {
        var name = text[...]
        if let brace = name.utf8.firstIndex(of: UInt8(ascii: "{")) { name = name[..<brace] }
        if let parenthesis = name.utf8.firstIndex(of: UInt8(ascii: "(")) { name = name[..<parenthesis] }
        return name.trimmed()
    }
}
