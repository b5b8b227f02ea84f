import EndpointModel
import Spelling

// What stands around a literal, so that those that stand alike can be compared.

extension SourceTokens {
    /// What stands around a literal, hashed: some tokens before it in its statement and brackets, what follows, and the
    /// statement that opens the brackets. Names that are sought or that are the literal's own, and other literals, count
    /// as such, whatever they are.
    func context(of index: Int, _ sought: SoughtNames) -> UInt64 {
        let token = tokens[index]
        var start = token.statement
        // The first of a list is like the others.
        if token.bracket + 1 < index { start = max(start, token.bracket + 1) }
        var hash = ContextHash()
        for before in (start..<index).suffix(4) { hash.add(code(before, sought, token.folded)) }
        hash.add(codeBehind(index))
        addHeading(of: token, sought, to: &hash)
        return hash.value
    }

    /// The tokens between a literal and the word or literal before it, that one, and what follows, hashed in the same way;
    /// for the first of a line, the end of what opens the brackets around it.
    func shape(of index: Int, _ sought: SoughtNames) -> UInt64 {
        let token = tokens[index]
        var hash = ContextHash()
        var before = index - 1
        while before >= 0, index - before <= 4, tokens[before].line == token.line {
            hash.add(code(before, sought, token.folded))
            if tokens[before].kind != .mark { break }
            before -= 1
        }
        hash.add(codeBehind(index))
        if before == index - 1 { addHeading(of: token, sought, atMost: 3, to: &hash) }
        return hash.value
    }

    /// What a statement has before a word, and what opens the bracket around it, hashed in the same way.
    func form(before index: Int, _ sought: SoughtNames) -> UInt64 {
        let token = tokens[index]
        var hash = ContextHash()
        for before in (token.statement..<index).suffix(4) { hash.add(code(before, sought, token.folded)) }
        addHeading(of: token, sought, to: &hash)
        return hash.value
    }

    private func addHeading(
        of token: SourceToken,
        _ sought: SoughtNames,
        atMost limit: Int = 16,
        to hash: inout ContextHash
    ) {
        guard token.bracket >= 0 else { return }
        for index in heading(ofBracket: token.bracket).suffix(limit) {
            // The key of a list of lists says what they are: `'attribute_map': {`.
            let isKey = tokens[index].kind == .literal && !sought.isName(tokens[index].folded)
            hash.add(isKey ? tokens[index].folded.value : code(index, sought, token.folded))
        }
    }

    private func code(_ index: Int, _ sought: SoughtNames, _ own: FoldedHash) -> UInt64 {
        let token = tokens[index]
        switch token.kind {
        case .identifier: return token.folded == own || sought.isName(token.folded) ? 1 : token.folded.value
        case .literal: return token.folded == own || sought.isName(token.folded) ? 1 : 2
        case .number: return 3
        case .mark: return UInt64(bytes[token.start])
        }
    }

    /// The mark behind a literal; what ends a list or goes on with it is all the same.
    private func codeBehind(_ index: Int) -> UInt64 {
        guard let byte = mark(index + 1) else { return 4 }
        return Self.endings.contains(byte) || isEnd(index + 1, ofStatementAt: index) ? 5 : UInt64(byte)
    }

    private static let endings = Set(",)]};".utf8)

    /// The tokens before a bracket in its statement, or those of the statement before where it begins one.
    func heading(ofBracket bracket: Int) -> Range<Int> {
        let start = tokens[bracket].statement
        if start < bracket || bracket == 0 { return start..<bracket }
        return tokens[bracket - 1].statement..<bracket
    }

    /// The statements that open the brackets around a token, from the inside out.
    func headings(around index: Int) -> [Range<Int>] {
        var headings: [Range<Int>] = []
        var bracket = tokens[index].bracket
        while bracket >= 0, headings.count < 6 {
            headings.append(heading(ofBracket: bracket))
            bracket = tokens[bracket].bracket
        }
        return headings
    }
}

/// FNV-1a over numbers.
private struct ContextHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ number: UInt64) { value = (value ^ number) &* 0x0000_0100_0000_01B3 }
}
