import EndpointModel
import ReferenceReader

/// A name of several words that a page shows as it goes over the wire.
struct Spelling: Hashable, Sendable {
    var convention: NamingConvention
    var range: PageRange
    /// Whether it is the name of a property rather than of a parameter.
    var isProperty: Bool
}

/// The conventions that the reference's literal spellings vote for.
struct NamingEvidence {
    /// The votes for the names of parameters: by page, and of the whole reference.
    private let parameters: Ballot
    /// The votes of the properties in examples, the best evidence for the names of properties.
    private let exampleProperties: Ballot
    /// The votes for the names of properties that no example shows.
    private let otherProperties: Ballot
    /// Whether the reference spells properties in several conventions, so that it can't have folded them into one.
    private let spellsPropertiesLiterally: Bool
    private let reserved: ReservedWords
    private let use: SchemaUse

    /// The convention that most spellings have, and the first that has it.
    struct Vote {
        var convention: NamingConvention
        var range: PageRange
    }

    /// - Parameters:
    ///   - readings: The API pages, whose placeholders, samples and examples vote.
    ///   - models: The model pages.
    ///   - use: Which of the pages use which schemas.
    ///   - dialect: The language of the pages, which has its reserved words.
    init(_ readings: [PageReading], models: [ModelPage], use: SchemaUse, dialect: Dialect?) {
        let spellings = readings.flatMap(\.spellings)
        parameters = Ballot(spellings)
        exampleProperties = Ballot(spellings.filter(\.isProperty))
        // Hyphens are for paths and header fields: properties are hardly ever written with them.
        otherProperties = Ballot(spellings.filter { $0.convention != .kebabCase })
        let conventions = models.flatMap { $0.properties ?? [] }.compactMap { NamingConvention(of: $0.name.value) }
        spellsPropertiesLiterally = Set(conventions).count > 1
        reserved = ReservedWords(of: dialect)
        self.use = use
    }

    /// How a parameter of a page is spelled on the wire, where nothing shows it literally: by the votes of the page,
    /// otherwise by those of the whole reference.
    func wireName(of name: Sourced<String>, on reading: PageReading) -> Fact<String> {
        if let respelled = Self.respelled(name.value) {
            return Fact(respelled, .inferred(.unfoldedSpelling, name.range))
        }
        guard reading.spellsLiterally else { return wireName(of: name, by: parameters.vote(on: reading.path)) }
        if let word = reserved.unescaped(name.value) { return Fact(word, .inferred(.reservedWord, name.range)) }
        return Fact(name.value, .inferred(.unfoldedSpelling, name.range))
    }

    /// How a property of a schema is spelled on the wire: by the votes of the page that alone uses the schema, otherwise
    /// by those of the whole reference; properties in examples count ahead of placeholders.
    func propertyName(of name: Sourced<String>, in schema: String) -> Fact<String> {
        if let respelled = Self.respelled(name.value) {
            return Fact(respelled, .inferred(.unfoldedSpelling, name.range))
        }
        return propertyName(of: name, on: use.onlyPage(using: schema))
    }

    /// `author_ids` of `authorUnderscoreids`, `filter[status]` of `filter_left_square_bracket_status_right_square_bracket`:
    /// some generators spell characters out that their language has no use for.
    private static func respelled(_ name: String) -> String? {
        guard name.utf8.contains(UInt8(ascii: "U")) || name.hasSuffix("bracket") else { return nil }
        let spelled = spelledOut.filter { name.contains($0.words) }
        return spelled.isEmpty ? nil : spelled.reduce(name) { $0.replacing($1.words, with: $1.character) }
    }

    private static let spelledOut = [
        (words: "Underscore", character: "_"),
        (words: "_left_square_bracket_", character: "["),
        (words: "_right_square_bracket", character: "]"),
    ]

    /// How a property in an example on a page is spelled on the wire.
    func propertyName(of name: Sourced<String>, on page: String?) -> Fact<String> {
        if spellsPropertiesLiterally { return Fact(name.value, .inferred(.unfoldedSpelling, name.range)) }
        return wireName(of: name, by: exampleProperties.vote(on: page) ?? otherProperties.vote(on: page))
    }

