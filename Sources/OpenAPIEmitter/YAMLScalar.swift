import EndpointModel
import Spelling
import Yams

/// How YAML must write a text so that every reader takes it for that text.
package enum YAMLScalar {
    /// The style of a string.
    ///
    /// libyaml itself quotes what would be read as another structure. It knows nothing of what would be read as another
    /// type, such as `yes` and `1.0`, and writes into blocks some characters that a reader changes.
    package static func style(of text: String) -> Node.Scalar.Style {
        var previous: Unicode.Scalar = "\n"
        var hasBreak = false
        var hasLooseSpace = false
        for scalar in text.unicodeScalars {
            if changesInBlocks(scalar) { return .doubleQuoted }
            if scalar == "\n" {
                hasBreak = true
                hasLooseSpace = hasLooseSpace || previous == " "
            }
            previous = scalar
        }
        if hasBreak {
            let first = text.unicodeScalars.first
            let isLoose = hasLooseSpace || previous == " " || first == " " || first == "\n"
            return isLoose ? .doubleQuoted : .literal
        }
        return isReadAsAnotherType(text) ? .singleQuoted : .any
    }

    /// A number as both YAML 1.1 and 1.2 read it: the former wants a point before an exponent.
    static func text(of number: Double) -> String {
        let text = "\(number)"
        guard !text.contains("."), let exponent = text.firstIndex(of: "e") else { return text }
        return "\(text[..<exponent]).0\(text[exponent...])"
    }

    /// Whether a text holds characters that change the order in which others are shown.
    package static func reorders(_ text: String) -> Bool {
        // All of them are three bytes that start with E2, except for U+061C, which starts with D8.
        guard text.utf8.contains(where: { $0 == 0xE2 || $0 == 0xD8 }) else { return false }
        return text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
    }

    /// Control characters, and the line breaks that readers turn into `\n`.
    private static func changesInBlocks(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF: true
        default: false
        }
    }

    private static func isReadAsAnotherType(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first else { return true }
        if bytes.count <= 5, words.contains(text.lowercased()) { return true }
        guard first.isDigit || startsNumbers.contains(first) else { return false }
        // Numbers in every notation, dates and times. What only looks like one is quoted as well, which does no harm.
        return bytes.allSatisfy { $0.isDigit || inNumbers.contains($0) }
    }

    private static let words: Set<String> = [
        "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<", ".inf", "+.inf", "-.inf", ".nan",
    ]
    private static let startsNumbers = Set("+-.".utf8)
    private static let inNumbers = Set("abcdefABCDEFxXoOtTzZ:_.,+- ".utf8)
}
