import CommonMark
import EndpointModel
import Spelling

/// Walks the blocks of an API page, section by section.
struct APIPageReader: PageReader {
    let source: PageSource
    let rowReader: TableRowReader
    var result = APIPage()
    var diagnostics: [Diagnostic] = []

    /// The names in the index, to know operations' headings by.
    private var announced: Set<String> = []
    /// The requests in the index: prose such as "Delete it." is none.
    private var announcedRequests: Set<OperationSection.HTTPRequestLine> = []
    /// The operation whose section is being read.
    var current: OperationSection?
    private var currentLevel = 0
    private var section: Section?
    /// The security schemes of that operation, and their names.
    var authorization: [Sourced<String>] = []
    var listedSchemes: Set<String> = []
    /// The block behind the one that is being read.
    var following: Block?
    /// The level of most headings of sections on the page; `nil` if it has none.
    private var sectionLevel: Int?
    /// Whether a chapter of the operation's description is being read: prose with headings of its own.
    var isInChapter = false
    /// The table of parameters that rows set apart by blank lines belong to.
    var parameterTable: Table?

    /// The types that the operation's section defines, and the headings of its arguments that hold parameters.
    var definitions = TypeDefinitions()
    var carriers: [String: OperationSection.ParameterHeading] = [:]
    /// The names of parameters that stand under a heading of required ones.
    var requiredNames: Set<String> = []
    /// Whether snippets say how the page's operations are called.
    var hasSnippets: Bool { result.hasSnippets }
    /// Whether it was said that tables of arguments hold more than the request.
    var reportedArguments = false

    /// The section that blocks belong to.
    private struct Section {
        /// `nil` for a section this reader doesn't know.
        var name: SectionName?
        var level: Int
        /// The type that the section defines, and the folded heading of the part of it that is read.
        var type: String?
        var part: String?
    }

    init(source: PageSource) {
        self.source = source
        rowReader = TableRowReader(source: source)
    }

    mutating func read(_ blocks: [Block]) {
        for case .table(let table) in blocks.lazy.filter(\.isIndexTable).map(\.kind) { readIndex(table) }
        if blocks.contains(where: \.isListOfOperations) { readSnippets(in: blocks) }
        announced = Set((result.index.map(\.name) + result.withoutRequest).map(\.value))
        announcedRequests = Set(result.index.map { .init(method: $0.method.value, path: $0.path.value) })
        sectionLevel = Self.sectionLevel(in: blocks)
        for (index, block) in blocks.enumerated() {
            following = index + 1 < blocks.count ? blocks[index + 1] : nil
            read(block)
        }
        finishOperation()
        checkIndex()
        sortDiagnostics()
    }

    /// Whether the index lists a request.
    func isAnnounced(_ line: OperationSection.HTTPRequestLine) -> Bool { announcedRequests.contains(line) }

}

extension APIPageReader {
    private mutating func read(_ block: Block) {
        if case .codeBlock(let code) = block.kind, !code.language.isEmpty {
            result.codeLanguages[code.language.lowercased(), default: 0] += 1
        }
        if case .heading(let level, let inlines) = block.kind {
            readHeading(level: level, inlines, at: range(block.range))
        } else if current == nil {
            readPreamble(block)
        } else {
            readOperation(block)
        }
    }

    private mutating func readHeading(level: Int, _ inlines: [Inline], at place: PageRange) {
        let text = inlines.plainText
        let name = OperationName.cleaned(text)
        if announced.contains(name), current == nil || level <= currentLevel {
            startOperation(name, level: level, at: place)
        } else if let known = SectionName(heading: text, besideSnippets: hasSnippets), current != nil,
            level > currentLevel,
            !isInChapter || level == sectionLevel
        {
            isInChapter = false
            let name = known.placed(at: place)
            section = Section(name: name, level: level)
            if case .parameters(let heading) = name {
                current?.hasParameterSection = true
                if heading.location != nil { carriers[text] = heading }
            }
            parameterTable = nil
        } else if current != nil, definitions.mentioned.contains(text), !isInPlace(level) {
            definitions.begin(text)
            section = Section(level: level, type: text)
            isInChapter = false
        } else if current == nil {
            if result.title == nil { readTitle(OperationName.withoutAttributes(text), at: place) }
        } else if section == nil, level > currentLevel || !isHeadOfOperation(inlines, name) {
            // The description comes ahead of the sections.
            isInChapter = true
            if !text.trimmed().isEmpty { current?.prose.append(Sourced("**\(text.trimmed())**", at: place)) }
        } else if level <= currentLevel {
            startOperation(name, level: level, at: place)
        } else if let open = section, level > open.level {
            // A subsection, such as a second way to call the operation, belongs to the section around it.
            section?.part = text.folded
        } else {
            section = Section(name: nil, level: level)
            report(.note, rule: "unknown-section", "unknown section \"\(text)\"; passed over", at: place)
        }
    }

    private mutating func readTitle(_ text: String, at place: PageRange) {
        result.title = Sourced(text, at: place)
        // All of these pages are called README.md.
        if hasSnippets { result.originalName = text.withoutStrikethrough }
    }

    /// Whether a heading of this level stands in a section of parameters, whose places hold for what is below.
    private func isInPlace(_ level: Int) -> Bool {
        guard let section, level > section.level, case .parameters = section.name else { return false }
        return true
    }

    private mutating func startOperation(_ name: String, level: Int, at place: PageRange) {
        finishOperation()
        current = OperationSection(name: Sourced(name, at: place))
        currentLevel = level
        section = nil
        isInChapter = false
    }

    private mutating func finishOperation() {
        unpackArguments()
        describeResponses()
        definitions = TypeDefinitions()
        carriers = [:]
        requiredNames = []
        guard var operation = current else { return }
        if !operation.hasParameterSection, let signature = operation.signature {
            operation.parameters = SignatureParser.parameters(of: signature) ?? []
        }
        if !authorization.isEmpty { operation.authorization = .schemes(authorization) }
        authorization = []
        listedSchemes = []
        if operation.authorization == .unstated { operation.readAuthorizationFromNotes() }
        result.operations.append(operation)
        current = nil
    }

    /// Title, base URI and index stand ahead of the first operation.
    private mutating func readPreamble(_ block: Block) {
        guard case .paragraph(let inlines) = block.kind else { return }
        if let name = Phrase.originalName(in: inlines) { result.originalName = name }
        guard result.baseURI == nil, let uri = Phrase.baseURI(in: inlines.plainText) else { return }
        result.baseURI = Sourced(uri, at: range(block.range))
    }

    private mutating func readOperation(_ block: Block) {
        guard let section else { return readIntroduction(block) }
        if let type = section.type {
            guard case .table(let table) = block.kind else { return }
            return definitions.read(table, of: type, under: section.part, rowReader)
        }
        switch section.name {
        case .example: readExample(block)
        case .parameters(let heading): readParameters(block, under: heading)
        case .returnType:
            // Older templates have no heading for errors.
            if hasSnippets, case .table(let table) = block.kind, TableColumns(table).has(.status) {
                return readErrors(table)
            }
            readReturnType(block)
            if hasSnippets { readResult() }
        case .paging: readPaging(block)
        case .authorization: readAuthorization(block)
        case .requestHeaders: readRequestHeaders(block)
        case .responses:
            if hasSnippets, case .table(let table) = block.kind { readErrors(table) } else { readResponses(block) }
        case .otherExample, nil: break
        }
    }
}
