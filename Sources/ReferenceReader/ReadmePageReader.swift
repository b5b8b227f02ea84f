import CommonMark
import EndpointModel
import Spelling

/// Walks the blocks of a README.
struct ReadmePageReader: PageReader {
    let source: PageSource
    private(set) var result = ReadmePage()
    var diagnostics: [Diagnostic] = []
    private var chapter: Chapter?
    private var chapterLevel = 0
    /// Whether the paragraph of the summary has been read that begins with the API's name.
    private var isSummarized = false

    /// The chapters that say something about the reference.
    private enum Chapter: String {
        case authorization = "documentationforauthorization"
        case models = "documentationformodels"
        case endpoints = "documentationforapiendpoints"
        /// Of pages with snippets.
        case operations = "availableresourcesandoperations"
        case security = "perclientsecurityschemes"
        case servers = "serverselection"
        case summary

        init?(heading: String) {
            switch heading.folded {
            case "authorization": self = .authorization
            case "models": self = .models
            case "apiendpoints", "endpoints": self = .endpoints
            default: self.init(rawValue: heading.folded)
            }
        }
    }

    /// `nil` if none of the blocks is such a chapter.
    init?(_ blocks: [Block], source: PageSource) {
        let headings = blocks.compactMap { block -> String? in
            guard case .heading(_, let inlines) = block.kind else { return nil }
            return inlines.plainText
        }
        // The first heading is the page's title: a schema may be called `Authorization`. Anything may have a summary.
        let chapters = headings.dropFirst().compactMap { Chapter(heading: $0) }
        guard chapters.contains(where: { $0 != .summary }) else { return nil }
        self.source = source
    }

    mutating func read(_ blocks: [Block]) {
        for block in blocks {
            switch block.kind {
            case .heading(let level, let inlines): readHeading(level, inlines, at: range(block.range))
            case .paragraph(let inlines): readParagraph(inlines, at: range(block.range))
            case .list(let list): readList(list)
            case .table(let table): readTable(table)
            case .codeBlock(let code): readServer(in: code, at: range(block.range))
            case .blockQuote, .html, .thematicBreak: break
            }
        }
    }

    private mutating func readHeading(_ level: Int, _ inlines: [Inline], at place: PageRange) {
        let text = inlines.plainText.trimmed()
        if result.title == nil, Chapter(heading: text) == nil {
            result.title = Sourced(text, at: place)
        } else if chapter == .authorization, level > chapterLevel {
            result.securitySchemes.append(.init(name: Sourced(text, at: place)))
        } else if let known = Chapter(heading: text) {
            chapter = known
            chapterLevel = level
        } else if chapter == .authorization, isSchemeAtSameLevel(text, level) {
            result.securitySchemes.append(.init(name: Sourced(text, at: place)))
        } else if level <= chapterLevel {
            chapter = nil
        }
    }

    /// Some templates give schemes headings of the chapter's own level; other chapters that follow are known by name.
    private func isSchemeAtSameLevel(_ text: String, _ level: Int) -> Bool {
        let followers = ["author", "recommendation", "license", "tests", "models", "aboutthispackage"]
        return level == chapterLevel && !text.contains(" ") && !followers.contains(text.folded)
    }

    private mutating func readParagraph(_ inlines: [Inline], at place: PageRange) {
        if chapter == .summary, !isSummarized {
            // `Bookshop API: Everything about books.`
            let text = inlines.plainText
            if let colon = text.firstIndex(of: ":") { result.title = Sourced(text[..<colon].trimmed(), at: place) }
            isSummarized = true
        }
        guard result.baseURI == nil, let uri = Phrase.baseURI(in: inlines.plainText) else { return }
        result.baseURI = Sourced(uri, at: place)
    }

    /// Reads `Name | Type | Scheme` of security schemes, and `Server | Description` of servers, of which the first counts.
    private mutating func readTable(_ table: Table) {
        let headers = table.header.cells.map { $0.inlines.plainText.folded }
        func column(_ name: String) -> Int? { headers.firstIndex(of: name) }
        for row in table.rows {
            func text(_ column: Int) -> Sourced<String>? {
                guard column < row.cells.count else { return nil }
                let cell = row.cells[column]
                return Sourced(cell.inlines.plainText.trimmed(), at: range(cell.range))
            }
            if chapter == .security, let name = column("name").flatMap(text),
                let scheme = column("scheme").flatMap(text)
            {
                add(scheme, of: name)
            } else if chapter == .servers, let server = column("server").flatMap(text), result.baseURI == nil {
                result.baseURI = server
            }
        }
    }

    /// Adds a scheme by the arguments for its credentials: HTTP Basic has two, which stand in one cell or in two rows.
    private mutating func add(_ scheme: Sourced<String>, of arguments: Sourced<String>) {
        var name = arguments
        let isOfPair = arguments.value.replacing("<br/>", with: " ").split(separator: " ").allSatisfy {
            ["username", "password"].contains($0.folded)
        }
        if isOfPair, scheme.value.folded == "httpbasic" { name.value = ReadmePage.basicScheme }
        guard !result.securitySchemes.contains(where: { $0.name.value == name.value }) else { return }
        result.securitySchemes.append(.init(name: name, fields: ["type": scheme]))
    }

    /// Where there is no choice of servers, an example gives the client the only one.
    private mutating func readServer(in code: CodeBlock, at place: PageRange) {
        guard chapter == .servers, result.baseURI == nil,
            let start = ["\"https://", "\"http://"].lazy.compactMap({ code.literal.firstRange(of: $0) }).first,
            let end = code.literal[start.upperBound...].firstIndex(of: "\"")
        else { return }
        result.baseURI = Sourced(String(code.literal[start.lowerBound..<end].dropFirst()), at: place)
    }

    private mutating func readList(_ list: List) {
        for item in list.items {
            guard let block = item.blocks.first, case .paragraph(let inlines) = block.kind else { continue }
            let place = range(block.range)
            if chapter == .models, let destination = inlines.firstDestination, destination.hasSuffix(".md") {
                result.models.append(Sourced(inlines.plainText.trimmed(), at: place))
            } else {
                readField(inlines.plainText, at: place)
            }
        }
    }

    /// `API version: 2.4.0`, and in the authorization chapter `Type: API key`.
    private mutating func readField(_ text: String, at place: PageRange) {
        guard let colon = text.firstIndex(of: ":") else { return }
        let label = text[..<colon].folded
        let value = text[text.index(after: colon)...].trimmed()
        if label == "apiversion", result.version == nil, !value.isEmpty {
            result.version = Sourced(value, at: place)
        } else if chapter == .authorization, let last = result.securitySchemes.indices.last, !value.isEmpty {
            result.securitySchemes[last].fields[label] = Sourced(value, at: place)
        }
    }
}
