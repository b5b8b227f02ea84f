import EndpointModel
import ReferenceReader

/// The schemas that have pages of their own, under every name that the pages use for them.
struct SchemaNames {
    private var exact: [String: String] = [:]
    private var folded: [String: String] = [:]

    /// A schema is called after its page's file; the class in the heading may be spelled in another way.
    init(_ pages: [ReferencePage]) {
        for page in pages {
            guard case .model(let model) = page.content else { continue }
            for name in [page.stem, TypeVocabulary.unqualified(model.title.value)] {
                if exact[name] == nil { exact[name] = page.stem }
                if folded[name.folded] == nil { folded[name.folded] = page.stem }
            }
        }
    }

    /// The schema whose page bears a name, spelled exactly so.
    func schema(named name: String) -> String? { exact[name] }

    /// The schema whose page bears a name in whatever spelling.
    func schema(like name: String) -> String? { folded[name.folded] }
}
