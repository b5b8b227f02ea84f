/// The tokens of Swift source, read without any of the emitter's code: what is neither comment nor the text of a literal.
///
/// Names are all `name`, literals of strings `string`, numbers `number`; everything else stands for itself.
enum SwiftTokens {
    static func tokens(of source: String) -> [String] {
        var tokens: [String] = []
        var rest = Array(source.unicodeScalars)[...]
        while let scalar = rest.first {
            switch scalar {
            case " ", "\n": rest.removeFirst()
            case "/" where rest.dropFirst().first == "/": rest = rest.drop { $0 != "\n" }
            case "\"": tokens += literal(&rest)
            case "`":
                rest = rest.dropFirst().drop { $0 != "`" }.dropFirst()
                tokens.append("name")
            case _ where isNameScalar(scalar):
                let word = rest.prefix(while: isNameScalar)
                rest = rest.dropFirst(word.count)
                tokens.append(kind(of: String(String.UnicodeScalarView(word))))
            default:
                tokens.append(String(scalar))
                rest.removeFirst()
            }
        }
        return withoutTrailingCommas(tokens)
    }

    private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
    }

    /// The words that mean something to Swift where generated code has them.
    private static let keywords: Set<String> = [
        "import", "struct", "extension", "func", "static", "let", "var", "init", "public", "private", "enum", "case",
        "try", "await", "async", "throws", "return", "self", "Self", "typealias", "some", "any", "nil", "true", "false",
    ]

    private static func kind(of word: String) -> String {
        if keywords.contains(word) { return word }
        return word.first?.isNumber == true ? "number" : "name"
    }

    /// A literal: its text is passed over, what is interpolated is not.
    private static func literal(_ rest: inout ArraySlice<Unicode.Scalar>) -> [String] {
        var tokens = ["string"]
        rest.removeFirst()
        while let scalar = rest.popFirst() {
            if scalar == "\"" { return tokens }
            if scalar == "\n" { return tokens + ["unterminated"] }
            guard scalar == "\\", let escaped = rest.popFirst(), escaped == "(" else { continue }
            let inside = rest.prefix { $0 != ")" }
            tokens += ["\\("] + Self.tokens(of: String(String.UnicodeScalarView(inside))) + [")"]
            rest = rest.dropFirst(inside.count + 1)
        }
        return tokens + ["unterminated"]
    }

    /// A list that does not fit into a line ends in a comma.
    private static func withoutTrailingCommas(_ tokens: [String]) -> [String] {
        zip(tokens, tokens.dropFirst() + [""]).filter { $0 != "," || !["]", ")"].contains($1) }.map(\.0)
    }
}
