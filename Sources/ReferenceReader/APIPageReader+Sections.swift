import CommonMark
import EndpointModel
import Spelling

extension APIPageReader {
    /// Signature, prose and, in some templates, the request line: what stands ahead of the first section.
    mutating func readIntroduction(_ block: Block) {
        if isInChapter { return readChapter(block) }
        switch block.kind {
        case .blockQuote(let blocks):
            guard let first = blocks.first, case .paragraph(let inlines) = first.kind else { return }
            if hasSnippets { return readWarning(inlines, at: range(first.range)) }
            readQuotation(inlines, first.range)
        case .codeBlock(let code):
            readCode(code, isIndented: code.contentStart.line == block.range.lowerBound.line, at: range(block.range))
        case .paragraph(let inlines):
            readProse(inlines, at: range(block.range))
        case .list(let list):
            for item in list.items { readListItem(item) }
        case .table(let table) where !block.isIndexTable: readTable(table, at: block.range)
        case .heading, .table, .html, .thematicBreak:
            break
        }
    }

    /// A line right under a quotation belongs to it as Markdown goes, but is prose to the templates that write it there.
    private mutating func readQuotation(_ inlines: [Inline], _ place: Range<SourcePosition>) {
        let lines = place.lowerBound.line...place.upperBound.line
        let lazy = lines.dropFirst().first { !source.line($0).trimmed().hasPrefix(">") }
        guard let lazy, let lineEnd = inlines.softBreak(ahead: lazy - lines.lowerBound) else {
            return readSignature(inlines.plainText, at: range(place))
        }
        let start = SourcePosition(line: lazy, column: 1)
        readSignature(inlines[..<lineEnd].plainText, at: range(place.lowerBound..<start))
        readProse(Array(inlines[(lineEnd + 1)...]), at: range(start..<place.upperBound))
    }

    /// A signature; or, behind it, prose that a template indents so far that Markdown takes it for code.
    private mutating func readCode(_ code: CodeBlock, isIndented: Bool, at place: PageRange) {
        guard current?.signature != nil else { return readSignature(code.literal, at: place) }
        let text = code.literal.unescapedHTML.trimmed()
        guard isIndented, !text.isEmpty else { return }
        current?.prose.append(Sourced(text, at: place))
    }

    private mutating func readSignature(_ text: String, at place: PageRange) {
        guard current?.signature == nil else { return }
        current?.signature = Sourced(text.trimmed(), at: place)
    }

    private mutating func readProse(_ inlines: [Inline], at place: PageRange) {
        let plain = inlines.plainText
        if current?.request == nil, let line = Self.requestLine(plain),
            !line.path.utf8.contains(where: \.isWhitespace), plain.hasSuffix(" " + line.path) || isAnnounced(line)
        {
            current?.request = Sourced(line, at: place)
            return
        }
        let text = inlines.markdown.breakingLines.unescapedQuotes
        guard !text.isEmpty, !isOnlyMarkup(inlines), !inlines.isNavigation else { return }
        current?.prose.append(Sourced(text, at: place))
    }

    private mutating func readListItem(_ item: ListItem) {
        for block in item.blocks {
            guard case .paragraph(let inlines) = block.kind else { continue }
            let place = range(block.range)
            current?.prose.append(Sourced("- " + inlines.markdown, at: place))
        }
    }

    /// Whether a paragraph holds nothing but anchors such as `<a name="createBook"></a>`.
    private func isOnlyMarkup(_ inlines: [Inline]) -> Bool {
        inlines.allSatisfy {
            switch $0 {
            case .html, .softBreak, .lineBreak: true
            case .text(let text): text.trimmed().isEmpty
            default: false
            }
        }
    }
}

