import EndpointModel
import ReferenceReader
import Spelling

/// The argument of a call that, by all that its page says, may be the body of the request as well as what holds its
/// parameters.
struct UndecidedArgument {
    let operation: Sourced<String>
    /// The title of the schema that the argument is of.
    let schema: String
    /// What it is taken for.
    let taken: Learned.Argument.Kind

    /// What a person should know of it that neither a source nor the configuration settles.
    func diagnostic(_ key: EndpointKey) -> Diagnostic {
        let taken =
            switch taken {
            case .body: "it is sent as the body"
            case .parameters: "its properties are sent as parameters"
            }
        let message = """
            nothing says whether \(schema) is the body of \(operation.value) or holds its parameters, so \(taken); \
            `apiref learn PAGES --from SDK` finds it in the SDK's sources, and `arguments: {\(key.group).\
            \(key.operation): body}` or `parameters` in apiref.yaml states it
            """
        return Diagnostic(.warning, rule: "argument-unknown", message, at: operation.range)
    }
}

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

extension [ReferencePage] {
    /// The operations whose argument may be the body of the request as well as what holds its parameters, with the title of
    /// the argument's schema.
    ///
    /// - Parameter requests: How operations are called of which the pages do not say it.
    public func undecidedArguments(_ requests: [EndpointKey: Learned.Request]) -> [EndpointKey: String] {
        CallPages.unpacked(adding(requests).pages, KnownArguments()).undecided.mapValues(\.schema)
    }
}
