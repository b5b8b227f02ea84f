/// Names of which no two are the same.
enum NumberedNames {
    /// Adds numbers to names that were given before, so that none is given twice.
    ///
    /// - Parameters:
    ///   - wanted: The names, in the order in which they get what they want.
    ///   - separator: What stands between a name and its number.
    /// - Returns: The names in the same order. No number makes a name that another one wants.
    static func names(_ wanted: [String], separator: String) -> [String] {
        let spelled = Set(wanted)
        var given: Set<String> = []
        var counts: [String: Int] = [:]
        return wanted.map { name in
            if given.insert(name).inserted { return name }
            var count = counts[name] ?? 1
            while true {
                count += 1
                let numbered = "\(name)\(separator)\(count)"
                if spelled.contains(numbered) || !given.insert(numbered).inserted { continue }
                counts[name] = count
                return numbered
            }
        }
    }
}
