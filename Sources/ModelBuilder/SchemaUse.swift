import EndpointModel
import ReferenceReader

/// Which API pages use which schemas, directly or through other schemas.
struct SchemaUse {
    private var pages: [String: Set<String>] = [:]

    init(_ endpointPages: [EndpointPage], models: [(ReferencePage, ModelPage)], types: TypeResolver) {
        var held: [String: [String]] = [:]
        for (page, model) in models {
            held[types.schemas.name(of: page)] = (model.properties ?? []).flatMap {
                types.references(in: $0.type.value)
            }
        }
        for endpointPage in endpointPages {
            let sections = endpointPage.api.operations
            var pending = sections.flatMap { section in
                section.parameters.flatMap { types.references(in: $0.type.value) }
                    + (section.returnType.map { types.references(in: $0.value) } ?? [])
            }
            while let schema = pending.popLast() {
                guard pages[schema, default: []].insert(endpointPage.path).inserted else { continue }
                pending += held[schema] ?? []
            }
        }
    }

    /// The page that alone uses a schema; `nil` if several do, or none.
    func onlyPage(using schema: String) -> String? {
        guard let pages = pages[schema], pages.count == 1 else { return nil }
        return pages.first
    }
}

extension TypeResolver {
    /// The schemas that a type text names.
    fileprivate func references(in text: OperationSection.TypeText) -> [String] {
        guard case .type(let type) = resolve(text) else { return [] }
        return type.references
    }
}
