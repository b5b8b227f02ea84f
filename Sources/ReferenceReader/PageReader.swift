import CommonMark
import EndpointModel

/// What the readers of all kinds of page have in common: where the page is, and what a person should know of it.
protocol PageReader {
    var source: PageSource { get }
    var diagnostics: [Diagnostic] { get set }
}

extension PageReader {
    /// The place of a block, a row or a cell.
    func range(_ range: Range<SourcePosition>) -> PageRange { source.range(range) }

    mutating func report(_ severity: Diagnostic.Severity, rule: String, _ message: String, at place: PageRange) {
        diagnostics.append(Diagnostic(severity, rule: rule, message, at: place))
    }

    /// Reports a block that its section should have in another form, so that nothing is lost without a word; not prose,
    /// nor what only sets apart.
    mutating func reportUnread(_ block: Block, in section: String, expected: String) {
        guard let name = block.kind.contentName else { return }
        let message = "this \(name) under \"\(section)\" is not read; expected \(expected)"
        report(.warning, rule: "unread-content", message, at: range(block.range))
    }
}

extension Block.Kind {
    /// What kind of content this is that a section might say something in; `nil` for prose and for what only sets apart.
    fileprivate var contentName: String? {
        switch self {
        case .table: "table"
        case .list: "list"
        case .codeBlock: "code"
        case .heading, .paragraph, .blockQuote, .html, .thematicBreak: nil
        }
    }
}
