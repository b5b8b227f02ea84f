import CommonMark
import EndpointModel

/// Reads the Markdown pages that SDK generators write.
///
///     let page = ReferenceReader.read(bytes, page: "docs/UsersApi.md")
///     if case .api(let api) = page.content { print(api.operations.count) }
///
/// Nothing aborts the reading: what is unknown becomes a diagnostic, and the rest is read.
public enum ReferenceReader {
    /// Reads one page.
    ///
    /// - Parameters:
    ///   - bytes: The page as it stands in its file, UTF-8.
    ///   - page: The page's path as diagnostics and evidence should show it.
    public static func read(_ bytes: [UInt8], page: String) -> ReferencePage {
        if bytes.isEmpty {
            return unrecognized(
                page,
                rule: emptyPage,
                "the page is empty; expected Markdown: copy it again",
                at: PageRange(page: page)
            )
        }
        if bytes.count > maximumSize {
            return unrecognized(
                page,
                rule: "page-size",
                """
                the page has \(bytes.count) bytes; expected at most \(maximumSize), as reading may take 250 times as much \
                memory: split it into pages of one API each
                """,
                at: PageRange(page: page)
            )
        }
        let source = PageSource(path: page, bytes: bytes)
        if let position = source.firstInvalidByte {
            return unrecognized(
                page,
                rule: "invalid-utf8",
                "the page is not UTF-8 text; expected Markdown: copy it again, byte for byte",
                at: source.range(position..<position)
            )
        }
        let document = Document(parsing: source)
        if document.blocks.contains(where: { $0.isIndexTable || $0.isListOfOperations }) {
            var reader = APIPageReader(source: source)
            reader.read(document.blocks)
            return ReferencePage(path: page, content: .api(reader.result), diagnostics: reader.diagnostics)
        }
        if let section = Self.firstOperationSection(document.blocks) {
            return unrecognized(
                page,
                rule: "index-missing",
                """
                the page documents operations, but no table \"Method | HTTP request | Description\" says how to call them; \
                expected it at the top of the page
                """,
                at: source.range(section.range)
            )
        }
        if var reader = ReadmePageReader(document.blocks, source: source) {
            reader.read(document.blocks)
            return ReferencePage(path: page, content: .readme(reader.result), diagnostics: reader.diagnostics)
        }
        if var reader = ModelPageReader(document.blocks, source: source) {
            reader.read(document.blocks)
            return ReferencePage(path: page, content: .model(reader.result), diagnostics: reader.diagnostics)
        }
        return unrecognized(
            page,
            rule: notAReferencePage,
            """
            no reference page: expected a table \"Method | HTTP request | Description\" of endpoints, or a section \
            \"Properties\" or \"Enum\" of a schema
            """,
            at: PageRange(page: page)
        )
    }

    /// The size in bytes that a page has at most.
    ///
    /// A line of one letter is two nodes to libcmark, of which each takes a hundred bytes and more, and two values here.
    /// With this bound no page takes more than two gigabytes; the largest references have pages of two megabytes.
    static let maximumSize = 8 << 20

    /// The rule that a page breaks which is about something else.
    static let notAReferencePage = "not-a-reference-page"

    /// The rule that an empty page breaks.
    static let emptyPage = "empty-page"

    /// The first section that shows that a page documents operations; `nil` where it describes a schema, whose methods
    /// may have a return type, too.
    private static func firstOperationSection(_ blocks: [Block]) -> Block? {
        let sections = blocks.filter(\.isOperationSection)
        let isOfSchema = sections.allSatisfy(\.isReturnType) && blocks.contains(where: ModelPageReader.isSchemaHeading)
        return isOfSchema ? nil : sections.first
    }

    private static func unrecognized(
        _ page: String,
        rule: String,
        _ message: String,
        at range: PageRange
    ) -> ReferencePage {
        let diagnostic = Diagnostic(.error, rule: rule, message, at: range)
        return ReferencePage(path: page, content: .unrecognized, diagnostics: [diagnostic])
    }
}

extension Block {
    /// Whether this heads a section that only operations have.
    fileprivate var isOperationSection: Bool {
        guard case .heading(_, let inlines) = kind else { return false }
        return switch SectionName(heading: inlines.plainText) {
        case .returnType, .requestHeaders, .responses: true
        default: false
        }
    }

    /// Whether this heads what an operation or a method returns.
    fileprivate var isReturnType: Bool {
        guard case .heading(_, let inlines) = kind else { return false }
        return SectionName(heading: inlines.plainText) == .returnType
    }

    /// Whether this is the table that lists a page's operations; that of a README names a class first.
    var isIndexTable: Bool {
        guard case .table(let table) = kind else { return false }
        let columns = TableColumns(table)
        return columns.isFirst(.method) && columns.has(.request)
    }
}
