/// Gives out names so that no two are the same.
struct NameScope {
    /// The names of the scope around this one: what is called so here would hide what is called so there.
    private let outer: Set<String>
    /// The names that may not be given out again.
    private(set) var taken: Set<String>
    private let ignoresCase: Bool
    /// The numbers to try next, by the names that they follow.
    private var numbers: [String: Int] = [:]

    /// - Parameters:
    ///   - reserved: Names that may not be given out.
    ///   - outer: More of them, shared by many scopes.
    ///   - ignoringCase: Whether names that differ only by case are the same, as those of files may be.
    init(reserved: Set<String> = [], outer: Set<String> = [], ignoringCase: Bool = false) {
        taken = reserved
        self.outer = outer
        ignoresCase = ignoringCase
    }

    /// The name itself, or with the suffix, or with the first free number behind it.
    mutating func claim(_ identifier: SwiftIdentifier, suffix: String = "") -> SwiftIdentifier {
        if take(identifier) { return identifier }
        let named = identifier.appending(suffix)
        if take(named) { return named }
        var number = numbers[key(identifier)] ?? 2
        while true {
            let numbered = identifier.appending("\(number)")
            number += 1
            guard take(numbered) else { continue }
            numbers[key(identifier)] = number
            return numbered
        }
    }

    private func key(_ identifier: SwiftIdentifier) -> String {
        ignoresCase ? identifier.name.lowercased() : identifier.name
    }

    private mutating func take(_ identifier: SwiftIdentifier) -> Bool {
        !outer.contains(identifier.name) && taken.insert(key(identifier)).inserted
    }
}
