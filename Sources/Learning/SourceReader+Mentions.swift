import EndpointModel
import Spelling

// Where the names that the page gives to subjects stand.

extension SourceReader {
    /// A place where the page's name of a subject stands.
    struct Mention {
        var token: Int
        var subject: Int
    }

    func mentions(
        of owner: SoughtNames.Owner,
        in range: Range<Int>
    ) -> (all: [Mention], places: [(token: Int, subject: Int, place: Parameter.Location)]) {
        var all: [Mention] = []
        var places: [(token: Int, subject: Int, place: Parameter.Location)] = []
        for index in range {
            let token = tokens[index]
            switch token.kind {
            case .identifier:
                if let subject = owner.byName[token.folded] {
                    if subject.count == 1 { all.append(Mention(token: index, subject: subject[0])) }
                    continue
                }
                guard let (subject, before) = ending(of: token, owner) else { continue }
                all.append(Mention(token: index, subject: subject))
                if let place = Parameter.Location(prefix: before) { places.append((index, subject, place)) }
            case .literal:
                guard let subjects = owner.byName[token.folded] else { continue }
                let text = tokens.text(token)
                let same = subjects.count == 1 ? subjects : subjects.filter { sought.subjects[$0].name == text }
                guard same.count == 1 else { continue }
                all.append(Mention(token: index, subject: same[0]))
                if let place = tokens.locationLiteral(after: index) { places.append((index, same[0], place)) }
            case .number, .mark: break
            }
        }
        return (all, places)
    }

    /// The subject whose name a word ends with, as in `SERIALIZED_NAME_SORT_BY`, and what stands before it.
    private func ending(of token: SourceToken, _ owner: SoughtNames.Owner) -> (subject: Int, before: String)? {
        let ends = tokens.wordEnds(of: token)
        guard ends.count > 1, let whole = ends.last else { return nil }
        for start in ends.dropLast() {
            guard let rest = whole.removing(start), let subjects = owner.byName[rest] else { continue }
            guard subjects.count == 1 else { return nil }
            var before = FoldedHash()
            let prefix = tokens.bytes[token.range].prefix { byte in
                before.append(byte)
                return before.count <= start.count
            }
            return (subjects[0], String(decoding: prefix, as: UTF8.self))
        }
        return nil
    }
}
