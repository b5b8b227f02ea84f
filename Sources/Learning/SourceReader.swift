import EndpointModel
import Spelling

/// Finds in one source what it shows of the names that are sought.
struct SourceReader {
    let sought: SoughtNames
    let tokens: SourceTokens
    private var showings: SourceShowings

    private init(_ sought: SoughtNames, _ tokens: SourceTokens, file: String) {
        self.sought = sought
        self.tokens = tokens
        showings = SourceShowings(file: file)
    }

    /// What a source shows.
    static func read(_ bytes: [UInt8], file: String, about owners: FileOwners, _ sought: SoughtNames) -> SourceShowings
    {
        var reader = SourceReader(sought, SourceTokens(bytes), file: file)
        reader.showings.declarations = SourceDeclarations(reader.tokens, file: file)
        reader.showings.groups = owners.groups
        reader.showings.isOwn = !owners.isEmpty
        reader.showings.module = ModuleDeclarations(in: reader.tokens, file: file)
        reader.collectLiterals()
        for region in reader.tokens.regions(sought, owners) { reader.read(region) }
        return reader.showings
    }

    private mutating func collectLiterals() {
        for token in tokens.tokens where token.kind == .literal && sought.folded.contains(token.folded) {
            let text = tokens.text(token)
            guard text.isWireName else { continue }
            if showings.literals[token.folded]?[text] == nil {
                showings.literals[token.folded, default: [:]][text] = token.line
            }
        }
        for field in showings.declarations.types.flatMap(\.fields)
        where field.isWord && sought.folded.contains(field.folded) {
            if showings.literals[field.folded]?[field.name] == nil {
                showings.literals[field.folded, default: [:]][field.name] = field.line
            }
        }
    }

    private mutating func read(_ region: SourceRegion) {
        let owner = sought.owners[region.owner]
        let mentions = mentions(of: owner, in: region.tokens)
        for (token, subject, place) in mentions.places {
            showings.places[subject, default: []].append((place, tokens[token].line))
        }
        readWords(mentions.all)
        var next = 0
        for index in region.tokens where tokens[index].kind == .literal {
            while next < mentions.all.count, mentions.all[next].token < index { next += 1 }
            let context = tokens.context(of: index, sought)
            let named = subjects(ofLiteral: index, owner, mentions.all, next)
            if named.isEmpty {
                showings.contexts[context, default: ContextTally()].others += 1
                continue
            }
            showings.contexts[context, default: ContextTally()].names += 1
            let text = tokens.text(tokens[index])
            let location =
                owner.group == nil
                ? nil
                : tokens.location(before: index, after: region.tokens.lowerBound) { owner.byName[$0] != nil }
            for found in named {
                let showing = SourceShowing(
                    text: text,
                    likeness: found.likeness,
                    isPaired: found.isPaired,
                    context: context,
                    shape: tokens.shape(of: index, sought),
                    line: tokens[index].line,
                    location: location
                )
                showings.bySubject[found.subject, default: []].append(showing)
            }
        }
    }
}

// MARK: - Words alone

extension SourceReader {
    /// Notes how the code spells names as words, which of them stand alone in their statements, and those that are followed by their spelling.
    private mutating func readWords(_ mentions: [Mention]) {
        for mention in mentions where tokens[mention.token].kind == .identifier {
            let index = mention.token
            let token = tokens[index]
            if sought.subjects[mention.subject].folded == token.folded {
                let word = tokens.text(token).drop { $0 == "$" }
                showings.words[mention.subject, default: []].insert(String(word))
            }
            guard index > token.statement, index - token.statement <= 4 else { continue }
            if tokens.isEnd(index + 1, ofStatementAt: index) {
                let showing = SourceShowing(
                    text: tokens.text(token),
                    likeness: .word,
                    isPaired: false,
                    context: tokens.form(before: index, sought),
                    line: token.line
                )
                showings.bySubject[mention.subject, default: []].append(showing)
            } else if tokens.mark(index + 1) == UInt8(ascii: "="), tokens.isEnd(index + 3, ofStatementAt: index),
                tokens[index + 2].kind == .literal, sought.folded.contains(tokens[index + 2].folded)
            {
                showings.spellingForms.insert(tokens.form(before: index, sought))
            }
        }
    }
}
