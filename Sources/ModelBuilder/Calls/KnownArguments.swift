import EndpointModel
import Spelling

/// What the configuration says of the argument of a call.
public struct ArgumentStatement: Hashable, Sendable {
    /// The operation as its page calls it, or with the page's name ahead: `Users.search`.
    public var operation: String
    public var kind: Learned.Argument.Kind
    /// Where the file says so.
    public var range: PageRange

    public init(_ operation: String, _ kind: Learned.Argument.Kind, at range: PageRange) {
        self.operation = operation
        self.kind = kind
        self.range = range
    }
}

/// What is known of the arguments of calls besides what their pages say.
struct KnownArguments {
    private let learned: [EndpointKey: Learned.Argument]
    private let stated: [String: ArgumentStatement]

    /// - Parameter statements: In the order of the file; the last one of an operation counts.
    init(_ learned: [EndpointKey: Learned.Argument] = [:], _ statements: [ArgumentStatement] = []) {
        self.learned = learned
        stated = Dictionary(statements.map { ($0.operation, $0) }) { $1 }
    }

    /// What the argument of an operation is; what the configuration says counts before what was learned.
    func kind(of key: EndpointKey) -> Learned.Argument.Kind? { statement(on: key)?.kind ?? learned[key]?.kind }

    private func statement(on key: EndpointKey) -> ArgumentStatement? {
        stated["\(key.group).\(key.operation)"] ?? stated[key.operation]
    }

    /// What is still open, and statements that there is no such argument for.
    func diagnostics(_ undecided: [EndpointKey: UndecidedArgument]) -> [Diagnostic] {
        let keys = undecided.keys.sorted { ($0.group, $0.operation) < ($1.group, $1.operation) }
        let used = Set(keys.compactMap { statement(on: $0)?.operation })
        let open = keys.filter { kind(of: $0) == nil }.compactMap { key in undecided[key]?.diagnostic(key) }
        let unused = stated.values.filter { !used.contains($0.operation) }.sorted { $0.operation < $1.operation }
        let unmatched = unused.map { statement in
            let hasPage = statement.operation.utf8.contains(UInt8(ascii: "."))
            let known = keys.map { hasPage ? "\($0.group).\($0.operation)" : $0.operation }
            let hint = Suggestion.words(for: statement.operation, among: known)
            let message = "no operation \(statement.operation) has an argument that its page leaves open\(hint)"
            return Diagnostic(.error, rule: "correction-unmatched", message, at: statement.range)
        }
        return open + unmatched
    }
}
