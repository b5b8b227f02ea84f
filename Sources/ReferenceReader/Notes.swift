import CommonMark
import EndpointModel
import Spelling

/// What the notes of a table row say, in all their spellings: `[optional]`, `[default to 20]`, `(optional) defaults to
/// undefined`, `[required]`, `[enum: a, b]`, `[comma-separated]`.
public struct Notes: Hashable, Sendable {
    /// Whether the row is marked as required (`true`) or optional (`false`).
    public var isRequired: Sourced<Bool>?
    /// Where the row says that the value may be `null`: `[nullable]`.
    public var nullable: PageRange?
    /// Where the row says that it should not be used any more: `[deprecated]`.
    public var deprecated: PageRange?
    /// The default, without quotation marks; `nil` also for the languages' words for no default.
    public var defaultValue: Sourced<String>?
    /// Where the row says that the items of its array are joined: `[comma-separated]`.
    public var commaSeparated: PageRange?
    /// The values of an enumeration.
    public var enumeration: Sourced<[String]>?
    /// The format that values have, with the type that it is one of: "value must be a 64 bit integer".
    public var format: Sourced<SchemaType>?

    public init() {}
}

extension Notes {
    /// Words that stand for no value in the pages' languages.
    private static let noValue: Set<String> = ["undefined", "null", "nil", "none", "nothing", ""]

    /// Reads a notes cell. Later cells add to earlier ones. A default in code is verbatim.
    mutating func read(_ inlines: [Inline], at range: PageRange) {
        var text = ""
        for inline in inlines {
            if case .code(let literal) = inline, text.hasSuffix("[default to ") {
                defaultValue = Sourced(literal, at: range)
            } else {
                text += [inline].plainText
            }
        }
        read(text, at: range)
    }

    /// Reads the text of a notes cell.
    mutating func read(_ text: String, at range: PageRange) {
        for note in Self.split(readSentences(text.unescapedHTML, at: range)) {
            let lowered = note.lowercased()
            if lowered == "optional" {
                isRequired = Sourced(false, at: range)
            } else if lowered == "required" {
                isRequired = Sourced(true, at: range)
            } else if lowered == "nullable" {
                nullable = range
            } else if lowered == "deprecated" {
                deprecated = range
            } else if lowered == "comma-separated" {
                commaSeparated = range
            } else if let value = Self.value(of: note, after: ["default to ", "defaults to ", "default: "]) {
                readDefault(value, at: range)
            } else if let value = Self.value(of: note, after: ["enum: "]) {
                let list = value.hasPrefix("[") && value.hasSuffix("]") ? value.dropFirst().dropLast() : value[...]
                let values = list.split(separator: ",").map { Self.unquoted($0.trimmed()) }.filter { !$0.isEmpty }
                enumeration = values.isEmpty ? nil : Sourced(values, at: range)
            }
        }
        resolveDefault()
    }

    /// Reads the answer in a column "Required" or "Optional".
    ///
    /// - Parameter isYes: Whether "yes" says that the row is required.
    mutating func readAnswer(_ text: String, isYes: Bool, at range: PageRange) {
        switch text.trimmed().lowercased() {
        case "yes", "true", "y", "x", "✓", "✔", ":heavy_check_mark:": isRequired = Sourced(isYes, at: range)
        case "no", "false", "n", ":heavy_minus_sign:": isRequired = Sourced(!isYes, at: range)
        default: break
        }
    }

    mutating func readDefault(_ text: String, at range: PageRange) {
        let literal = Self.unmarked(text)
        guard !Self.noValue.contains(literal.lowercased()) else { return }
        defaultValue = Sourced(Self.unquoted(literal), at: range)
    }

    /// A literal without what languages put in front of it: `@20`, `@(NO)`, `$false`, `const []`.
    private static func unmarked(_ text: String) -> String {
        let literal = unquoted(text, marks: "`")
        if literal.hasPrefix("const ") { return literal.dropFirst(6).trimmed() }
        if literal.hasPrefix("@("), literal.hasSuffix(")") { return String(literal.dropFirst(2).dropLast()) }
        let rest = literal.dropFirst()
        if literal.hasPrefix("@"), let next = rest.utf8.first, next == UInt8(ascii: "\"") || next.isDigit {
            return String(rest)
        }
        return literal.hasPrefix("$") && ["true", "false", "null"].contains(rest.lowercased()) ? String(rest) : literal
    }

    /// A default written as a member of its enumeration, such as `Sort.title`, becomes that member's value.
    private mutating func resolveDefault() {
        guard let text = defaultValue?.value, let values = enumeration?.value, !values.contains(text),
            let dot = text.lastIndex(of: ".")
        else { return }
        let member = String(text[text.index(after: dot)...])
        if values.contains(member) { defaultValue?.value = member }
    }

    /// The notes in a cell: what stands in square brackets or parentheses, and what stands between them.
    private static func split(_ text: String) -> [String] {
        var notes: [String] = []
        var depth = 0
        var note: [UInt8] = []
        func finish() {
            let text = String(decoding: note, as: UTF8.self).trimmed()
            if !text.isEmpty { notes.append(text) }
            note.removeAll(keepingCapacity: true)
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "("):
                if depth == 0 { finish() } else { note.append(byte) }
                depth += 1
            case UInt8(ascii: "]") where depth > 0, UInt8(ascii: ")") where depth > 0:
                depth -= 1
                if depth == 0 { finish() } else { note.append(byte) }
            default:
                note.append(byte)
            }
        }
        finish()
        return notes
    }

    private static func value(of note: String, after prefixes: [String]) -> String? {
        for prefix in prefixes where note.utf8.count >= prefix.utf8.count {
            let end = note.utf8.index(note.startIndex, offsetBy: prefix.utf8.count)
            if note[..<end].lowercased() == prefix { return note[end...].trimmed() }
        }
        return nil
    }

    /// The text without the pairs of quotation marks or backticks around it.
    static func unquoted(_ text: String, marks: String = "\"'`") -> String {
        var bytes = Array(text.utf8)[...]
        while bytes.count >= 2, let first = bytes.first, first == bytes.last, marks.utf8.contains(first) {
            bytes = bytes.dropFirst().dropLast()
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
