import EndpointModel
import ReferenceReader
import Spelling

extension CallPages {
    /// The pages, of which those of one title get names of their own: `models.Error` and `errors.Error` are two schemas.
    func namedApart(_ pages: [ReferencePage]) -> [ReferencePage] {
        var names = UniqueNames()
        var renamed: [String: String] = [:]
        // What has properties is what the API calls so, rather than what is made of one of them.
        let schemas = pages.filter(\.isSchema)
        for page in schemas.filter(\.isObject) + schemas.filter({ !$0.isObject }) {
            let name = names.claim(page.name)
            if name != page.name { renamed[page.path] = name }
        }
        if renamed.isEmpty { return pages }
        return pages.map { page in
            var page = page
            page.renameTypes { type in renaming(type, renamed) }
            if let name = renamed[page.path], case .model(var model) = page.content {
                model.originalName = name
                page.content = .model(model)
            }
            return page
        }
    }

    /// The type with the new names of the schemas that it leads to.
    private func renaming(
        _ type: Sourced<OperationSection.TypeText>,
        _ renamed: [String: String]
    ) -> Sourced<OperationSection.TypeText> {
        var type = type
        for name in TypeExpression(type.value.text)?.names ?? [] {
            let named = Sourced(
                OperationSection.TypeText(text: name, destination: type.value.destination),
                at: type.range
            )
            guard let path = models.model(of: named)?.path, let other = renamed[path] else { continue }
            type.value.text = type.value.text.replacing(name, with: other)
        }
        return type
    }
}

extension ReferencePage {
    fileprivate var isSchema: Bool { if case .model = content { true } else { false } }

    fileprivate var isObject: Bool {
        if case .model(let model) = content { model.properties != nil } else { false }
    }

    /// Changes all types of what the page sends, gets and holds.
    fileprivate mutating func renameTypes(
        _ change: (Sourced<OperationSection.TypeText>) -> Sourced<OperationSection.TypeText>
    ) {
        switch content {
        case .api(var page):
            for index in page.operations.indices {
                page.operations[index].returnType = page.operations[index].returnType.map(change)
                page.operations[index].formSchema = page.operations[index].formSchema.map(change)
                page.operations[index].parameters = page.operations[index].parameters.map { $0.changing(change) }
                for row in page.operations[index].responses.indices {
                    let body = page.operations[index].responses[row].body
                    page.operations[index].responses[row].body = body.map(change)
                }
            }
            content = .api(page)
        case .model(var model):
            model.properties = model.properties?.map { $0.changing(change) }
            model.members = model.members.mapValues { $0.map(change) }
            model.alias = model.alias.map(change)
            content = .model(model)
        case .readme, .unrecognized: break
        }
    }
}

extension OperationSection.ParameterRow {
    fileprivate func changing(
        _ change: (Sourced<OperationSection.TypeText>) -> Sourced<OperationSection.TypeText>
    ) -> Self {
        var row = self
        row.type = change(type)
        return row
    }
}
