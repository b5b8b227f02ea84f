import EndpointModel
import Spelling

/// Finds which of a page's names a name on the wire is.
struct NameIndex {
    /// The page's name, and the name on the wire that is concluded from it.
    struct Name: Hashable {
        var documented: String
        var wire: String
    }

    /// What a name on the wire is.
    enum Match: Equatable {
        case none
        /// It is the name with that number.
        case one(Int)
        /// It is that name with what a generator adds to a reserved word, as in `propertyClass`; any name that reads as it
        /// is has a better claim.
        case escaped(Int)
        /// It may be either.
        case several([Int])
    }

    let names: [Name]
    private var byFolded: [String: [Int]] = [:]
    private var byText: [String: [Int]] = [:]
    private var foldedNames: [FoldedName] = []
    private let memory = Memory()
    /// Those in which a character may be spelled out.
    private var spelledOut: [Int] = []

    init(_ names: [Name]) {
        self.names = names
        for (number, name) in names.enumerated() {
            let foldedName = FoldedName(name.documented)
            foldedNames.append(foldedName)
            if foldedName.mayBeSpelledOut { spelledOut.append(number) }
            byText[name.documented, default: []].append(number)
            for folded in Set([name.documented.folded, name.wire.folded]) {
                byFolded[folded, default: []].append(number)
            }
        }
    }

    /// What a name on the wire is.
    func match(_ wire: String) -> Match {
        if let match = memory.matches[wire] { return match }
        let match = find(wire)
        // Keys that are data would fill it.
        if match != .none, memory.matches.count < 10_000 { memory.matches[wire] = match }
        return match
    }

    /// What was found before: a recording has the same names again and again.
    private final class Memory {
        var matches: [String: Match] = [:]
    }

    private func find(_ wire: String) -> Match {
        let folded = wire.folded
        guard !folded.isEmpty, wire.isPlain else { return .none }
        if let exact = byText[wire], exact.count == 1 { return .one(exact[0]) }
        var scores: [Int: Int] = [:]
        for number in byFolded[folded] ?? [] { scores[number] = foldedNames[number].score(wire) ?? 0 }
        for number in spelledOut { if let score = foldedNames[number].score(wire) { scores[number] = score } }
        if let best = scores.values.max() {
            let found = scores.keys.filter { scores[$0] == best }.sorted()
            return found.count == 1 ? .one(found[0]) : .several(found)
        }
        let escaped = Set(ReservedWord.escapes(of: folded).flatMap { byFolded[$0] ?? [] }).sorted()
        switch escaped.count {
        case 0: return .none
        case 1: return .escaped(escaped[0])
        default: return .several(escaped)
        }
    }

    /// The names that are a given one with a number, as generators tell names apart that fold to one: `id2` beside `id`.
    func numbered(_ number: Int) -> [Int] {
        let folded = names[number].documented.folded
        return (1...9).flatMap { byFolded["\(folded)\($0)"] ?? [] }.filter { $0 != number }.sorted()
    }
}

/// What generators make of names that are reserved words of their languages.
enum ReservedWord {
    /// `propertyclass` and the like of `class`, all of them folded; none of a word that no language reserves.
    static func escapes(of folded: String) -> [String] {
        words.contains(folded) ? prefixes.map { $0 + folded } : []
    }

    private static let prefixes = ["property", "var", "param", "some", "model"]

    private static let words = Set(
        """
        abstract alias and any as assert async await base begin bool boolean break byte case catch char class const \
        continue debugger def default defer delete do double elif else elsif end ensure enum export extends extern \
        false final finally float for foreach from func function global goto if impl implements import in include \
        inline instanceof int interface internal is lambda let list long loop map match method mod module move mut \
        namespace native new next nil none not null object of open operator or out override package params pass print \
        private property protected protocol public raise range readonly ref register repeat require rescue return \
        select self set short sizeof static string struct sub super switch synchronized template then this throw \
        throws to trait transient true try type typedef typeof union unless unsigned until use using val var virtual \
        void volatile when where while with yield
        """.split(separator: " ").map(String.init)
    )
}

extension String {
    /// Whether the text is one that a name may be: a few dozen visible characters of ASCII.
    var isPlain: Bool { utf8.count <= 128 && utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } }

    /// Whether the text may be shown as a name: keys of maps, and what stands in a query, might as well be data.
    var isShowable: Bool {
        guard isPlain, utf8.count <= 40, let first = utf8.first, !first.isDigit else { return false }
        let marks = Set("_-.$:[]".utf8)
        return utf8.allSatisfy { $0.isWordByte || marks.contains($0) } && utf8.count(where: \.isDigit) <= 4
    }
}