extension APIPageReader {
    mutating func readExample(_ block: Block) {
        switch block.kind {
        case .codeBlock(let code):
            let lines = code.literal.utf8.lazy.filter { $0 == UInt8(ascii: "\n") }.count
            let example = OperationSection.CodeExample(
                language: code.language.lowercased(),
                code: code.literal,
                range: PageRange(
                    page: source.path,
                    startLine: code.contentStart.line,
                    startColumn: code.contentStart.column,
                    endLine: code.contentStart.line + lines,
                    endColumn: 1
                )
            )
            current?.examples.append(example)
        case .list(let list):
            for block in list.items.flatMap(\.blocks) {
                guard case .paragraph(let inlines) = block.kind, !inlines.isEmpty else { continue }
                let place = range(block.range)
                current?.authenticationNotes.append(Sourced(inlines.plainText, at: place))
            }
        case .heading, .paragraph, .blockQuote, .table, .html, .thematicBreak:
            break
        }
    }

    mutating func readReturnType(_ block: Block) {
        guard case .paragraph(let inlines) = block.kind else {
            return reportUnread(block, in: "Return type", expected: "a type such as [**User**](User.md)")
        }
        if inlines.isNavigation { return }
        let text = OperationSection.TypeText(inlines)
        guard current?.returnType == nil else { return }
        let place = range(block.range)
        current?.returnType = Sourced(text, at: place)
    }

    /// Reads `token, request page_token, response next, items books`, or `none`; other pages have prose under such a heading.
    mutating func readPaging(_ block: Block) {
        guard case .paragraph(let inlines) = block.kind, current?.paging == nil else { return }
        let text = inlines.plainText
        let paging = Paging(text)
        guard paging != nil || text == "none" else { return }
        let place = range(block.range)
        current?.paging = Sourced(paging, at: place)
    }

    /// Reads ` - **Content-Type**: application/json, text/json` as it is written: `*/*` is no emphasis here.
    mutating func readRequestHeaders(_ block: Block) {
        let expected = "items such as - **Content-Type**: application/json"
        guard case .list(let list) = block.kind else {
            return reportUnread(block, in: "HTTP request headers", expected: expected)
        }
        for item in list.items {
            guard let paragraph = item.blocks.first, case .paragraph(let inlines) = paragraph.kind,
                case .strong(let name)? = inlines.first
            else {
                let place = range(item.blocks.first?.range ?? block.range)
                report(.warning, rule: "unread-content", "this item is not read; expected \(expected)", at: place)
                continue
            }
            let rest = behindName(in: paragraph.range)
            let types = Sourced(mediaTypes(source[rest]), at: range(rest))
            switch name.plainText.folded {
            case "contenttype": current?.contentTypes = types
            case "accept": current?.accept = types
            default:
                report(
                    .note,
                    rule: "unknown-header",
                    "unknown request header field \"\(name.plainText)\"; passed over",
                    at: range(paragraph.range)
                )
            }
        }
    }

    /// What is left of an item behind its name, which stands between two pairs of marks.
    private func behindName(in item: Range<SourcePosition>) -> Range<SourcePosition> {
        let text = source[item]
        let name = text.dropFirst(2).firstRange(of: String(text.prefix(2)))
        var start = item.lowerBound
        start.column += text.utf8.distance(from: text.startIndex, to: name?.upperBound ?? text.startIndex)
        return start..<max(start, item.upperBound)
    }

    private func mediaTypes(_ text: String) -> [String] {
        let list = text.utf8.drop { $0 == UInt8(ascii: ":") || $0.isWhitespace }
        let types = Substring(list).split(separator: ",").map { type in
            String(type.trimmed().filter { $0 != "`" && $0 != "\\" })
        }
        return types.filter { !Phrase.saysNotDefined($0) || $0.contains("/") }
    }
}

extension [Inline] {
    /// Where the line ends that is followed by the line of this number, counted from 0, if that is no line break.
    fileprivate func softBreak(ahead line: Int) -> Int? {
        let ends = indices.filter { self[$0] == .softBreak || self[$0] == .lineBreak }
        guard ends.indices.contains(line - 1), self[ends[line - 1]] == .softBreak else { return nil }
        return ends[line - 1] == 0 ? nil : ends[line - 1]
    }
}
