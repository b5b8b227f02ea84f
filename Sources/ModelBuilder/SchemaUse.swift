import ConcurrentMap
import EndpointModel
import ReferenceReader

/// Which API pages use which schemas, directly or through other schemas.
struct SchemaUse {
    private var pages: [String: Set<String>] = [:]

    init(_ endpointPages: [EndpointPage], models: [(ReferencePage, ModelPage)], types: TypeResolver) {
        let properties = models.concurrentMap { page, model in
            let texts = (model.properties ?? []).map(\.type.value)
            return (types.schemas.name(of: page), texts.flatMap(types.references))
        }
        let held = Dictionary(properties) { _, last in last }
        let used = endpointPages.concurrentMap { endpointPage in
            endpointPage.api.operations.flatMap { section in
                let texts =
                    section.parameters.map(\.type.value) + [section.returnType?.value].compactMap { $0 }
                    + section.responses.compactMap(\.body?.value)
                return texts.flatMap(types.references)
            }
        }
        for (endpointPage, schemas) in zip(endpointPages, used) {
            var pending = schemas
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
