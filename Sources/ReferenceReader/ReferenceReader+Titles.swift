import CommonMark
import EndpointModel
import Spelling

extension ReferenceReader {
    /// Reads as schemas the pages that have but a title, and perhaps a description, where types on other pages link to
    /// them: generators write such a page for an object without properties, older ones for a union.
    ///
    /// - Parameters:
    ///   - pages: Pages that were read each by itself, to which such a page is about something else.
    ///   - bytes: The bytes of the page at an index.
    /// - Returns: All of the pages.
    public static func readingTitles(_ pages: [ReferencePage], bytes: (Int) -> [UInt8]) -> [ReferencePage] {
        let unknown = pages.indices.filter { pages[$0].isAboutSomethingElse }
        if unknown.isEmpty { return pages }
        let linked = Set(pages.lazy.flatMap(\.types).compactMap(\.value.destination).compactMap(ReferencePage.file))
        var pages = pages
        for index in unknown {
            guard let file = ReferencePage.file(in: pages[index].path), linked.contains(file),
                let title = titled(bytes(index), page: pages[index])
            else { continue }
            pages[index] = title
        }
        return pages
    }

    /// The schema of a page of a title and paragraphs; `nil` for any other page, and for types that all languages have.
    private static func titled(_ bytes: [UInt8], page: ReferencePage) -> ReferencePage? {
        let source = PageSource(path: page.path, bytes: bytes)
        let blocks = Document(parsing: source).blocks
        guard case .heading(_, let inlines)? = blocks.first?.kind, let heading = blocks.first?.range,
            case .name(let name, arguments: [])? = TypeExpression(inlines.plainText),
            TypeVocabulary.meaning(of: name) == nil
        else { return nil }
        var model = ModelPage(title: Sourced(inlines.plainText.withoutStrikethrough, at: source.range(heading)))
        for block in blocks.dropFirst() {
            guard case .paragraph(let inlines) = block.kind else { return nil }
            model.prose.append(Sourced(inlines.markdown.breakingLines, at: source.range(block.range)))
        }
        model.hasFields = model.title.value.folded == page.stem.folded
        return ReferencePage(path: page.path, content: .model(model), diagnostics: [])
    }
}

extension ReferencePage {
    /// The types of what the page sends, gets and holds.
    fileprivate var types: [Sourced<OperationSection.TypeText>] {
        switch content {
        case .api(let page):
            page.operations.flatMap { section in
                section.parameters.map(\.type) + [section.returnType].compactMap { $0 }
                    + section.responses.compactMap(\.body)
            }
        case .model(let model):
            (model.properties ?? []).map(\.type) + model.members.values.joined() + [model.alias].compactMap { $0 }
        case .readme, .unrecognized: []
        }
    }
}
