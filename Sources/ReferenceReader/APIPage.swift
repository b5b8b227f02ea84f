import EndpointModel

/// A page of endpoints in its own words: `# UsersApi`, the index table, and a section an operation.
public struct APIPage: Hashable, Sendable {
    /// The page's heading, such as `BitbarCloudApiClient::UsersApi`.
    public var title: Sourced<String>?
    /// What the API itself calls the group of endpoints, where the page says that its own name is another.
    public var originalName: String?
    /// What all URIs are relative to: a URL, a path such as `/data`, or a placeholder such as `CLUSTER_URL`.
    public var baseURI: Sourced<String>?
    /// The rows of the index table.
    public var index: [IndexEntry] = []
    /// The operations' sections in page order.
    public var operations: [OperationSection] = []
    /// How many pieces of code on the page are fenced as which language, in lower case.
    public var codeLanguages: [String: Int] = [:]

    public init() {}

    /// Whether snippets say how the page's operations are called.
    public var hasSnippets: Bool { index.contains { $0.snippetID != nil } }
}

extension APIPage {
    /// A row of the index table: what the page announces.
    public struct IndexEntry: Hashable, Sendable {
        /// The operation's name, as the link spells it, without call parentheses.
        public var name: Sourced<String>
        /// What stands in the parentheses: `(userID:)`; empty if nothing does.
        var labels = ""
        /// What the API itself calls the operation, where a column of its own says so.
        public var operationID: Sourced<String>?
        /// What a snippet calls the operation, for whose parts there are schemas named after it.
        public var snippetID: String?
        /// What stands behind `#` in a snippet's path.
        public var pathFragment: String?
        /// The link's destination, such as `UsersApi.md#activate`.
        public var destination: String?
        /// The HTTP method in capitals.
        public var method: Sourced<String>
        /// The path below the base URI.
        public var path: Sourced<String>
        /// `nil` where the cell is empty.
        public var description: Sourced<String>?

        /// The name by which the operation is known: the API's own, where the page states it.
        public var identity: Sourced<String> { operationID ?? name }
    }
}
