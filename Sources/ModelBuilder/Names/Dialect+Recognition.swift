import EndpointModel
import ReferenceReader

extension Dialect {
    /// The dialect of a reference, by what its pages show: the fences of their code or, where they have no code, types or
    /// links that only one dialect has; ``generic`` where nothing fits.
    init(_ pages: [APIPage], models: [ModelPage]) {
        var fences: [String: Int] = [:]
        for page in pages { fences.merge(page.codeLanguages, uniquingKeysWith: +) }
        let named = Self.mostVoted { dialect in dialect.fences.reduce(0) { $0 + fences[$1, default: 0] } }
        let found = named.isEmpty ? Self.mostVoted { $0.count(in: pages, models) } : named
        let signed = found.first { dialect in dialect.code.map { Self.examples(on: pages, hold: $0) } ?? false }
        self = signed ?? found.first { $0.code == nil } ?? .generic
        namesContainers = pages.contains(where: \.hasSnippets)
        guard namesContainers, let folding = Self.foldingsBesideSnippets[name] else { return }
        (parameters, properties) = (folding, folding)
    }

    /// What the generator of pages with snippets does to names in the languages in which others do otherwise: of Go's
    /// arguments there are fields, too.
    private static let foldingsBesideSnippets: [String: Folding] = [
        "csharp": .into(.pascalCase), "go": .into(.pascalCase), "php": .into(.camelCase),
    ]

    private static func examples(on pages: [APIPage], hold code: String) -> Bool {
        pages.contains { $0.operations.contains { $0.examples.contains { $0.code.contains(code) } } }
    }

    /// The dialects that have the most votes, in the order of the table, so that two runs agree.
    private static func mostVoted(_ votes: (Dialect) -> Int) -> [Dialect] {
        let counted = all.map { ($0, votes($0)) }
        guard let most = counted.map(\.1).max(), most > 0 else { return [] }
        return counted.filter { $0.1 == most }.map(\.0)
    }

    /// How many types and links are this dialect's alone.
    private func count(in pages: [APIPage], _ models: [ModelPage]) -> Int {
        if types.isEmpty, links == nil { return 0 }
        let sections = pages.flatMap(\.operations)
        let rows = sections.flatMap(\.parameters) + models.flatMap { $0.properties ?? [] }
        let texts = rows.map(\.type.value)
        let typed = texts.filter { type in types.contains(where: type.text.hasPrefix) }.count
        guard let links else { return typed }
        let linked = texts + sections.compactMap(\.returnType?.value)
        return typed + linked.filter { $0.destination?.hasPrefix(links) == true }.count
    }
}
