extension String {
    /// With a full stop, unless it ends in punctuation of its own; a dangling colon is left out.
    package var endingSentence: String {
        var text = self[...]
        while let last = text.last, last == " " || last == ":" || last == "\n" { text.removeLast() }
        guard let last = text.last else { return "" }
        return last.isLetter || last.isNumber || last == ")" || last == "`" ? text + "." : String(text)
    }
}
