/// What a reference says about the statuses that an endpoint answers with, in the page's own words.
///
/// ```swift
/// let responses: DocumentedResponses = [200: "The user", 404: "No such user", .default: "An error"]
/// responses.text(for: 404)    // "No such user"
/// responses.text(for: 500)    // "An error"
/// ```
public struct DocumentedResponses: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// A status in a reference: a code, or ``default``.
    public enum Status: Hashable, Sendable, ExpressibleByIntegerLiteral {
        /// A status code.
        case code(Int)
        /// Every status that is not listed.
        case `default`

        /// A status code.
        public init(integerLiteral value: Int) {
            self = .code(value)
        }
    }

    /// One status with its description.
    public struct Item: Hashable, Sendable {
        /// The status.
        public var status: Status
        /// The page's description of it.
        public var text: String

        /// Pairs a status with its description.
        public init(status: Status, text: String) {
            self.status = status
            self.text = text
        }
    }

    /// The descriptions, in the page's order.
    public var items: [Item]

    /// Collects descriptions.
    public init(items: [Item] = []) {
        self.items = items
    }

    /// Collects descriptions; a page may list a status twice, and then the first counts.
    public init(dictionaryLiteral elements: (Status, String)...) {
        items = elements.map { Item(status: $0, text: $1) }
    }

    /// The description of a status, or else that of all others; `nil` where there is neither, or it has no words.
    public func text(for code: Int) -> String? {
        guard let text = item(for: code)?.text, !text.isEmpty else { return nil }
        return text
    }

    /// Why a call with that status, which is no success, failed.
    func reason(for code: Int) -> APIError.Reason {
        item(for: code).map { .documentedFailure($0.text) } ?? .undocumentedStatus
    }

    private func item(for code: Int) -> Item? {
        items.first { $0.status == .code(code) } ?? items.first { $0.status == .default }
    }
}
