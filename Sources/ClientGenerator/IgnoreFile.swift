import EndpointModel
import ModelDiff
import Yams

/// A list of changes that somebody accepted.
///
///     - rule: parameter-removed
///       subject: UsersApi.listUsers.include_roles
///       reason: nobody used it
///       until: 2026-12-31
public struct IgnoreFile: Hashable, Sendable {
    /// An entry of the list.
    struct Entry: Hashable, Sendable {
        var rule: Rule
        var subject: String
        var reason: String
        /// The last day, as `2026-12-31`.
        var until: String?
        var range: PageRange
    }

    /// The path under which diagnostics show it.
    public var path: String
    public var text: String

    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// Reads an ignore file.
    ///
    /// - Throws: ``ReferenceError`` if it can't be read.
    public init(path: String) throws {
        self.init(path: path, text: try Reference.text(of: path))
    }

    /// Sorts out the changes that are accepted.
    ///
    /// - Parameter today: Such as `2026-07-01`; entries of an earlier day apply no longer.
    /// - Returns: The report, and what is wrong with the file: an error for what is no entry, a warning for one that
    ///   has expired, or that no change matches.
    public func apply(to changes: [Change], today: String) -> (report: ChangeReport, diagnostics: [Diagnostic]) {
        var reader = IgnoreFileReader(file: path)
        reader.read(text)
        var diagnostics = reader.diagnostics
        if diagnostics.hasErrors { return (ChangeReport(changes), diagnostics) }
        let expired = reader.entries.filter { ($0.until ?? today) < today }
        let entries = Dictionary(
            reader.entries.filter { ($0.until ?? today) >= today }.map { (Key($0), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var report = ChangeReport([])
        var used: Set<Key> = []
        for change in changes {
            let key = Key(rule: change.rule, subject: change.subject)
            guard let entry = entries[key] else {
                report.changes.append(change)
                continue
            }
            used.insert(key)
            report.accepted.append(.init(change, reason: entry.reason, until: entry.until))
        }
        for entry in expired {
            diagnostics.append(
                entry.warning("ignore-expired", "expired on \(entry.until ?? ""), so it applies no longer")
            )
        }
        for entry in entries.values.sorted(by: { $0.range.startLine < $1.range.startLine })
        where !used.contains(Key(entry)) {
            diagnostics.append(entry.warning("ignore-unmatched", "matches no change; take it out"))
        }
        return (report, diagnostics)
    }

    private struct Key: Hashable {
        var rule: Rule
        var subject: String

        init(rule: Rule, subject: String) { (self.rule, self.subject) = (rule, subject) }

        init(_ entry: Entry) { self.init(rule: entry.rule, subject: entry.subject) }
    }
}

extension IgnoreFile.Entry {
    fileprivate func warning(_ rule: String, _ message: String) -> Diagnostic {
        Diagnostic(.warning, rule: rule, "\(self.rule.rawValue) of \(subject) \(message)", at: range)
    }
}

/// Reads the YAML of an ignore file.
private struct IgnoreFileReader: YAMLReader {
    static let valueRule = "ignore-value"

    let file: String
    var diagnostics: [Diagnostic] = []
    private(set) var entries: [IgnoreFile.Entry] = []

    init(file: String) { self.file = file }

    mutating func read(_ text: String) {
        guard let node = compose(text) else { return }
        guard let list = node.sequence else { return expected("a list of entries", for: "the file", at: node) }
        for entry in list { readEntry(entry) }
    }

    private mutating func readEntry(_ node: Node) {
        var texts: [String: String] = [:]
        var rule: Rule?
        let count = diagnostics.count
        forEachEntry(of: node, in: "an entry", keys: ["rule", "subject", "reason", "until"]) { reader, key, value in
            guard let text = value.text ?? value.date, !text.isEmpty else {
                return reader.expected("a text", for: key, at: value)
            }
            texts[key] = text
            if key == "rule" {
                rule = Rule(rawValue: text)
                if rule == nil {
                    reader.expected("the identifier of a rule, such as parameter-removed,", for: key, at: value)
                }
            }
            if key == "until", !text.isDate { reader.expected("a day such as 2026-12-31", for: key, at: value) }
        }
        guard diagnostics.count == count else { return }
        guard let rule, let subject = texts["subject"], let reason = texts["reason"] else {
            return expected("rule, subject and reason", for: "each entry", at: node)
        }
        entries.append(
            .init(rule: rule, subject: subject, reason: reason, until: texts["until"], range: range(of: node))
        )
    }
}

extension Node {
    /// A day is a scalar of its own to YAML 1.1.
    fileprivate var date: String? { scalar.flatMap { $0.string.isDate ? $0.string : nil } }
}

extension String {
    /// Whether this is a day such as `2026-12-31`.
    fileprivate var isDate: Bool {
        guard wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil else { return false }
        let numbers = split(separator: "-").compactMap { Int($0) }
        return (1...12).contains(numbers[1]) && (1...31).contains(numbers[2])
    }
}
