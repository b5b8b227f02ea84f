import MarkdownSource

extension MarkdownText {
    /// A paragraph with what the API itself calls that which a page is about; none where the page is called so, too.
    static func originalName(_ name: String, besides page: String) -> [String] {
        let name = PageText.code(name)
        return name == page || name.isEmpty ? [] : ["**Original name**: \(code(name))\n"]
    }
}
