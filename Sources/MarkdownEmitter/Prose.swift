/// A paragraph of a description.
enum Prose {
    /// A paragraph or, of a text whose lines are all items, a list flattened as generators do it.
    static func markdown(_ text: String) -> String {
        MarkdownText.paragraph(text.split(separator: "\n").joined(separator: " "))
    }
}
