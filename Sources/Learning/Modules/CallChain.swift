/// An expression that is made of names and calls, one after another: `z.string().optional()`.
struct CallChain {
    /// A name, and what it is called with.
    struct Link {
        var name: String
        /// `nil` for a name alone.
        var arguments: [Range<Int>]?
    }

    /// The names ahead of the first call.
    var path: [String] = []
    /// The first call; `nil` for a path alone.
    var base: Link?
    /// What is called on its result.
    var methods: [Link] = []

    /// - Returns: `nil` for another expression.
    init?(_ syntax: SourceSyntax, in range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            guard let name = syntax.word(index) else { return nil }
            index += 1
            if syntax.isMark(index, "<") { index = syntax.next(after: index, before: range.upperBound) }
            var link = Link(name: name, arguments: nil)
            if index < range.upperBound, syntax.isMark(index, "(") {
                link.arguments = syntax.elements(of: index)
                index = syntax.next(after: index, before: range.upperBound)
            }
            add(link)
            if index == range.upperBound { return }
            guard syntax.isMark(index, ".") else { return nil }
            index += 1
        }
        return nil
    }

    private mutating func add(_ link: Link) {
        if base != nil {
            methods.append(link)
        } else if link.arguments != nil {
            base = link
        } else {
            path.append(link.name)
        }
    }
}
