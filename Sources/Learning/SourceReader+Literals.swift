import EndpointModel
import Spelling

// Whose name a literal is: of the subjects whose names are alike, that which is mentioned nearest.

extension SourceReader {
    /// What a literal is to a subject.
    struct Found {
        var subject: Int
        var likeness: SourceShowing.Likeness
        var isPaired: Bool
    }

    /// The subjects whose name on the wire a literal may be; several only if the page gives them the same name.
    ///
    /// - Parameter next: The first of the mentions that is not before the literal.
    func subjects(
        ofLiteral index: Int,
        _ owner: SoughtNames.Owner,
        _ mentions: [Mention],
        _ next: Int
    ) -> [Found] {
        let token = tokens[index]
        guard token.folded.count > 0, token.range.count <= 128 else { return [] }
        let equal = owner.byName[token.folded] ?? []
        let text = tokens.text(token)
        guard text.isWireName else { return [] }
        let near = nearest(to: index, mentions, next) { subject in
            equal.contains(subject) || sought.subjects[subject].hasAsPart(text)
        }
        if let near, near.isCertain {
            if equal.contains(near.subject) {
                return [Found(subject: near.subject, likeness: .equal, isPaired: near.isSameStatement)]
            }
            if near.isClose, !equal.contains(where: { sought.subjects[$0].name == text }) {
                return [Found(subject: near.subject, likeness: .part, isPaired: near.isSameStatement)]
            }
        }
        let exact = equal.count > 1 ? equal.filter { sought.subjects[$0].name == text } : equal
        if !exact.isEmpty {
            return exact.map { subject in
                Found(
                    subject: subject,
                    likeness: .equal,
                    isPaired: near?.subject == subject && near?.isSameStatement == true
                )
            }
        }
        let isOneName = equal.dropFirst().allSatisfy { sought.subjects[$0].name == sought.subjects[equal[0]].name }
        return isOneName ? equal.map { Found(subject: $0, likeness: .equal, isPaired: false) } : []
    }

    private struct Near {
        var subject: Int
        var isSameStatement: Bool
        /// Whether it is near enough to tell what is alike in part.
        var isClose: Bool
        /// Whether no other subject is as near.
        var isCertain: Bool
    }

    /// How many lines may lie between a name and where it is mentioned.
    private static let reach = 8

    /// The subject that could be meant and is mentioned nearest: in the statement, else in the lines around it.
    private func nearest(
        to index: Int,
        _ mentions: [Mention],
        _ next: Int,
        _ couldBe: (Int) -> Bool
    ) -> Near? {
        let token = tokens[index]
        var best: (rank: (Int, Int), subject: Int, isSame: Bool)?
        var isCertain = true
        func consider(_ position: Int) -> Bool {
            let mention = mentions[position]
            guard mention.token != index else { return true }
            let other = tokens[mention.token]
            let lines = abs(other.line - token.line)
            let isSame = other.statement == token.statement
            guard isSame || lines <= Self.reach else { return false }
            guard couldBe(mention.subject) else { return true }
            let rank = isSame ? (0, abs(mention.token - index)) : (1, lines)
            if let known = best, known.rank <= rank {
                if known.rank == rank, known.subject != mention.subject { isCertain = false }
            } else {
                best = (rank, mention.subject, isSame)
                isCertain = true
            }
            // Nothing further on is nearer.
            return false
        }
        if !hasSame(index, mentions, next, couldBe), let subject = enclosing(index, mentions, couldBe) {
            return Near(subject: subject, isSameStatement: false, isClose: true, isCertain: true)
        }
        var before = next - 1
        while before >= 0, next - before <= 16, consider(before) { before -= 1 }
        var after = next
        while after < mentions.count, after - next <= 16, consider(after) { after += 1 }
        return best.map { best in
            Near(
                subject: best.subject,
                isSameStatement: best.isSame,
                isClose: best.isSame || best.rank.1 <= 3,
                isCertain: isCertain
            )
        }
    }
}

extension SourceReader {
    /// Whether the statement of a literal mentions a subject that could be meant.
    private func hasSame(_ index: Int, _ mentions: [Mention], _ next: Int, _ couldBe: (Int) -> Bool) -> Bool {
        func isSame(_ position: Int) -> Bool { tokens[mentions[position].token].statement == tokens[index].statement }
        func counts(_ position: Int) -> Bool {
            mentions[position].token != index && couldBe(mentions[position].subject)
        }
        return mentions[..<next].suffix(16).indices.reversed().prefix(while: isSame).contains(where: counts)
            || mentions[next...].prefix(16).indices.prefix(while: isSame).contains(where: counts)
    }

    /// The subject that could be meant and is mentioned by the innermost of the statements around a literal, if it
    /// mentions one alone: `if r.sortBy != nil {`.
    private func enclosing(_ index: Int, _ mentions: [Mention], _ couldBe: (Int) -> Bool) -> Int? {
        for heading in tokens.headings(around: index) {
            var start = 0
            var end = mentions.count
            while start < end {
                let middle = (start + end) / 2
                if mentions[middle].token < heading.lowerBound { start = middle + 1 } else { end = middle }
            }
            let mentioned = Set(
                mentions[start...].prefix(16).prefix { $0.token < heading.upperBound }.map(\.subject).filter(couldBe)
            )
            if !mentioned.isEmpty { return mentioned.count == 1 ? mentioned.first : nil }
        }
        return nil
    }
}
