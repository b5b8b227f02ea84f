import EndpointModel

/// A literal of a source that may be the name on the wire of a parameter or a property.
struct SourceShowing: Sendable {
    /// How it stands to the page's name.
    enum Likeness: Sendable {
        /// Both fold to the same.
        case equal
        /// The page's name has words or digits besides, as in `var_class`, `entities_id2`.
        case part
        /// No literal but the page's name as a word alone, as `case title` beside `case publishedAt = "published_at"`.
        case word
    }

    var text: String
    var likeness: Likeness
    /// Whether its statement has the page's name besides.
    var isPaired: Bool
    /// What stands around it, hashed.
    var context: UInt64
    /// The same, nearer.
    var shape: UInt64 = 0
    var line: Int
    /// The place in the request that the words before it name.
    var location: Parameter.Location?
}

/// How many of the literals in one kind of context are names that are sought.
struct ContextTally: Sendable {
    var names = 0
    var others = 0

    static func += (left: inout ContextTally, right: ContextTally) {
        left.names += right.names
        left.others += right.others
    }
}