    private func wireName(of name: Sourced<String>, by vote: Vote?) -> Fact<String> {
        let unescaped = reserved.unescaped(name.value)
        let spelled = unescaped ?? name.value
        if let vote, NamingConvention(of: spelled) != nil || vote.convention.changes(spelled) {
            // A leading underscore that no language reserves is a part of the name, `_lastUpdated`, in any convention.
            let marks = spelled.prefix { $0 == "_" }
            return Fact(marks + vote.convention.apply(to: spelled), .inferred(.namingConvention, vote.range))
        }
        return Fact(spelled, .inferred(unescaped == nil ? .pageSpelling : .reservedWord, name.range))
    }
}

/// The votes of the pages of a reference.
private struct Ballot {
    private let reference: NamingEvidence.Vote?
    private var pages: [String: NamingEvidence.Vote] = [:]

    init(_ spellings: [Spelling]) {
        reference = Self.vote(spellings)
        for (page, spellings) in Dictionary(grouping: spellings, by: \.range.page) {
            pages[page] = Self.vote(spellings)
        }
    }

    /// The vote of a page, or that of the whole reference where the page is undecided.
    func vote(on page: String?) -> NamingEvidence.Vote? { page.flatMap { pages[$0] } ?? reference }

    /// A tie decides nothing.
    private static func vote(_ spellings: [Spelling]) -> NamingEvidence.Vote? {
        var counts: [NamingConvention: Int] = [:]
        for spelling in spellings { counts[spelling.convention, default: 0] += 1 }
        guard let most = counts.values.max(), counts.values.filter({ $0 == most }).count == 1,
            let first = spellings.first(where: { counts[$0.convention] == most })
        else { return nil }
        return NamingEvidence.Vote(convention: first.convention, range: first.range)
    }
}

extension NamingConvention {
    /// Whether a name of one word is spelled differently in this convention: `Title` in camel case.
    fileprivate func changes(_ name: String) -> Bool {
        self != .pascalCase && name.utf8.first.map { (0x41...0x5A).contains($0) } == true
            && NamingConvention.words(in: name).count == 1 && name != name.uppercased()
    }
}

extension PageReading {
    /// The literal spellings of several words that the page shows.
    ///
    /// Placeholders of paths are literal. A key or a sample of an example is literal where its convention is not the
    /// one in which the page spells its own names: then it can't have been folded.
    var spellings: [Spelling] {
        var spellings: [Spelling] = []
        for entry in page.index {
            for placeholder in PathTemplate(entry.path.value).placeholders {
                guard let convention = NamingConvention(of: placeholder) else { continue }
                spellings.append(Spelling(convention: convention, range: entry.path.range, isProperty: false))
            }
        }
        for section in page.operations {
            for example in examples[section.name.value] ?? [] {
                for name in example.literalNames {
                    guard let convention = NamingConvention(of: name.text), convention != spelling,
                        HTTPFieldName.canonical(name.text) == nil
                    else { continue }
                    spellings.append(Spelling(convention: convention, range: name.range, isProperty: name.isKey))
                }
            }
        }
        return spellings
    }
}

extension ExampleReading {
    /// A name in an example: a key of an object, or a sample such as `"X-Fields_example"`.
    fileprivate struct LiteralName {
        var text: String
        var range: PageRange
        var isKey: Bool
    }

    /// The names that the example shows, in the order of their lines.
    fileprivate var literalNames: [LiteralName] {
        let values = bindings.values.map { ($0.value, $0.range) } + arguments.map { ($0.value, $0.range) }
        let ordered = values.sorted { ($0.1.startLine, $0.1.startColumn) < ($1.1.startLine, $1.1.startColumn) }
        return ordered.flatMap { value, range in
            value.keys.map { LiteralName(text: $0, range: range, isKey: true) }
                + value.sampledNames.map { LiteralName(text: $0, range: range, isKey: false) }
        }
    }
}

extension ExampleValue {
    /// The keys of the objects in a value, outermost first.
    var keys: [String] {
        switch self {
        case .object(let members): members.map(\.key) + members.flatMap(\.value.keys)
        case .array(let elements): elements.flatMap(\.keys)
        case .string, .integer, .number, .boolean, .null, .dateTime, .expression: []
        }
    }

    /// The name in a sample string such as `"X-Fields_example"`.
    var sampledName: String? {
        guard case .string(let text) = self, text.hasSuffix("_example") else { return nil }
        return String(text.dropLast("_example".count))
    }

    /// The names in the samples of a value and of its members.
    fileprivate var sampledNames: [String] {
        switch self {
        case .object(let members): members.flatMap(\.value.sampledNames)
        case .array(let elements): elements.flatMap(\.sampledNames)
        default: [sampledName].compactMap { $0 }
        }
    }
}
