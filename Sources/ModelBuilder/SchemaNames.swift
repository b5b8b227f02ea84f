import EndpointModel
import ReferenceReader
import Spelling

/// The schemas that have pages of their own, under every name that the pages use for them.
struct SchemaNames {
    private var exact: [String: String] = [:]
    private var folded: [String: String] = [:]
    /// What all pages' names begin with, such as `OAI`: the prefix of a language without namespaces.
    private let prefix: String

    /// A schema is called after its page's file; the class in the heading may be spelled in another way.
    ///
    /// - Parameter additions: Those of the configuration, schemas among them, which have no pages.
    init(_ pages: [ReferencePage], added additions: [Addition] = []) {
        prefix = Self.commonPrefix(of: pages)
        for page in pages {
            guard case .model(let model) = page.content else { continue }
            let schema = name(of: page)
            for name in [page.stem, TypeVocabulary.unqualified(model.title.value)] {
                if exact[name] == nil { exact[name] = schema }
                if folded[name.folded] == nil { folded[name.folded] = schema }
            }
        }
        for addition in additions {
            guard case .schema(let name) = addition.subject else { continue }
            if exact[name] == nil { exact[name] = name }
            if folded[name.folded] == nil { folded[name.folded] = name }
        }
    }

    /// The schema that a page describes.
    func name(of page: ReferencePage) -> String {
        page.name == page.stem ? String(page.stem.dropFirst(prefix.count)) : page.name
    }

    /// A name without the prefix that the names of all pages share; `nil` if it has no such prefix.
    func withoutPrefix(_ name: String) -> String? {
        guard !prefix.isEmpty, name.hasPrefix(prefix) else { return nil }
        return String(name.dropFirst(prefix.count))
    }

    /// The schema whose page bears a name, spelled exactly so.
    func schema(named name: String) -> String? { exact[name] }

    /// The schema whose page bears a name in whatever spelling.
    func schema(like name: String) -> String? { folded[name.folded] }

    /// Two or more capitals that stand ahead of a capitalized word in the name of every page, API pages included.
    private static func commonPrefix(of pages: [ReferencePage]) -> String {
        let names = pages.filter { page in
            switch page.content {
            case .api, .model: true
            case .readme, .unrecognized: false
            }
        }.map(\.stem)
        guard names.count > 2, let first = names.first else { return "" }
        let capitals = first.prefix { $0.isUppercase }
        let prefix = capitals.dropLast()
        guard prefix.count > 1,
            names.allSatisfy({ $0.hasPrefix(prefix) && $0.dropFirst(prefix.count).first?.isUppercase == true })
        else { return "" }
        return String(prefix)
    }
}
