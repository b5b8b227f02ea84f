import CommonMark
import EndpointModel

extension Block.Kind {
    /// What kind of content this is that a section might say something in; `nil` for prose and for what only sets apart.
    private var contentName: String? {
        switch self {
        case .table: "table"
        case .list: "list"
        case .codeBlock: "code"
        case .heading, .paragraph, .blockQuote, .html, .thematicBreak: nil
        }
    }

    /// Reports content that a section should have in another form, so that nothing is lost without a word; `nil` for what
    /// is no content.
    func unread(in section: String, expected: String, at place: PageRange) -> Diagnostic? {
        contentName.map { name in
            Diagnostic(
                .warning,
                rule: "unread-content",
                "this \(name) under \"\(section)\" is not read; expected \(expected)",
                at: place
            )
        }
    }
}
