import APIRuntime
import Foundation

let server = URL(known: "https://example.com")

extension URL {
    /// A URL that a test knows to be one.
    init(known text: StaticString) {
        guard let url = URL(string: "\(text)") else { preconditionFailure("\(text) is no URL") }
        self = url
    }
}

func get(
    _ path: RequestPath,
    query: RequestParameters = [:],
    headerFields: RequestParameters = [:],
    cookies: RequestParameters = [:],
    security: SecurityRequirement = .unspecified
) -> Request<Void> {
    Request(
        operationID: "getIt",
        method: .get,
        path: path,
        query: query,
        headerFields: headerFields,
        cookies: cookies,
        security: security,
        output: .none
    )
}

func post(_ body: RequestBody, headerFields: RequestParameters = [:]) -> Request<Void> {
    Request(
        operationID: "postIt",
        method: .post,
        path: "/it",
        headerFields: headerFields,
        body: body,
        output: .none
    )
}

/// Remembers what happened, in order, from several tasks.
final class Log<Entry: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var log: [Entry] = []  // guarded by the lock

    var entries: [Entry] { lock.withLock { log } }

    func add(_ entry: Entry) {
        lock.withLock { log.append(entry) }
    }
}

extension APIError {
    /// The name of the reason, such as `timeout`.
    var kind: String { String("\(reason)".prefix { $0 != "(" }) }
}
