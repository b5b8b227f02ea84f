import EndpointModel
import Yams

/// Why a text is no YAML: on one line, where it stands, and with what to do.
struct YAMLProblem {
    private let rule: String
    private let message: String
    private let line: Int
    private let column: Int

    /// - Parameter error: What parsing the text threw.
    init(_ error: any Error, in text: String) {
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            self.init(Self.words(problem, context, mark), at: (mark.line, mark.column))
        case .reader(let problem, let offset, _, let text):
            self.init(Self.words(problem, nil, nil), at: Self.place(of: offset ?? 0, in: text))
        case .duplicatedKeysInMapping(let keys, let context):
            let place = keys.first.flatMap { RepeatedKey($0, in: text, from: context.mark)?.place }
            self.init(
                rule: "duplicate-key",
                """
                \(keys.joined(separator: ", ")) stands twice; expected each key of a mapping once: take one of them out, \
                or join them
                """,
                at: place ?? (context.mark.line, context.mark.column)
            )
        default:
            let problem = "\(error)".split(whereSeparator: \.isNewline).first.map(String.init) ?? "it can't be read"
            self.init(Self.words(problem, nil, nil), at: (1, 1))
        }
    }

    private init(rule: String = "yaml", _ message: String, at place: (line: Int, column: Int)) {
        self.rule = rule
        self.message = message
        (line, column) = place
    }

    func diagnostic(in file: String) -> Diagnostic {
        Diagnostic(.error, rule: rule, message, at: PageRange(page: file, line: line, column: column))
    }

    /// What libyaml says, what it was reading if that began elsewhere, and what to do.
    private static func words(_ problem: String, _ context: YamlError.Context?, _ mark: Mark?) -> String {
        var words = "this is no YAML: \(problem)"
        if let context, let mark, context.mark.line != mark.line || context.mark.column != mark.column {
            words += " \(context.text) that starts in line \(context.mark.line), column \(context.mark.column)"
        }
        let advice = advice.first { problem.contains($0.problem) }?.advice
        return
            "\(words); expected \(advice ?? "lines such as `client: Example`, indented alike where they belong together")"
    }

    private static let advice = [
        ("mapping values", "one key on a line: quotation marks around a text that holds a colon and a space"),
        ("cannot start any token", "quotation marks around a text that starts with such a character"),
        ("tab character", "spaces, where lines are indented"),
        ("undefined alias", "quotation marks around a text that starts with an asterisk"),
        ("end of stream", "a quotation mark at the end of the text"),
        ("node content", "a value or a closing bracket"),
        ("',' or ']'", "a closing bracket"),
        ("',' or '}'", "a closing brace"),
        ("another document", "one document: take out the line ---"),
        ("control characters", "a text file without such characters: remove them"),
    ].map { (problem: $0.0, advice: $0.1) }

    /// The line and column of a character.
    private static func place(of offset: Int, in text: String) -> (line: Int, column: Int) {
        let before = text.prefix(offset)
        let line = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return (line.count, (line.last?.count ?? 0) + 1)
    }
}

/// Where a key stands for the second time in its mapping: the parser tells where it stands first.
private struct RepeatedKey {
    let place: (line: Int, column: Int)

    /// - Parameter mark: Where the key stands first.
    init?(_ key: String, in text: String, from mark: Mark) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for number in mark.line...max(mark.line, lines.count) where number <= lines.count {
            let line = lines[number - 1]
            // In a block, the keys of a mapping stand in one column; in braces, anywhere behind the first.
            let isFirstLine = number == mark.line
            let start = isFirstLine ? mark.column : mark.column - 1
            let rest = line.dropFirst(start)
            if !isFirstLine, Self.begins(rest, with: key), line.prefix(start).allSatisfy({ $0 == " " }) {
                place = (number, start + 1)
                return
            }
            if isFirstLine, let column = Self.column(of: key, in: rest) {
                place = (number, start + column)
                return
            }
        }
        return nil
    }

    /// Whether a text begins with a key, in quotation marks or not, and the colon behind it.
    private static func begins(_ text: Substring, with key: String) -> Bool {
        for spelling in [key, "\"\(key)\"", "'\(key)'"] where text.hasPrefix(spelling) {
            if text.dropFirst(spelling.count).first(where: { $0 != " " }) == ":" { return true }
        }
        return false
    }

    /// Where in a line a key stands behind a comma or a brace, counted from one.
    private static func column(of key: String, in line: Substring) -> Int? {
        var isAhead = false
        for (index, character) in zip(line.indices, line) {
            if isAhead, character != " " {
                if begins(line[index...], with: key) { return line.distance(from: line.startIndex, to: index) + 1 }
                isAhead = false
            }
            if character == "," || character == "{" { isAhead = true }
        }
        return nil
    }
}
