extension String {
    /// The text without the entities that templates write for quotation marks and brackets: in code they stay as they
    /// are.
    package var unescapedHTML: String {
        guard holds(UInt8(ascii: "&")) else { return self }
        return Self.entities.reduce(self) { $0.replacing($1.entity, with: $1.character) }
    }

    /// The text without the entities for quotation marks that generators escape once too often. Those for brackets stay,
    /// as Markdown has a meaning for the brackets themselves.
    package var unescapedQuotes: String {
        guard holds(UInt8(ascii: "&")) else { return self }
        return replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
    }

    /// `&amp;` is last: what it stands for is not decoded a second time.
    private static let entities: [(entity: String, character: String)] = [
        ("&#39;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&#x60;", "`"), ("&#x3D;", "="),
        ("&amp;", "&"),
    ]
}
