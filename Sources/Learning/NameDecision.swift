import EndpointModel
import Spelling

/// Decides what the sources in one language show of the names that are sought.
struct NameDecision {
    private let sought: SoughtNames
    let sources: [SourceShowings]
    /// For each subject, its showings and the source of each.
    private(set) var showings: [[(source: Int, showing: SourceShowing)]]
    /// The places that the page's own name is shown at, for each.
    private(set) var places: [[(source: Int, location: Parameter.Location, line: Int)]]
    /// How the code spells each as a word.
    private var words: [Set<String>]
    /// Whether the code spells most names of several words otherwise than the pages do: they are of another language.
    private var isForeign = false
    private var contexts: [UInt64: ContextTally] = [:]
    /// Where literals repeat the page's spelling of names that are others on the wire: there it proves nothing.
    private var pageShapes: Set<UInt64> = []
    private var spellingForms: Set<UInt64> = []
    /// The literals of all sources.
    private var literals: [FoldedHash: NameSpellings] = [:]

    init(_ sought: SoughtNames, _ sources: [SourceShowings]) {
        self.sought = sought
        self.sources = sources
        showings = Array(repeating: [], count: sought.subjects.count)
        places = Array(repeating: [], count: sought.subjects.count)
        words = Array(repeating: [], count: sought.subjects.count)
        for (index, source) in sources.enumerated() {
            for (folded, texts) in source.literals {
                // The name of a schema stands for a type.
                for (text, line) in texts.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) })
                where !sought.schemaNames.contains(text) {
                    let choice = NameChoice(text: text, source: index, line: line)
                    literals[folded, default: NameSpellings(choice)].add(choice, in: source.groups)
                }
            }
            spellingForms.formUnion(source.spellingForms)
            contexts.merge(source.contexts) { $0 + $1 }
            for (subject, found) in source.words {
                // The name of a schema is that of a type.
                words[subject].formUnion(found.subtracting(sought.schemaNames))
            }
            for (subject, found) in source.places {
                places[subject] += found.map { (index, $0.location, $0.line) }
            }
            for (subject, found) in source.bySubject {
                showings[subject] += found.map { (index, $0) }
            }
        }
        let spoken = sought.subjects.indices.filter { !words[$0].isEmpty && sought.subjects[$0].words.count > 1 }
        isForeign = spoken.count { words[$0].contains(sought.subjects[$0].name) } * 2 < spoken.count
        // The file of a schema or a group counts before others that declare the same.
        for subject in showings.indices where showings[subject].contains(where: { sources[$0.source].isOwn }) {
            showings[subject].removeAll { !sources[$0.source].isOwn }
        }
    }

    /// What is shown of each subject.
    mutating func decided() -> [ShownName] {
        var choices: [NameChoice?] = sought.subjects.indices.map(differing)
        for (subject, choice) in choices.enumerated() {
            let name = sought.subjects[subject].name
            guard let choice, choice.text != name else { continue }
            for (_, showing) in showings[subject] where showing.text == name { pageShapes.insert(showing.shape) }
        }
        for owner in sought.owners {
            let taken = Set(owner.subjects.compactMap { choices[$0]?.text })
            for subject in owner.subjects where choices[subject] == nil {
                choices[subject] = undiffering(subject, owner, taken)
            }
        }
        return sought.subjects.indices.map { subject in
            let choice = choices[subject]
            return ShownName(
                name: choice.map { ($0.text, .source(file: sources[$0.source].file, line: $0.line)) },
                place: place(of: subject, choice)
            )
        }
    }

    private func undiffering(_ subject: Int, _ owner: SoughtNames.Owner, _ taken: Set<String>) -> NameChoice? {
        if isAmbiguous(subject) { return nil }
        let repeated = repeated(subject, owner)
        // Beside its own spelling another name: it may be either.
        if repeated != nil, parts(of: subject, taken).contains(where: \.showing.isPaired) { return nil }
        return repeated ?? part(subject, taken) ?? unlikely(subject) ?? word(subject) ?? elsewhere(subject, owner)
    }

    // MARK: - Names

    private func isLikely(_ showing: SourceShowing) -> Bool {
        guard let tally = contexts[showing.context] else { return false }
        return tally.names > tally.others
    }

    /// The one literal that folds as the page's name does and is another.
    private func differing(_ subject: Int) -> NameChoice? { differing(subject) { isLikely($0) } }

    /// The same where most literals of its context are no names, if there is nothing better; but for names of schemas,
    /// which stand there for types.
    private func unlikely(_ subject: Int) -> NameChoice? {
        differing(subject) { !sought.schemaNames.contains($0.text) }
    }

    private func differing(_ subject: Int, _ counts: (SourceShowing) -> Bool) -> NameChoice? {
        let name = sought.subjects[subject].name
        let all = showings[subject].filter { $0.showing.likeness == .equal && counts($0.showing) }
        guard all.contains(where: { $0.showing.text != name }) else { return nil }
        // What repeats how the code spells a name as a word is less than what does not.
        let unspoken = all.filter { !words[subject].contains($0.showing.text) }
        if isForeign, all.contains(where: { $0.showing.text == name }) {
            return only(unspoken)
        }
        let others = (unspoken.isEmpty ? all : unspoken).filter { $0.showing.text != name }
        if let choice = only(others) ?? only(others.filter(\.showing.isPaired)) { return choice }
        return words[subject].contains(name) ? only(others.filter { !$0.showing.text.isVariant(of: name) }) : nil
    }

    private func isAmbiguous(_ subject: Int) -> Bool {
        showings[subject].contains {
            $0.showing.likeness == .equal && $0.showing.text != sought.subjects[subject].name && isLikely($0.showing)
        }
    }

    /// The one literal that is the page's name but for what generators add, if no other name claims it.
    private func part(_ subject: Int, _ taken: Set<String>) -> NameChoice? {
        only(parts(of: subject, taken))
    }

    private func parts(of subject: Int, _ taken: Set<String>) -> [(source: Int, showing: SourceShowing)] {
        showings[subject].filter {
            $0.showing.likeness == .part && isLikely($0.showing) && !taken.contains($0.showing.text)
        }
    }

    /// The page's own spelling, if a literal repeats it where names on the wire stand, and no other operation's code
    /// spells one of several words otherwise.
    private func repeated(_ subject: Int, _ owner: SoughtNames.Owner) -> NameChoice? {
        let (name, folded) = (sought.subjects[subject].name, sought.subjects[subject].folded)
        let hasWords = sought.subjects[subject].words.count > 1
        if hasWords, let group = owner.group, literals[folded]?.inGroups[group]?.isOne == false { return nil }
        return only(showings[subject].filter { provesPageSpelling($0.showing, name) })
    }

    private func provesPageSpelling(_ showing: SourceShowing, _ name: String) -> Bool {
        showing.text == name && isLikely(showing) && !pageShapes.contains(showing.shape)
    }

    /// The page's own spelling, if it stands as a word alone where other names are followed by their spelling.
    private func word(_ subject: Int) -> NameChoice? {
        let name = sought.subjects[subject].name
        return only(
            showings[subject].filter {
                $0.showing.likeness == .word && $0.showing.text == name && spellingForms.contains($0.showing.context)
            }
        )
    }

    /// The one spelling of a name of several words in the files of the operation's group, else in the whole SDK, where
    /// the code of the operation or schema shows nothing.
    private func elsewhere(_ subject: Int, _ owner: SoughtNames.Owner) -> NameChoice? {
        let name = sought.subjects[subject]
        guard showings[subject].isEmpty, name.words.count > 1, let all = literals[name.folded] else { return nil }
        let spelling = owner.group.flatMap { all.inGroups[$0] } ?? all.anywhere
        return spelling.isOne && spelling.first.text != name.name ? spelling.first : nil
    }

    /// The first showing of those that all have one text.
    private func only(_ all: [(source: Int, showing: SourceShowing)]) -> NameChoice? {
        guard let first = all.first, all.allSatisfy({ $0.showing.text == first.showing.text }) else { return nil }
        let best = all.first { $0.showing.isPaired } ?? first
        return NameChoice(text: first.showing.text, source: best.source, line: best.showing.line)
    }
}

extension ContextTally {
    fileprivate static func + (left: ContextTally, right: ContextTally) -> ContextTally {
        ContextTally(names: left.names + right.names, others: left.others + right.others)
    }
}

extension String {
    /// Whether two names differ only in the case of their first letters and in underscores around them.
    fileprivate func isVariant(of other: String) -> Bool {
        func bare(_ name: String) -> Substring { name[...].drop { $0 == "_" } }
        let (left, right) = (bare(self), bare(other))
        return left.capitalizedFirst == right.capitalizedFirst
    }
}
