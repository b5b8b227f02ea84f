import EndpointModel
import ReferenceReader

/// A name that a page shows as it goes over the wire.
struct Spelling: Hashable, Sendable {
    var convention: NamingConvention
    var range: PageRange
}

extension PageReading {
    /// The literal spellings of several words that the page shows.
    ///
    /// Placeholders of paths are literal. A key or a sample of an example is literal where its convention is not the
    /// one in which the page spells its own names: then it can't have been folded.
    var spellings: [Spelling] {
        var spellings: [Spelling] = []
        for entry in page.index {
            for placeholder in PathTemplate.placeholders(of: entry.path.value) {
                guard let convention = NamingConvention(of: placeholder) else { continue }
                spellings.append(Spelling(convention: convention, range: entry.path.range))
            }
        }
        for section in page.operations {
            for example in examples[section.name.value] ?? [] {
                for (name, range) in example.literalNames {
                    guard let convention = NamingConvention(of: name), convention != spelling else { continue }
                    spellings.append(Spelling(convention: convention, range: range))
                }
            }
        }
        return spellings
    }
}

extension ExampleReading {
    /// The keys and sample names that the example shows, in the order of their lines.
    fileprivate var literalNames: [(String, PageRange)] {
        let values = bindings.values.map { ($0.value, $0.range) } + arguments.map { ($0.value, $0.range) }
        let ordered = values.sorted { ($0.1.startLine, $0.1.startColumn) < ($1.1.startLine, $1.1.startColumn) }
        return ordered.flatMap { value, range in value.keys.map { ($0, range) } }
    }
}

extension ExampleValue {
    /// The keys of the objects in a value, outermost first.
    var keys: [String] {
        switch self {
        case .object(let members): members.map(\.key) + members.flatMap(\.value.keys)
        case .array(let elements): elements.flatMap(\.keys)
        case .string, .integer, .number, .boolean, .null, .expression: []
        }
    }
}

/// The conventions that literal spellings vote for.
struct NamingEvidence {
    private let reference: Vote?
    private var pages: [String: Vote] = [:]

    struct Vote {
        var convention: NamingConvention
        /// The first spelling that voted for it.
        var range: PageRange
    }

    init(reference spellings: [Spelling]) {
        reference = Self.vote(spellings)
        for (page, spellings) in Dictionary(grouping: spellings, by: \.range.page) {
            pages[page] = Self.vote(spellings)
        }
    }

    /// The convention on the wire for the names of a page: by its own votes, otherwise by those of the whole reference.
    func convention(on page: String) -> Vote? { pages[page] ?? reference }

    private static func vote(_ spellings: [Spelling]) -> Vote? {
        var counts: [NamingConvention: Int] = [:]
        for spelling in spellings { counts[spelling.convention, default: 0] += 1 }
        let winner = spellings.max { first, second in
            let (one, other) = (counts[first.convention, default: 0], counts[second.convention, default: 0])
            return one < other
        }
        guard let winner, let first = spellings.first(where: { $0.convention == winner.convention }) else { return nil }
        return Vote(convention: winner.convention, range: first.range)
    }
}
