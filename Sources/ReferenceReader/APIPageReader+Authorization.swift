import CommonMark
import EndpointModel
import Spelling

extension APIPageReader {
    mutating func readAuthorization(_ block: Block) {
        guard case .paragraph(let inlines) = block.kind else {
            // Some templates show how to configure the scheme.
            if case .codeBlock = block.kind { return }
            return reportUnread(
                block,
                in: "Authorization",
                expected: "links such as [bearerAuth](README.md#bearerAuth)"
            )
        }
        if inlines.isNavigation { return }
        let text = inlines.plainText
        if Phrase.saysNoAuthorization(text) {
            let place = range(block.range)
            current?.authorization = .notRequired(place)
            return
        }
        let links = inlines.compactMap(Self.link(in:)).map { Sourced($0, at: range(block.range)) }
        current?.schemeLinks += links
        var schemes = links.map { Sourced($0.value.scheme, at: $0.range) }
        if schemes.isEmpty {
            let lines = inlines.split(separator: .softBreak).compactMap { Phrase.configuredScheme(in: $0.plainText) }
            schemes = lines.map { Sourced($0, at: range(block.range)) }
        }
        guard !schemes.isEmpty else {
            // What the words mean is not known, but a caller may want to read them.
            let words = text.trimmed().isEmpty ? inlines.firstDestination ?? "" : inlines.markdown.breakingLines
            let place = range(block.range)
            if !words.isEmpty { current?.authorizationProse.append(Sourced(words, at: place)) }
            return
        }
        // What is said again further down, such as how to configure the scheme, adds nothing.
        authorization += schemes.filter { !listedSchemes.contains($0.value) }
        listedSchemes.formUnion(schemes.map(\.value))
    }

    /// The scheme of a link such as `[bearerAuth](README.md#bearerAuth)`. A link without a text names it in its
    /// destination, if anywhere; one to another site is a link to read.
    private static func link(in inline: Inline) -> OperationSection.SchemeLink? {
        guard case .link(let destination, _, let children) = inline else { return nil }
        let text = children.plainText.trimmed()
        let anchor = destination.firstIndex(of: "#").map { String(destination[destination.index(after: $0)...]) } ?? ""
        let name = text.isEmpty ? anchor : Phrase.schemeName(in: text)
        if name.isEmpty || destination.holds("://") && anchor.folded != name.folded { return nil }
        return .init(scheme: name, destination: destination)
    }
}
