import CommonMark
import EndpointModel
import Spelling

/// Walks the blocks of a page that describes a schema.
struct ModelPageReader: PageReader {
    let source: PageSource
    let rowReader: TableRowReader
    var result: ModelPage
    var diagnostics: [Diagnostic] = []
    private var section = Section.introduction
    private var sectionLevel = 0
    /// The level of the section around it whose subsections are passed over, such as "Methods"; `nil` outside of one.
    private var passedOverLevel: Int?
    /// The table of properties that rows set apart by blank lines belong to.
    private var propertyTable: Table?
    /// What an example gives for the properties, by their folded names.
    var samples: [String: Sourced<ExampleValue>] = [:]
    /// Whether the code under an empty heading names a member of a union.
    var awaitsMember = false
    /// The types that the page defines, its own under an empty name, and the part of a definition that is read.
    private var definitions = TypeDefinitions()
    private var part: String?

    /// What blocks belong to.
    enum Section {
        case introduction
        case properties
        /// An enumeration: its name, empty for the page's own, and its heading.
        case enumeration(String, PageRange)
        case members(ModelPage.Membership)
        /// What a type is: its name, empty for the page's own.
        case definition(String)
        /// The name of the property that tells members apart, or which of its values stands for which.
        case discriminator
        case alias
        /// What only the page's own SDK has, such as its methods.
        case code
        /// A value of the type as the page's language writes it.
        case example
        case other
    }

    /// `nil` if none of the blocks describes a schema.
    init?(_ blocks: [Block], source: PageSource) {
        guard let heading = blocks.first(where: { if case .heading = $0.kind { true } else { false } }),
            case .heading(_, let inlines) = heading.kind, blocks.contains(where: Self.isSchemaHeading)
        else { return nil }
        self.source = source
        rowReader = TableRowReader(source: source)
        let title = inlines.plainText.withoutStrikethrough
        result = ModelPage(title: Sourced(title, at: source.range(heading.range)))
    }

    mutating func read(_ blocks: [Block]) {
        var isTitle = true
        for block in blocks {
            if case .heading(let level, let inlines) = block.kind {
                if !isTitle { readHeading(inlines.plainText, level, at: range(block.range)) }
                isTitle = false
            } else if !isTitle {
                read(block)
            }
        }
        result.writeOut(&definitions)
        if samples.isEmpty { return }
        for (index, row) in (result.properties ?? []).enumerated() {
            result.properties?[index].sample = samples[row.name.value.folded]
        }
    }

    private mutating func readHeading(_ text: String, _ level: Int, at place: PageRange) {
        if readDefinitionHeading(text, level) || readMemberHeading(text, level, at: place) { return }
        var next = Self.section(text, at: place)
        if case .other = next, case .introduction = section {
            // A description that has headings of its own.
            return result.prose.append(Sourced("**\(text.trimmed())**", at: place))
        }
        // A method's example shows what the method says.
        if case .code = next, section.isSaidByMethod, level > sectionLevel { return }
        let isPassedOver = passedOverLevel.map { level > $0 } ?? false
        if !isPassedOver { passedOverLevel = next.isPassedOver ? level : nil }
        if case .other = next {
            // What is under a section that is passed over goes with it.
            if isPassedOver {
                next = .code
            } else {
                report(.note, rule: "unknown-section", "unknown section \"\(text)\"; passed over", at: place)
            }
        }
        (section, sectionLevel, part) = (next, level, text.folded)
        if Self.sectionsBesideSnippets.contains(text.folded) { result.hasFields = true }
        propertyTable = nil
    }

    /// Whether a heading begins a definition, or a part of one.
    private mutating func readDefinitionHeading(_ text: String, _ level: Int) -> Bool {
        if definitions.mentioned.contains(text) {
            definitions.begin(text)
            (section, sectionLevel, part) = (.definition(text), level, nil)
            return true
        }
        guard case .definition(let name) = section, !name.isEmpty, level > sectionLevel else { return false }
        part = text.folded
        return true
    }

    /// Whether a heading names a member of the union in whose section it stands.
    private mutating func readMemberHeading(_ text: String, _ level: Int, at place: PageRange) -> Bool {
        awaitsMember = false
        guard case .members(let membership) = section, level > sectionLevel else { return false }
        if result.hasFields, readDiscriminatorHeading(text, at: place) { return true }
        if result.hasFields, text.isEmpty {
            awaitsMember = true
            return true
        }
        guard result.hasFields || Self.isMember(text, at: place) else { return false }
        addMember(OperationSection.TypeText(text: text, destination: nil), membership, at: place)
        return true
    }

    /// Whether the text of a heading is none that sections have.
    private static func isMember(_ text: String, at place: PageRange) -> Bool {
        if case .other = section(text, at: place) { TypeExpression(text) != nil } else { false }
    }

    private mutating func read(_ block: Block) {
        switch section {
        case .introduction: readIntroduction(block)
        case .properties: readProperties(block)
        case .enumeration(let name, let place): readEnumeration(block, name, place)
        case .members(let membership): readMembers(block, membership)
        case .discriminator: readDiscriminator(block)
        case .alias: readAlias(block)
        case .definition(let name):
            guard case .table(let table) = block.kind else { return }
            definitions.read(table, of: name, under: part, rowReader)
        case .example: readSample(block)
        case .code, .other: break
        }
    }

    /// The description of the schema: its paragraphs, lists and tables.
    private mutating func readIntroduction(_ block: Block) {
        var text = ""
        switch block.kind {
        case .paragraph(let inlines):
            if let name = Phrase.originalName(in: inlines) { return result.originalName = name }
            if !inlines.isNavigation { text = inlines.markdown.breakingLines }
        case .list(let list): text = list.text
        case .table(let table): text = table.text
        case .heading, .codeBlock, .blockQuote, .html, .thematicBreak: break
        }
        if !text.isEmpty { result.prose.append(Sourced(text, at: range(block.range))) }
    }

    private mutating func readProperties(_ block: Block) {
        switch block.kind {
        case .table(let table): readProperties(table, at: range(block.range))
        case .paragraph:
            guard let propertyTable, let rows = rowReader.detachedRows(of: propertyTable, in: block) else { return }
            result.properties? += rows
        case .codeBlock, .list:
            reportUnread(block, in: "Properties", expected: "a table \"Name | Type | Description | Notes\"")
        case .heading, .blockQuote, .html, .thematicBreak: return
        }
    }

    private mutating func readProperties(_ table: Table, at place: PageRange) {
        let columns = TableColumns(table)
        guard columns.hasNames else {
            return report(
                .warning,
                rule: "property-table",
                "this table of properties has no column \"Name\"; expected \"Name | Type | Description | Notes\"",
                at: place
            )
        }
        propertyTable = table
        for row in table.rows {
            guard let name = columns.name(in: row), name.inlines.isEmpty else { continue }
            report(.warning, rule: "property-row", "this row of the table has no name", at: range(row.range))
        }
        diagnostics += rowReader.unknown(columns)
        result.marksOptional = [ColumnName.notes, .required, .optional].contains(where: columns.has)
        let rows = rowReader.rows(of: table, columns)
        for anchor in rows.compactMap(\.definition) { definitions.mention(anchor) }
        result.properties = (result.properties ?? []) + rows
    }

    private mutating func readAlias(_ block: Block) {
        guard case .paragraph(let inlines) = block.kind else {
            return reportUnread(block, in: "Type", expected: "a type such as `List[string]`")
        }
        guard !inlines.isNavigation, result.alias == nil else { return }
        result.alias = Sourced(OperationSection.TypeText(inlines), at: range(block.range))
    }
}
