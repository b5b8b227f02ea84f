/// The types of objects that a source declares for its callers, and which members these always have.
///
///     export type Book = {
///       title: string;
///       pages?: number | undefined;
///     };
struct TypeMembers {
    /// The members that are always there, by the names of their types; none of a type that is declared twice.
    private var always: [String: Set<String>] = [:]

    init(_ syntax: SourceSyntax) {
        for index in syntax.tokens.tokens.indices {
            guard syntax.word(index) == "type", let name = syntax.word(index + 1), syntax.isMark(index + 2, "="),
                let body = syntax.contents(of: index + 3), syntax.isMark(index + 3, "{"),
                // `{ … } | Other`
                !syntax.isMark(body.upperBound + 1, "|")
            else { continue }
            always[name] = always[name] == nil ? Self.members(in: body, syntax) : []
        }
    }

    /// Whether objects of a type have a member in any case; `false` where that is not said.
    func isAlwaysThere(_ member: String, of type: String) -> Bool { always[type]?.contains(member) == true }

    private static func members(in body: Range<Int>, _ syntax: SourceSyntax) -> Set<String> {
        var members: Set<String> = []
        var start = body.lowerBound
        while start < body.upperBound {
            var end = start
            var isOptional = false
            while end < body.upperBound, !syntax.isMark(end, ";") {
                if syntax.word(end) == "undefined" { isOptional = true }
                end = syntax.next(after: end, before: body.upperBound)
            }
            if let name = syntax.word(start) ?? syntax.literal(start), syntax.isMark(start + 1, ":"), !isOptional {
                members.insert(name)
            }
            start = end + 1
        }
        return members
    }
}
