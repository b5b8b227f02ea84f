import APIRuntime
import Foundation
import Testing

/// A call of a generated method, the request that the page has it make, and what the page has the server answer.
struct WireRow: Sendable, CustomTestStringConvertible {
    /// An answer that the page documents as a success.
    struct Success: Sendable {
        var status: Int
        /// The body as the server sends it; its media type is the first that the page lists.
        var body = ""
        var contentType = "application/json"
        /// What the method returns, as JSON; `nil` if it returns nothing.
        var value: JSONValue?
    }

    /// A status that the page describes, or covers by the description of all others.
    struct Failure: Sendable {
        var status: Int
        var description: String
    }

    /// What becomes of a call: the value as JSON, if there is one.
    typealias Call = @Sendable (URL, any ClientTransport) async throws -> JSONValue?

    var operation: String
    var method: String
    /// The path and query as they arrive, for a server at the root of its host.
    var target: String
    /// The header fields that are the API's business, by their names in lower case.
    var fields: [String: String]
    /// The body as it arrives.
    var body: String
    var successes: [Success]
    var failures: [Failure]
    var call: Call

    var testDescription: String { operation }
}

extension WireRow.Success {
    /// An answer whose JSON is the value.
    static func json(_ status: Int, _ json: String) -> WireRow.Success {
        WireRow.Success(
            status: status,
            body: json,
            value: try? JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
        )
    }

    /// An answer without a body to a method that returns nothing.
    static func empty(_ status: Int) -> WireRow.Success {
        WireRow.Success(status: status, value: nil)
    }
}
