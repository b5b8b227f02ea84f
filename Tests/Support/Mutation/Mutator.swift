import RandomModels

/// Damages text: its bytes, its lines and its words.
struct Mutator {
    var random: SplitMix64

    /// What means something to Markdown, HTML, YAML, generators' pages or Swift.
    private static let words = [
        "|", "||", "\\|", "**", "`", "```", "```python", "\n", "\r\n", "\r", "\t", "    ", "#", "## ", "> ", "- ", "* ",
        "[", "](", ")", "<", ">", "<!--", "-->", "&lt;", "&#39;", "&#0;", "&bogus;", "{", "}", "{id}", "{}", "{{", "}}",
        "\"", "'", "\\", "\\(", "/*", "*/", "//", "$", "%", ":", ": ", "---", "...", "!", "!!str ", "&a ", "*a", "~",
        "null", "true", "-1", "1e999", "99999999999999999999", "GET", "**GET** /x/{id}", "List[", "]", "Map<",
        "Option<",
        "Array", "void", "None", "self", "Type", "Client", "[optional]", "[default to ]", "[enum: ]", "(value: ",
        "# Enum", "## Properties", "## oneOf", "## allOf", "## Type", "### Parameters", "### Return type",
        "Name | Type | Description | Notes", "--- | ---", "Content-Type", "multipart/form-data", "https://", "\u{0}",
        "\u{202E}", "\u{FEFF}", "\u{2028}", "é", "🙂", "\u{301}", "corrections:", "endpoints:", "parameters:",
        "in: form",
    ].map { Array($0.utf8) }

    mutating func number(below count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &random) }

    /// A text with one to eight changes.
    ///
    /// - Parameter other: A text that pieces may come from.
    mutating func mutated(_ text: [UInt8], splicing other: [UInt8]) -> [UInt8] {
        var text = text
        for _ in 0...number(below: 8) { change(&text, other) }
        return text
    }

    private mutating func change(_ text: inout [UInt8], _ other: [UInt8]) {
        switch number(below: 11) {
        case 0: text.replaceSubrange(range(in: text, upTo: 1), with: [UInt8.random(in: 0...255, using: &random)])
        case 1: text.insert(contentsOf: word(), at: number(below: text.count + 1))
        case 2: text.replaceSubrange(range(in: text, upTo: 24), with: word())
        case 3: text.removeSubrange(range(in: text, upTo: 200))
        case 4: text.insert(contentsOf: other[range(in: other, upTo: 400)], at: number(below: text.count + 1))
        case 5: text.insert(contentsOf: text[range(in: text, upTo: 200)], at: number(below: text.count + 1))
        case 6: text.removeSubrange(line(in: text))
        case 7: text.insert(contentsOf: text[line(in: text)], at: line(in: text).lowerBound)
        case 8: text.replaceSubrange(line(in: text), with: other[line(in: other)])
        case 9: text.insert(contentsOf: repeated(), at: number(below: text.count + 1))
        default: text.replaceSubrange(token(in: text), with: word())
        }
    }

    private mutating func word() -> [UInt8] { Self.words[number(below: Self.words.count)] }

    /// One word so many times that it nests deep, or makes a long line.
    private mutating func repeated() -> [UInt8] {
        let word = word()
        return (0..<(1 << number(below: 12))).flatMap { _ in word }
    }

    private mutating func range(in text: [UInt8], upTo count: Int) -> Range<Int> {
        let start = number(below: text.count + 1)
        return start..<min(text.count, start + 1 + number(below: count))
    }

    /// The line that a random byte is in, with its end.
    private mutating func line(in text: [UInt8]) -> Range<Int> {
        stretch(in: text) { $0 == UInt8(ascii: "\n") }
    }

    /// The word, or the run of other characters, that a random byte is in.
    private mutating func token(in text: [UInt8]) -> Range<Int> {
        stretch(in: text) { !(($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A) }
    }

    private mutating func stretch(in text: [UInt8], endingAt isEnd: (UInt8) -> Bool) -> Range<Int> {
        guard !text.isEmpty else { return 0..<0 }
        let position = number(below: text.count)
        let start = text[..<position].lastIndex(where: isEnd).map { $0 + 1 } ?? 0
        let end = text[position...].firstIndex(where: isEnd).map { $0 + 1 } ?? text.count
        return start..<max(start, end)
    }
}
