import EndpointModel
import ReferenceReader
import Spelling

/// Finds the pages that a reference links to and does not have: whoever copied it left them behind.
struct MissingPages {
    private let files: Set<String>
    private let readmes: [ReadmePage]
    private let types: TypeResolver
    /// The schemas that the configuration adds.
    private let added: Set<String>
    /// The security schemes of which neither the pages alone nor a correction say enough.
    private let kinds: [String: SecurityScheme.Kind]
    /// Those of them whose links lead nowhere.
    private var withoutReadme: Set<String> = []
    /// The destinations of links that have been looked at, and what was found to be missing.
    private var seen: Set<String> = []
    private var reported: Set<String> = []
    private var diagnostics: [Diagnostic] = []

    private init(_ pages: [ReferencePage], _ types: TypeResolver, _ api: API) {
        files = Set(pages.compactMap { ReferencePage.file(in: $0.path) })
        readmes = pages.compactMap { page in
            if case .readme(let readme) = page.content { readme } else { nil }
        }
        self.types = types
        added = Set(api.schemas.filter { $0.shape.evidence.correction != nil }.map(\.name))
        let open = api.securitySchemes.filter { !$0.isSettled }.map { ($0.name, $0.kind.value) }
        kinds = Dictionary(open) { first, _ in first }
    }

    /// Reports each page that is missing once, where it is linked to first.
    ///
    /// A page may lie in another folder than the link says, for references are copied together; its name counts. Where
    /// requests can't be authorized for a scheme, the page that says more of it is missing, or else nothing says it.
    static func find(in pages: [ReferencePage], types: TypeResolver, of api: API) -> [Diagnostic] {
        var missing = MissingPages(pages, types, api)
        for page in pages {
            switch page.content {
            case .api(let api): for section in api.operations { missing.check(section) }
            case .model(let model): missing.check(model)
            case .readme, .unrecognized: break
            }
        }
        let unknown = UnknownCredentials(of: api, besides: missing.withoutReadme)
        return missing.diagnostics + [unknown.diagnostic(hasReadme: !missing.readmes.isEmpty)].compactMap { $0 }
    }

    private mutating func check(_ section: OperationSection) {
        for link in section.schemeLinks { check(link) }
        for row in section.parameters { check(row.type) }
        if let type = section.returnType { check(type) }
    }

    private mutating func check(_ model: ModelPage) {
        for row in model.properties ?? [] { check(row.type) }
        for (_, members) in model.members.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            for member in members { check(member) }
        }
        if let alias = model.alias { check(alias) }
    }
}

extension MissingPages {
    private mutating func check(_ text: Sourced<OperationSection.TypeText>) {
        guard let destination = text.value.destination, seen.insert(destination).inserted,
            let file = ReferencePage.file(in: destination), !files.contains(file),
            case .type(let type) = types.resolve(text),
            type.references.contains(where: { isUndescribed($0) && file.isPage(of: $0) })
        else { return }
        report(
            file,
            """
            \(text.value.text) links to \(Self.withoutFolder(destination)), which is not among the pages, so what it holds \
            is not known; expected the page of every schema: copy it from where this page is from
            """,
            rule: "missing-page",
            at: text.range
        )
    }

    private func isUndescribed(_ schema: String) -> Bool {
        types.schemas.schema(named: schema) == nil && !added.contains(schema)
    }

    private mutating func check(_ link: Sourced<OperationSection.SchemeLink>) {
        let (scheme, destination) = (link.value.scheme, link.value.destination)
        guard seen.insert(destination).inserted, kinds[scheme] != nil,
            let file = ReferencePage.file(in: destination)
        else { return }
        let isThere = readmes.isEmpty ? files.contains(file) : readmes.contains { $0.describes(scheme) }
        if isThere { return }
        withoutReadme.insert(scheme)
        let correction = kinds[scheme]?.correction(of: scheme) ?? ""
        report(
            Self.withoutFolder(destination),
            """
            \(Self.withoutFolder(destination)) is linked to and is not there: no README among the pages has a section \
            \(scheme); expected it to say how its credentials are sent: copy the README from where this page is from, or \
            state it in apiref.yaml, as in \(correction)
            """,
            rule: "missing-readme",
            at: link.range
        )
    }

    private mutating func report(_ page: String, _ message: String, rule: String, at place: PageRange) {
        guard reported.insert(page).inserted else { return }
        diagnostics.append(Diagnostic(.warning, rule: rule, message, at: place))
    }

    /// `User.md#name` of `docs/User.md#name`
    private static func withoutFolder(_ destination: String) -> String {
        let path = destination.prefix { $0 != "#" }
        guard let slash = path.lastIndex(of: "/") else { return destination }
        return String(destination[destination.index(after: slash)...])
    }
}

extension String {
    /// Whether a file is called after a schema, with or without what the names of all files begin with.
    fileprivate func isPage(of schema: String) -> Bool { dropLast(3).folded.hasSuffix(schema.folded) }
}

extension ReadmePage {
    fileprivate func describes(_ scheme: String) -> Bool {
        securitySchemes.contains { $0.name.value.folded == scheme.folded }
    }
}
