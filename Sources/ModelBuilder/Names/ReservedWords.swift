/// Undoes what generators do to names that are reserved words of their language.
struct ReservedWords {
    /// The words that the pages' language marks with a leading underscore. APIs have such names of their own, as `_id`
    /// and `_format`: what the language does not reserve is one of them.
    private let underscored: Set<String>

    init(of dialect: Dialect) {
        underscored = dialect.underscored ?? []
    }

    /// `default` of `_default` and `varDefault`, `self` of `var_self`, `type` of `r#type`, `in` of `in_`, `class` of
    /// `propertyClass`; `nil` for a name that is not such.
    func unescaped(_ name: String) -> String? {
        for prefix in ["var", "param", "property"] where name.utf8.count > prefix.utf8.count {
            let rest = name.dropFirst(prefix.utf8.count)
            guard name.lowercased().hasPrefix(prefix), let first = rest.utf8.first else { continue }
            if first == UInt8(ascii: "_") || first.isUppercase {
                let word = rest.drop { $0 == "_" }.lowercased()
                if isReserved(word), prefix != "property" || word == "class" { return word }
            }
        }
        if name.hasPrefix("r#"), isReserved(String(name.dropFirst(2))) { return String(name.dropFirst(2)) }
        if name.hasPrefix("`"), name.hasSuffix("`"), name.utf8.count > 2 { return String(name.dropFirst().dropLast()) }
        if name.hasPrefix("__"), name.hasSuffix("__") {
            let word = String(name.dropFirst(2).dropLast(2))
            return isReserved(word) ? word : nil
        }
        if name.hasPrefix("_"), underscored.contains(name.dropFirst().lowercased()) { return String(name.dropFirst()) }
        guard name.hasSuffix("_") else { return nil }
        let word = String(name.dropLast())
        return isReserved(word) ? word : nil
    }

    private func isReserved(_ word: String) -> Bool { Self.words.contains(word.lowercased()) }

    /// The reserved words of the pages' languages that an API might use as a name.
    private static let words = Set(
        """
        abstract alias and any apply as assert async await base begin bool boolean break byte case catch char class \
        clone const continue copy debugger declare def default defer delete do done double dynamic each echo else end \
        ensure enum eval except explicit export extends extern false file final finally float fn for foreach format \
        from func function get global goto group hash if impl implements import in include inline inner instanceof int \
        interface internal is it join lambda let list local lock long loop map match method module mod move mut name \
        namespace native new next nil none not null object of on open operator or out override package params pass \
        print private property protected protocol public query raise range readonly ref register repeat request \
        require rescue return sealed select self sender set short signature signed sizeof static str string struct \
        sub super switch synchronized table template then this throw throws to trait transient true try type typedef \
        typeof union unless until use using val value var version virtual void volatile when where while with yield
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )
}
