extension String {
    /// Without the pair of marks around it, if it stands between two of the same.
    package func withoutPair(of marks: String) -> String {
        guard utf8.count >= 2, let first = utf8.first, first == utf8.last, marks.utf8.contains(first) else {
            return self
        }
        return String(Substring(utf8.dropFirst().dropLast()))
    }

    /// The text without the marks of GitHub Flavored Markdown that strike it through: `~~deprecated~~`.
    package var withoutStrikethrough: String { withoutPair(of: "~").withoutPair(of: "~") }
}
