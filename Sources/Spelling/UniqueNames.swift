/// Gives out names so that no two are the same.
///
///     var names = UniqueNames(reserved: ["Request"])
///     names.claim("Request", suffix: "Model")  // RequestModel
///     names.claim("Book")                      // Book
///     names.claim("Book")                      // Book2
package struct UniqueNames: Sendable {
    /// The names of the scope around this one: what is called so here would hide what is called so there.
    private let outer: Set<String>
    /// The names that may not be given out again.
    package private(set) var taken: Set<String>
    /// The names that no number may make, since others want them.
    private var wanted: Set<String> = []
    private let ignoresCase: Bool
    private let separator: String
    private let maximumLength: Int
    /// The numbers to try next, by the names that they follow.
    private var numbers: [String: Int] = [:]

    /// - Parameters:
    ///   - reserved: Names that may not be given out.
    ///   - outer: More of them, shared by many scopes.
    ///   - ignoringCase: Whether names that differ only by case are the same, as those of files may be.
    ///   - separator: What stands between a name and its number.
    ///   - maximumLength: How many bytes a name may take; what is added to a longer one takes the place of its end.
    package init(
        reserved: Set<String> = [],
        outer: Set<String> = [],
        ignoringCase: Bool = false,
        separator: String = "",
        maximumLength: Int = .max
    ) {
        taken = reserved
        self.outer = outer
        ignoresCase = ignoringCase
        self.separator = separator
        self.maximumLength = maximumLength
    }

    /// The name itself, or with the suffix, or with the first free number behind it.
    package mutating func claim(_ name: String, suffix: String = "") -> String {
        if take(name) { return name }
        let named = adding(suffix, to: name)
        if take(named) { return named }
        var number = numbers[key(name)] ?? 2
        while true {
            let numbered = adding("\(separator)\(number)", to: name)
            number += 1
            guard !wanted.contains(numbered), take(numbered) else { continue }
            numbers[key(name)] = number
            return numbered
        }
    }

    /// Each name itself or with a number behind it, in their order. No number makes a name that another one wants.
    package mutating func claim(_ names: [String]) -> [String] {
        wanted = Set(names)
        defer { wanted = [] }
        return names.map { claim($0) }
    }

    private func adding(_ suffix: String, to name: String) -> String {
        let room = maximumLength - suffix.utf8.count
        return name.utf8.count > room ? name.prefix(room) + suffix : name + suffix
    }

    private func key(_ name: String) -> String { ignoresCase ? name.lowercased() : name }

    private mutating func take(_ name: String) -> Bool { !outer.contains(name) && taken.insert(key(name)).inserted }
}
