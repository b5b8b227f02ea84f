import EndpointModel
import Foundation

/// What is wrong, as a document that programs read: RFC 9457.
struct Problem {
    var status: Int
    var detail: String?
    var violations: [Violation] = []
    /// The endpoint that the request went to.
    var endpoint: Endpoint?
    /// Other members.
    var others: [JSON.Member] = []

    init(_ status: Int, detail: String?, endpoint: Endpoint? = nil) {
        self.status = status
        self.detail = detail.flatMap { $0.isEmpty ? nil : $0 }
        self.endpoint = endpoint
    }

    /// The problem of a request that breaks the contract: all that is wrong with it, under the status of what would be
    /// refused first.
    init(_ violations: [Violation], of endpoint: Endpoint) {
        let order = [401, 415, 406, 400]
        let statuses = Set(violations.map(\.status))
        status = order.first(where: statuses.contains) ?? 400
        let others = violations.count > 1 ? " (and \(violations.count - 1) more)" : ""
        detail = (violations.first?.summary ?? "") + others
        self.violations = violations
        self.endpoint = endpoint
    }

    private var json: JSON {
        let document: JSON = [
            "title": .string(StatusPhrase.text(for: status)),
            "status": .integer(Int64(status)),
            "detail": detail.map(JSON.string),
            "operation": endpoint.map { .string($0.operationID.value) },
            "evidence": endpoint?.path.evidence.origin.map { .string($0.description) },
            "errors": violations.isEmpty ? nil : .array(violations.map(\.json)),
        ]
        guard case .object(let members) = document else { return document }
        return .object(members + others)
    }

    func response(headerFields: [HeaderField] = []) -> MockResponse {
        let type = HeaderField("Content-Type", MediaType.problem.essence)
        let text = json.text(indentation: 0) + "\n"
        let reason = violations.first?.summary ?? detail
        return MockResponse(status, headerFields: [type] + headerFields, body: Data(text.utf8), reason: reason)
    }
}

/// What statuses are called.
enum StatusPhrase {
    /// The phrase of RFC 9110, or one for the statuses of its kind.
    static func text(for status: Int) -> String {
        phrases[status]
            ?? (status < 300
                ? "Success" : status < 400 ? "Redirection" : status < 500 ? "Client Error" : "Server Error")
    }

    private static let phrases = [
        200: "OK", 201: "Created", 202: "Accepted", 204: "No Content", 301: "Moved Permanently", 302: "Found",
        303: "See Other", 304: "Not Modified", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden",
        404: "Not Found", 405: "Method Not Allowed", 406: "Not Acceptable", 409: "Conflict", 410: "Gone",
        412: "Precondition Failed", 413: "Content Too Large", 415: "Unsupported Media Type",
        422: "Unprocessable Content", 429: "Too Many Requests", 500: "Internal Server Error", 501: "Not Implemented",
        502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout",
    ]
}
