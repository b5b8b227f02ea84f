import Spelling

/// Undoes what generators do to names that are reserved words of their language.
struct ReservedWords {
    /// The words that the pages' language marks with a leading underscore. APIs have such names of their own, as `_id`
    /// and `_format`: what the language does not reserve is one of them.
    private let underscored: Set<String>

    init(of dialect: Dialect) {
        underscored = dialect.underscored ?? []
    }

    /// What a generator adds to a reserved word.
    fileprivate struct Mark {
        var prefix = ""
        var suffix = ""
        /// The words that get this mark in any language, where not all of them do.
        var words: Set<String>?
    }

    private static let marks = [
        Mark(prefix: "var"), Mark(prefix: "param", words: called), Mark(prefix: "model", words: commonWords),
        Mark(prefix: "property", words: ["class"]), Mark(prefix: "r#"), Mark(prefix: "@"),
        Mark(prefix: "__", suffix: "__"), Mark(suffix: "_"),
    ]

    /// `default` of `_default`, `varDefault`, `VarDefault` and `ModelDefault`, `self` of `var_self`, `type` of `r#type`, `in`
    /// of `in_`, `class` of `propertyClass`, `callback` of `paramCallback`; `nil` for a name that is not such.
    func unescaped(_ name: String) -> String? {
        if name.hasPrefix("`"), name.hasSuffix("`"), name.utf8.count > 2 { return String(name.dropFirst().dropLast()) }
        for mark in Self.marks {
            guard let word = mark.removed(from: name), (mark.words ?? Self.words).contains(word.foldedWord) else {
                continue
            }
            return word
        }
        if name.hasPrefix("_"), underscored.contains(name.dropFirst().lowercased()) { return String(name.dropFirst()) }
        return nil
    }

    /// Those of nearly all languages.
    private static let commonWords = Set(ReservedWords.common.split(whereSeparator: \.isWhitespace).map(String.init))

    /// What a parameter can't be called where functions take a callback, or belong to a type.
    private static let called = commonWords.union(["callback", "crate", "self", "super"])

    /// The reserved words of the pages' languages that an API might use as a name, with those that the templates
    /// themselves use.
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
        typeof union unless until use using val value var version virtual void volatile when where while with yield \
        attribute authsettings bodyparams callback client configuration del elif environment errors exec formparams \
        fallthrough global headerparams notify notifyall tostring hashcode equals httpbody init inout instanceof localvarpath nonlocal option parameter \
        pathparams pathparameters queryparameters queryparams requestoptions resourcepath response use
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )
}

extension ReservedWords.Mark {
    /// The word that a name marks; `nil` if the name does not bear the mark, in whatever case form.
    fileprivate func removed(from name: String) -> String? {
        guard name.utf8.count > prefix.utf8.count + suffix.utf8.count, name.hasSuffix(suffix),
            zip(name.utf8, prefix.utf8).allSatisfy({ $0 == $1 || $0.isUppercase && $0 | 0x20 == $1 })
        else { return nil }
        let rest = name.dropLast(suffix.utf8.count).dropFirst(prefix.utf8.count)
        guard prefix.utf8.last?.isLowercase == true else { return String(rest) }
        // A mark of letters is a word of its own: `variable` is not one that `var` marks.
        guard let first = rest.utf8.first, first == UInt8(ascii: "_") || first.isUppercase else { return nil }
        return String(rest.drop { $0 == "_" }).loweringWord
    }
}

extension String {
    /// The word in small letters and without underscores: `queryparams` of `query_params` and `queryParams`.
    fileprivate var foldedWord: String { lowercased().filter { $0 != "_" } }

    /// The word as the API may have spelled it: `queryParams` of `QueryParams`, `default` of `DEFAULT`.
    fileprivate var loweringWord: String {
        self == uppercased() ? lowercased() : prefix(1).lowercased() + dropFirst()
    }
}
