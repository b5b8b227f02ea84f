import EndpointModel
import Spelling

/// The language of a reference's pages and the templates that wrote them: what its generator does to names and types for
/// the language's sake. What a rule of one language undoes on the pages of another was never done.
struct Dialect: Hashable, Sendable {
    /// What a generator does to the names of an API.
    enum Folding: Hashable, Sendable {
        /// Nothing: the pages spell them as the server does.
        case none
        /// Hyphens become underscores; all else stays.
        case hyphens
        /// Whatever sets words apart becomes a dot.
        case dots
        /// All are put into one convention.
        case into(NamingConvention)
        case unknown

        /// The convention that all names are put into.
        var convention: NamingConvention? {
            guard case .into(let convention) = self else { return nil }
            return convention
        }
    }

    /// As reports show it.
    var name: String
    /// The words after the fences of its code.
    var fences: Set<String> = []
    /// What only the code of its templates holds, where other templates write the same language.
    var code: String?
    /// What only its types begin with, where its pages have no code.
    var types: [String] = []
    /// What only the destinations of its links begin with, where its pages have neither.
    var links: String?
    var parameters: Folding
    var properties: Folding
    /// The words that it marks with a leading underscore besides those that nearly all languages reserve; `nil` if it marks
    /// none in this way.
    var underscored: Set<String>?
    /// What it writes for characters that its names can't have.
    var spelledOut: [SpelledOut] = []
    /// Whether structures end in `_t` and enumerations, which have no pages of their own, in `_e`.
    var hasTypeSuffixes = false
    /// Whether a type that is no schema may be called `ArrayOfBook`, `MapOfBook`.
    var namesContainers = false
    /// Whether its `float` is a number of double precision, for there is no other.
    var hasOneFloat = false

    /// A character and the words for it.
    struct SpelledOut: Hashable, Sendable {
        var words: String
        var character: String
        /// Whether the words may also be a word of the name, `gracePeriod`, unless a small letter follows: `atPeriodstart`.
        var isWord = false
        /// Whether the names were put into camel case afterwards: `maxMinusPrice`.
        var isCamelized = false
    }

    /// How it folds names of a kind.
    func folding(of kind: NameSpelling.Kind) -> Folding {
        switch kind {
        case .parameters: parameters
        case .properties: properties
        }
    }

    /// The name with the characters that are spelled out in it; `nil` if none is.
    func respelled(_ name: String) -> String? {
        let respelled = spelledOut.reduce(name) { $1.undone(in: $0) }
        return respelled == name ? nil : respelled
    }
}

extension Dialect.SpelledOut {
    /// A name with the character in place of the words.
    fileprivate func undone(in name: String) -> String {
        if isCamelized { return undone(inCamelCase: name) }
        guard isWord else { return name.holds(words) ? name.replacing(words, with: character) : name }
        var pieces: [Substring] = []
        var (start, rest) = (name.startIndex, name[...])
        while let found = rest.firstRange(of: words) {
            rest = name[found.upperBound...]
            guard rest.utf8.first?.isLowercase == true else { continue }
            pieces.append(name[start..<found.lowerBound])
            start = found.upperBound
        }
        return (pieces + [name[start...]]).joined(separator: character)
    }
}

extension Dialect.SpelledOut {
    /// `max-price` of `maxMinusPrice`; a capital that begins the name takes that of the words along: `xminusRequest`.
    private func undone(inCamelCase name: String) -> String {
        var pieces = name.split(separator: words, omittingEmptySubsequences: false)
        let leading = words.lowercased()
        if let first = pieces.first, first.dropFirst().hasPrefix(leading) {
            pieces.replaceSubrange(0..<1, with: [first.prefix(1), first.dropFirst(1 + leading.utf8.count)])
        }
        guard let first = pieces.first, !first.isEmpty,
            pieces.dropFirst().allSatisfy({ $0.utf8.first?.isUppercase ?? (character == "]") })
        else { return name }
        return first + pieces.dropFirst().map { character + $0.prefix(1).lowercased() + $0.dropFirst() }.joined()
    }
}
