import EndpointModel
import ReferenceReader
import Spelling

/// Recognizes arguments that only the page's own SDK has: they never go over the wire.
enum Plumbing {
    /// Whether a row documents such an argument: one whose type is the page's own class, or a type of the language's
    /// machinery for calls.
    static func contains(_ row: OperationSection.ParameterRow, on page: APIPage) -> Bool {
        let type = row.type.value.text.folded
        if types.contains(type) { return true }
        guard let title = page.title else { return false }
        return type == TypeVocabulary.unqualified(title.value).folded
    }

    /// Go's context, C's client, callbacks and channels.
    private static let types: Set<String> = [
        "contextcontext", "apiclientt", "apiclient", "callable", "channel", "completionhandler", "httpcontext",
        "cancellationtoken", "systemthreadingcancellationtoken",
    ]
}
