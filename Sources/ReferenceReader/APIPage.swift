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
    /// Whether the page is one of those on which snippets say how operations are called.
    public internal(set) var hasSnippets = false
    /// The operations of such a page that have no snippet, and so no method and path, with their places in its list.
    public internal(set) var withoutRequest: [Sourced<String>] = []

    public init() {}
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
        /// Where the method and the path were learned that the page does not state; empty if it does.
        public internal(set) var learnedFrom: [Origin] = []

        /// The name by which the operation is known: the API's own, where the page states it.
        public var identity: Sourced<String> { operationID ?? name }
    }
}

extension APIPage {
    /// Takes in how an operation is called of which the page does not say it.
    public mutating func add(_ request: Learned.Request, of name: Sourced<String>) {
        var entry = IndexEntry(name: name, method: request.method, path: request.path, at: name.range)
        entry.snippetID = request.operationID
        entry.learnedFrom = request.origins
        index.append(entry)
    }
}

extension APIPage.IndexEntry {
    /// - Parameter path: The path; what stands behind a `#` tells operations on one path apart.
    init(name: Sourced<String>, method: String, path: String, at place: PageRange) {
        self.init(
            name: name,
            method: Sourced(method, at: place),
            path: Sourced(String(path.prefix { $0 != "#" }), at: place)
        )
        pathFragment = path.firstIndex(of: "#").map { String(path[$0...].dropFirst()) }
    }
}
