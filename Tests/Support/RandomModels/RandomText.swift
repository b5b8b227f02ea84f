/// Texts that reference pages may hold, and those that break them.
struct RandomText {
    var random: SplitMix64
    var vocabulary: Vocabulary?

    /// Pieces of text with a meaning in Markdown, HTML, tables, YAML or generators' pages, and some without.
    private static let pieces = [
        "book", "the", "a", "User", "x1", "é", "日本", "🙂", "e\u{301}", " ", " ", " ", "  ", "\n", "\r\n", "\t",
        "\u{0}", "\u{7F}", "\u{A0}", "|", "\\", "\\|", "*", "**", "_", "__", "`", "``", "```", "`code`", "`a|b`",
        "**strong**", "*soft*", "[text](https://example.com/a_b?c=1)", "[", "]", "](", "![", "(", ")", "{", "}", "<",
        ">", "<br>", "<br/>", "<b>", "</b>", "<!--", "-->", "&", "&amp;", "&#39;", "&lt;", "#", "##", "-", "- ", "+",
        "---", "===", "1.", "2)", ":", ":--", "~~~", "~", "!", "\"", "'", ",", ".", ";", "=", "$", "%", "@", "\u{FEFF}",
        "[optional]", "[default to 3]", "[BETA]", "[DEPRECATED] ", "Deprecated", "GET /users", "https://example.com",
        "    ", "a | b\n--- | ---", "(value: ", "None", "undefined", "_example", "user_id", "//", "/*", "*/",
    ]

    /// A text of up to so many pieces.
    mutating func any(_ count: Int = 8) -> String {
        (0..<Int.random(in: 0...count, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
            .joined()
    }

    /// A value of an enumeration: a name or any text.
    mutating func value() -> String { Bool.random(using: &random) ? name() : any(2) }

    /// A name as APIs have them; now and then any text. One of the vocabulary's, if there is one.
    mutating func name() -> String {
        if let name = vocabulary?.names.randomElement(using: &random) { return name }
        let names = [
            "id", "user_id", "firstName", "Title", "X-Request-ID", "filter[status]", "max-price", "a|b", "in",
            "default",
            "self", "body", "$top", "any string name", "anyStringName", "sort", "über", "page.size", "x y", "Accept",
        ]
        let usual = names.randomElement(using: &random) ?? "id"
        guard Int.random(in: 0..<6, using: &random) == 0 else { return usual }
        let name = any(4)
        // A name is more than white space and line breaks.
        return name.replacing(/<br\/?>/, with: "").contains { $0.isLetter || $0.isNumber } ? name : usual
    }
}
