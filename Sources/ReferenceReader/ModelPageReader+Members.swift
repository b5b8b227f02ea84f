import CommonMark
import EndpointModel
import Spelling

extension ModelPageReader {
    /// Reads the members of a union: a list of them, or what the example of a method returns.
    mutating func readMembers(_ block: Block, _ membership: ModelPage.Membership) {
        switch block.kind {
        case .list(let list):
            for item in list.items {
                guard let block = item.blocks.first, case .paragraph(let inlines) = block.kind else { continue }
                let text = OperationSection.TypeText(inlines)
                result.members[membership, default: []].append(Sourced(text, at: range(block.range)))
            }
        case .codeBlock(let code) where awaitsMember:
            guard let text = Self.constructed(in: code.literal) else {
                return reportUnread(block, in: membership.rawValue, expected: "a call such as CreateIDStr(string{…})")
            }
            let type = OperationSection.TypeText(text: text, destination: nil)
            result.members[membership, default: []].append(Sourced(type, at: range(block.range)))
        case .codeBlock(let code):
            let names = MethodResult.symbols(in: code)
            // Where a heading names the member, the code is an example of it.
            if names.isEmpty, result.members[membership] != nil { return }
            if names.isEmpty { return reportUnread(block, in: membership.rawValue, expected: "# => [:'Cat', :'Dog']") }
            for name in names {
                let text = OperationSection.TypeText(text: name.text, destination: nil)
                result.members[membership, default: []].append(Sourced(text, at: place(of: name, in: code)))
            }
        case .heading, .paragraph, .blockQuote, .html, .thematicBreak: break
        case .table(let table):
            let columns = TableColumns(table)
            guard columns.has(.type) else {
                return reportUnread(block, in: membership.rawValue, expected: "a list of schemas")
            }
            if result.discriminator?.property != nil, readMapping(table, columns, membership) { return }
            result.members[membership, default: []] += rowReader.rows(of: table, columns).map(\.type)
        }
    }

    /// Reads what an example gives for the properties: `let value: Book = {id: 7}`.
    mutating func readSample(_ block: Block) {
        guard case .codeBlock(let code) = block.kind, let start = code.literal.firstRange(of: "= {") else { return }
        var parser = ExampleValueParser(Array(code.literal[start.lowerBound...].utf8.dropFirst(2))[...])
        guard case .object(let members)? = parser.value() else { return }
        let place = range(block.range)
        for member in members where samples[member.key.folded] == nil {
            samples[member.key.folded] = Sourced(member.value, at: place)
        }
    }

    /// Adds a member, once however often the page names it: several values of a discriminator may stand for it.
    mutating func addMember(
        _ type: OperationSection.TypeText,
        _ membership: ModelPage.Membership,
        at place: PageRange
    ) {
        if result.members[membership, default: []].contains(where: { $0.value.text == type.text }) { return }
        result.members[membership, default: []].append(Sourced(type, at: place))
    }

    /// Reads the property in the heading ``Discriminator: `type` `` among those of members.
    mutating func readDiscriminatorHeading(_ text: String, at place: PageRange) -> Bool {
        guard let colon = text.firstIndex(of: ":"), text[..<colon].folded == "discriminator" else { return false }
        let property = text[text.index(after: colon)...].trimmed()
        if !property.isEmpty { discriminator.property = Sourced(property, at: place) }
        return true
    }

    /// Reads the table `Value | Type` under such a heading.
    private mutating func readMapping(
        _ table: Table,
        _ columns: TableColumns,
        _ membership: ModelPage.Membership
    ) -> Bool {
        guard let value = table.header.cells.firstIndex(where: { $0.inlines.plainText.folded == "value" }) else {
            return false
        }
        for row in table.rows where value < row.cells.count {
            guard let cell = columns.cell(.type, in: row) else { continue }
            let type = OperationSection.TypeText(cell.inlines)
            let constant = EnumerationConstant(item: row.cells[value].inlines.plainText)
            let entry = ModelPage.Discriminator.Entry(value: constant.value.value, schema: type.text)
            discriminator.mapping.append(Sourced(entry, at: range(row.range)))
            addMember(type, membership, at: range(cell.range))
        }
        return true
    }

    /// The type that a constructor of a union is given: `[]string` of `CreateIDs([]string{/* values here */})`.
    private static func constructed(in code: String) -> String? {
        guard let end = code.firstRange(of: "{/*") ?? code.firstRange(of: "(/*"),
            let start = code[..<end.lowerBound].lastIndex(of: "(")
        else { return nil }
        let type = code[code.index(after: start)..<end.lowerBound].trimmed()
        return type.isEmpty ? nil : type
    }

    /// Reads which property tells the members of a union apart, or which of its values stands for which.
    mutating func readDiscriminator(_ block: Block) {
        guard case .codeBlock(let code) = block.kind else {
            return reportUnread(block, in: "discriminator", expected: "code such as # => :'kind'")
        }
        let names = MethodResult.symbols(in: code)
        if names.isEmpty { return reportUnread(block, in: "discriminator", expected: "# => :'kind'") }
        let isMapping = names.count > 1 && names.count % 2 == 0
        if isMapping {
            for index in stride(from: 0, to: names.count, by: 2) {
                let entry = ModelPage.Discriminator.Entry(value: names[index].text, schema: names[index + 1].text)
                discriminator.mapping.append(Sourced(entry, at: place(of: names[index], in: code)))
            }
        } else if let name = names.first, discriminator.property == nil {
            discriminator.property = Sourced(name.text, at: place(of: name, in: code))
        }
    }

    private var discriminator: ModelPage.Discriminator {
        get { result.discriminator ?? ModelPage.Discriminator() }
        set { result.discriminator = newValue }
    }

    private func place(of symbol: MethodResult.Symbol, in code: CodeBlock) -> PageRange {
        let line = code.contentStart.line + symbol.line
        return PageRange(page: source.path, startLine: line, startColumn: 1, endLine: line, endColumn: 1)
    }
}

/// What the example of a method says that it returns: Ruby's pages have it in comments behind `# =>`.
enum MethodResult {
    /// A symbol such as `:'Cat'`.
    struct Symbol {
        var text: String
        /// How many lines stand above it.
        var line: Int
    }

    /// The symbols in the comments from the first `=>` on, which says what is returned.
    static func symbols(in code: CodeBlock) -> [Symbol] {
        var symbols: [Symbol] = []
        var hasBegun = false
        for (index, line) in code.literal.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let text = line.trimmed()
            guard text.hasPrefix("#") else { continue }
            let comment = text.dropFirst().trimmed()
            if comment.hasPrefix("=>") { hasBegun = true }
            if hasBegun { symbols += quoted(in: comment).map { Symbol(text: $0, line: index) } }
        }
        return symbols
    }

    /// The texts of `:'Cat', :"Dog"`.
    private static func quoted(in text: String) -> [String] {
        var found: [String] = []
        var rest = Substring(text).utf8
        while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
            rest = rest[rest.index(after: colon)...]
            guard let quote = rest.first, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else { continue }
            let start = rest.index(after: rest.startIndex)
            guard let end = rest[start...].firstIndex(of: quote) else { break }
            if start < end { found.append(String(Substring(rest[start..<end]))) }
            rest = rest[rest.index(after: end)...]
        }
        return found
    }
}
