import EndpointModel
import ReferenceReader
import Spelling

extension NameResolver {
    /// What proves a name comes first, and what is likely last.
    static let rules: [Rule] = [
        asWritten, placeholder, shown, learned, mentioned, apiKey, headerField, unfolded, unanimousVote, word, vote,
        capitalized, pageSpelling,
    ]

    /// A page that spells names in code, or as the keys of objects, spells them literally.
    private static let asWritten: Rule = { _, question in
        guard question.isLiteral else { return nil }
        return Fact(question.spelled.value, .documented(question.spelled.range).proving(true))
    }

    private static let placeholder: Rule = { _, question in
        question.placeholder.map { Fact($0.value, .inferred(.placeholder, $0.range).proving(true)) }
    }

    private static let shown: Rule = { _, question in
        question.shown.map { Fact($0.name.value, .inferred($0.rule, $0.name.range).proving(true)) }
    }

    private static let learned: Rule = { resolver, question in
        guard let entry = resolver.learned[question.subject], let name = entry.name else { return nil }
        var evidence = Evidence.learned(entry.origins).proving(true)
        if let mention = question.mention {
            if mention.value == name {
                evidence.supporting.append(.page(mention.range))
            } else {
                evidence.contradicting.append(.page(mention.range))
            }
        }
        return Fact(name, evidence)
    }

    /// The prose may mean another name that reads alike: beside calls, only what other spellings vote for proves that it
    /// does not.
    private static let mentioned: Rule = { resolver, question in
        guard let mention = question.mention else { return nil }
        let vote = resolver.spellings.vote(for: question.kind, on: question.page)
        let isUsual = vote?.convention.apply(to: question.spelled.value) == mention.value
        let isProven = isUsual || !resolver.spellings.areOfCalls
        return Fact(mention.value, .inferred(.proseMention, mention.range).proving(isProven))
    }

    private static let apiKey: Rule = { _, question in
        question.key.map { Fact($0.location.name, $0.evidence.proving(true)) }
    }

    private static let headerField: Rule = { _, question in question.field }

    /// The pages don't fold names of the kind: they spell them as the server does, but perhaps for its hyphens.
    private static let unfolded: Rule = { resolver, question in
        let name = question.spelled.value
        let isProven: Bool
        switch resolver.folding[question.kind] {
        case .none?: isProven = true
        case .hyphens?: isProven = !name.utf8.contains(UInt8(ascii: "_"))
        default: return resolver.respelled(question)
        }
        let spelled = resolver.dialect.respelled(name) ?? resolver.reserved.unescaped(name) ?? name
        return Fact(spelled, .inferred(.unfoldedSpelling, question.spelled.range).proving(isProven))
    }

    /// All that the reference shows literally is in one convention, and so is enough of the name's own kind.
    private static let unanimousVote: Rule = { resolver, question in
        guard let vote = resolver.spellings.unanimousVote(for: question.kind) else { return nil }
        return resolver.spelled(question, by: vote, isProven: true)
    }

    /// A single word is spelled alike in all conventions but for its first letter, where nothing else was folded away.
    private static let word: Rule = { resolver, question in
        let name = question.spelled.value
        let unescaped = resolver.reserved.unescaped(name)
        let word = (unescaped ?? name).loweringFirst(if: resolver.folding[question.kind] == .into(.pascalCase))
        guard word.isLowercaseWord, resolver.spellings.areWordsLowercase else { return nil }
        let rule: InferenceRule = unescaped == nil ? .pageSpelling : .reservedWord
        let mayHaveMarks =
            question.kind == .parameters && (question.isList || resolver.hasODataOptions && ODataOption.isOne(word))
        return Fact(word, .inferred(rule, question.spelled.range).proving(!mayHaveMarks))
    }

    /// Most of what the page, or else the reference, shows literally is in one convention.
    private static let vote: Rule = { resolver, question in
        guard let vote = resolver.spellings.vote(for: question.kind, on: question.page) else { return nil }
        return resolver.spelled(question, by: vote, isProven: false)
    }

    /// The pages' language capitalizes names, and most servers don't.
    private static let capitalized: Rule = { resolver, question in
        guard resolver.folding[question.kind] == .into(.pascalCase), resolver.spellings.areWordsLowercase else {
            return nil
        }
        let name = resolver.reserved.unescaped(question.spelled.value) ?? question.spelled.value
        let evidence = Evidence.inferred(.capitalizedSpelling, question.spelled.range).proving(false)
        return Fact(NamingConvention.camelCase.apply(to: name), evidence)
    }

    private static let pageSpelling: Rule = { resolver, question in
        let unescaped = resolver.reserved.unescaped(question.spelled.value)
        let rule: InferenceRule = unescaped == nil ? .pageSpelling : .reservedWord
        return Fact(
            unescaped ?? question.spelled.value,
            .inferred(rule, question.spelled.range).proving(false)
        )
    }
}

extension NameResolver {
    /// A name whose characters the pages spell out; what else was folded is not known.
    private func respelled(_ question: NameInQuestion) -> Fact<String>? {
        dialect.respelled(question.spelled.value).map {
            Fact($0, .inferred(.spelledOut, question.spelled.range).proving(false))
        }
    }

    /// The name in the convention of a vote; `nil` for a name that is the same in all.
    private func spelled(_ question: NameInQuestion, by vote: LiteralSpellings.Vote, isProven: Bool) -> Fact<String>? {
        let spelled = reserved.unescaped(question.spelled.value) ?? question.spelled.value
        let name = folding[question.kind] == .dots ? spelled.replacing(".", with: "_") : spelled
        guard NamingConvention(of: name) != nil || vote.convention.changes(name) else { return nil }
        // A leading underscore that no language reserves is a part of the name, `_lastUpdated`, in any convention.
        let marks = name.prefix { $0 == "_" }
        var evidence = Evidence.inferred(.namingConvention, vote.range)
        evidence.contradicting = vote.others.map(Origin.page)
        // Where digits begin a word can't be told once names are folded.
        evidence.isProven = isProven && !name.utf8.contains(where: \.isDigit)
        return Fact(marks + vote.convention.apply(to: name), evidence)
    }
}

extension NamingConvention {
    /// Whether a name of one word is spelled differently in this convention: `Title` in camel case.
    fileprivate func changes(_ name: String) -> Bool {
        self != .pascalCase && name.utf8.first?.isUppercase == true && NamingConvention.words(in: name).count == 1
            && name != name.uppercased()
    }
}

extension String {
    /// Whether this is one word in small letters, without digits, which languages set apart in ways of their own.
    fileprivate var isLowercaseWord: Bool { !isEmpty && utf8.allSatisfy(\.isLowercase) }

    /// The word with a small first letter: `title` of `Title`, but `URL`.
    fileprivate func loweringFirst(if isCapitalized: Bool) -> String {
        guard isCapitalized, utf8.first?.isUppercase == true, utf8.dropFirst().allSatisfy(\.isLowercase) else {
            return self
        }
        return lowercased()
    }
}

/// OData's system query options, which bear a `$` on the wire that languages drop.
enum ODataOption {
    static func isOne(_ name: String) -> Bool { names.contains(name) }

    /// Whether names look like those of an API that has such options: a filter alone is common everywhere.
    static func areAmong(_ parameters: some Sequence<String>) -> Bool { names.intersection(parameters).count > 2 }

    private static let names: Set<String> = ["count", "expand", "filter", "orderby", "search", "select", "skip", "top"]
}
