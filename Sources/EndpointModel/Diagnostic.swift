import Spelling

/// Something a person should know about a page or a configuration.
public struct Diagnostic: Hashable, Sendable {
    /// How much it matters: an error stops the run, a warning and a note do not.
    public enum Severity: String, Hashable, Sendable, Encodable {
        case error, warning, note
    }

    public var severity: Severity
    /// The rule's identifier, in kebab case, printed in brackets at the end of the line.
    public var rule: String
    public var message: String
    public var range: PageRange

    public init(_ severity: Severity, rule: String, _ message: String, at range: PageRange) {
        self.severity = severity
        self.rule = rule
        self.message = message
        self.range = range
    }
}

extension Diagnostic: CustomStringConvertible {
    /// As compilers print it, on one line: `Specs/X/UsersApi.md:131:2: warning: … [rule-id]`. Characters of a page, a
    /// name or a key that can't be seen are escaped.
    public var description: String { "\(range): \(severity.rawValue): \(message) [\(rule)]".visible }
}

extension Diagnostic: Encodable {}
