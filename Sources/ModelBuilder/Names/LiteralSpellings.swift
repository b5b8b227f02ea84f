import EndpointModel
import ReferenceReader
import Spelling

/// What a reference shows of names as they go over the wire: the placeholders of its paths, the samples and keys of its
/// examples. They vote on how the names are spelled that it shows in its own language's way alone.
struct LiteralSpellings {
    /// The convention that most spellings have, and the first that has it.
    struct Vote {
        var convention: NamingConvention
        var range: PageRange
        /// The first spelling in each of the other conventions.
        var others: [PageRange] = []
    }

    /// Whether a word in small letters is believed to be so on the wire: nothing that is literal begins with a capital, no
    /// part of a path either.
    let areWordsLowercase: Bool

    /// Whether they are of pages that document calls, where prose is of calls as well.
    let areOfCalls: Bool

    private let parameters: Ballot
    private let exampleProperties: Ballot
    private let otherProperties: Ballot
    private let unanimous: [NameSpelling.Kind: Vote]

    init(_ endpointPages: [EndpointPage], _ examples: ExampleColumn, dialect: Dialect) {
        let all = endpointPages.flatMap { $0.spellings(in: dialect) } + examples.spellings
        let words = all.filter { $0.convention != nil }
        // Calls spell no names as they go over the wire, and one placeholder is too little to tell a page from the others.
        areOfCalls = endpointPages.contains(where: \.api.hasSnippets)
        let enough = areOfCalls ? 2 : 1
        parameters = Ballot(words, enough: enough)
        exampleProperties = Ballot(words.filter { $0.source == .key }, enough: enough)
        // Hyphens are for paths and header fields: properties are hardly ever written with them.
        otherProperties = Ballot(words.filter { $0.convention != .kebabCase }, enough: enough)
        unanimous = [
            .parameters: Self.unanimousVote(words) { $0.source == .sample },
            .properties: Self.unanimousVote(words) { $0.source == .key },
        ].compactMapValues { $0 }
        let hasCapitals = endpointPages.contains { $0.api.index.contains { $0.path.value.hasCapitalizedPart } }
        areWordsLowercase = !hasCapitals && !all.contains { $0.name.utf8.first?.isUppercase == true }
    }

    /// What the spellings of a page vote for, or those of the whole reference where the page is undecided: the likeliest,
    /// but no proof.
    func vote(for kind: NameSpelling.Kind, on page: String?) -> Vote? {
        switch kind {
        case .parameters: parameters.vote(on: page)
        case .properties: exampleProperties.vote(on: page) ?? otherProperties.vote(on: page)
        }
    }

    /// What all spellings of the reference agree on, if enough of them are of names of the kind.
    func unanimousVote(for kind: NameSpelling.Kind) -> Vote? { unanimous[kind] }

    private static func unanimousVote(_ all: [Spelling], of isOfKind: (Spelling) -> Bool) -> Vote? {
        let own = all.filter(isOfKind)
        guard Set(own.map(\.name)).count >= enough, let first = own.first, let convention = first.convention,
            all.allSatisfy({ $0.convention == convention })
        else { return nil }
        return Vote(convention: convention, range: first.range)
    }

    /// How many different names of a kind make a proof.
    private static let enough = 5
}

/// A name that a page shows as it goes over the wire.
struct Spelling: Hashable, Sendable {
    /// What shows it.
    enum Source {
        case placeholder, sample, key
    }

    var name: String
    /// `nil` for a name of one word.
    var convention: NamingConvention?
    var range: PageRange
    var source: Source
}

/// The votes of the pages of a reference.
private struct Ballot {
    private let reference: LiteralSpellings.Vote?
    private var pages: [String: LiteralSpellings.Vote] = [:]

    /// - Parameter enough: How many different names a page's own vote needs.
    init(_ spellings: [Spelling], enough: Int) {
        reference = Self.vote(spellings)
        for (page, spellings) in Dictionary(grouping: spellings, by: \.range.page)
        where enough == 1 || Set(spellings.map(\.name)).count >= enough {
            pages[page] = Self.vote(spellings)
        }
    }

    /// The vote of a page, or that of the whole reference where the page is undecided.
    func vote(on page: String?) -> LiteralSpellings.Vote? { page.flatMap { pages[$0] } ?? reference }

    /// What most of the spellings vote for; a tie decides nothing.
    private static func vote(_ spellings: [Spelling]) -> LiteralSpellings.Vote? {
        var counts: [NamingConvention: Int] = [:]
        for spelling in spellings {
            if let convention = spelling.convention { counts[convention, default: 0] += 1 }
        }
        guard let most = counts.values.max(), counts.values.filter({ $0 == most }).count == 1,
            let winner = counts.first(where: { $0.value == most })?.key,
            let first = spellings.first(where: { $0.convention == winner })
        else { return nil }
        var vote = LiteralSpellings.Vote(convention: winner, range: first.range)
        for convention in NamingConvention.allCases where convention != winner {
            if let other = spellings.first(where: { $0.convention == convention }) { vote.others.append(other.range) }
        }
        return vote
    }
}

extension String {
    /// Whether a part of this path that is no placeholder is written in Pascal case: `/Vessels/{id}`.
    fileprivate var hasCapitalizedPart: Bool {
        PathTemplate(self).parts.contains { part in
            guard case .literal(let text) = part else { return false }
            return text.utf8.split(whereSeparator: { !$0.isWordByte }).contains { word in
                word.first?.isUppercase == true && word.dropFirst().first?.isLowercase == true
            }
        }
    }
}
