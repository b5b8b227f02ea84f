/// What a reference says about the statuses that an endpoint answers with, in the page's own words.
///
/// ```swift
/// let responses: DocumentedResponses = [200: "The user", 404: .init("No such user", body: Problem.self), .default: "An error"]
/// responses.text(for: 404)        // "No such user"
/// responses.bodyType(for: 404)    // Problem.self
/// responses.text(for: 500)        // "An error"
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

    /// What a reference says about one status.
    public struct Description: Sendable, ExpressibleByStringLiteral {
        /// The page's words; empty where it has none.
        public var text: String
        /// The type of a failure's body; `nil` where the reference does not say.
        public var bodyType: (any (Decodable & Sendable).Type)?

        /// Puts a description together.
        public init(_ text: String, body bodyType: (any (Decodable & Sendable).Type)? = nil) {
            self.text = text
            self.bodyType = bodyType
        }

        /// Words alone.
        public init(stringLiteral text: String) {
            self.init(text)
        }
    }

    /// One status with its description.
    public struct Item: Hashable, Sendable {
        /// The status.
        public var status: Status
        /// What the reference says about it.
        public var description: Description

        /// Pairs a status with its description.
        public init(status: Status, description: Description) {
            self.status = status
            self.description = description
        }
    }

    /// The descriptions, in the page's order.
    public var items: [Item]

    /// Collects descriptions.
    public init(items: [Item] = []) {
        self.items = items
    }

    /// Collects descriptions; a page may list a status twice, and then the first counts.
    public init(dictionaryLiteral elements: (Status, Description)...) {
        items = elements.map { Item(status: $0, description: $1) }
    }

    /// The description of a status, or else that of all others; `nil` where there is neither, or it has no words.
    public func text(for code: Int) -> String? {
        guard let text = item(for: code)?.description.text, !text.isEmpty else { return nil }
        return text
    }

    /// The type of the body of a failure with that status, or else of all others; `nil` where the reference gives none.
    public func bodyType(for code: Int) -> (any (Decodable & Sendable).Type)? {
        item(for: code)?.description.bodyType
    }

    /// Why a call with that status, which is no success, failed.
    func reason(for code: Int) -> APIError.Reason {
        item(for: code).map { .documentedFailure($0.description.text) } ?? .undocumentedStatus
    }

    private func item(for code: Int) -> Item? {
        items.first { $0.status == .code(code) } ?? items.first { $0.status == .default }
    }
}

extension DocumentedResponses.Description: Hashable {
    /// Whether the words and the type are the same.
    public static func == (first: Self, second: Self) -> Bool {
        first.text == second.text && first.bodyType == second.bodyType
    }

    /// Hashes the words and the type.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(text)
        hasher.combine(bodyType.map { ObjectIdentifier($0) })
    }
}
