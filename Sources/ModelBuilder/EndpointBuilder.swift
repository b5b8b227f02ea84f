import EndpointModel
import ReferenceReader
import Spelling

/// Builds the endpoints of one page.
struct EndpointBuilder {
    let endpointPage: EndpointPage
    let names: NameResolver
    let types: TypeResolver
    /// The API keys whose place in the request a README states, by their folded names.
    let keys: [String: APIKey]

    /// The page's endpoints, and what else comes of them.
    func group() -> (EndpointGroup, SchemaMentions, [Diagnostic]) {
        var schemas = SchemaMentions()
        var diagnostics: [Diagnostic] = []
        let endpoints = endpointPage.api.index.map { endpoint($0, schemas: &schemas, diagnostics: &diagnostics) }
        let group = EndpointGroup(name: endpointPage.name, page: endpointPage.path, endpoints: endpoints)
        return (group, schemas, diagnostics)
    }

    private func endpoint(
        _ entry: APIPage.IndexEntry,
        schemas: inout SchemaMentions,
        diagnostics: inout [Diagnostic]
    ) -> Endpoint {
        let section = endpointPage.sections[entry.name.value]
        var request = RequestBuilder(self, entry: entry, section: section)
        request.build()
        diagnostics += request.diagnostics
        let success = names.learned.successes[EndpointKey(group: endpointPage.name, operation: entry.name.value)]
        let accept = accept(of: section, success)
        var endpoint = Endpoint(
            operationID: entry.identity.fact,
            method: entry.fact(entry.method),
            path: entry.fact(entry.path),
            summary: entry.description.flatMap(StabilityMark.removed(from:)),
            description: Self.description(of: section, besides: entry.description),
            stability: StabilityMark.stability(entry.description, section),
            parameters: request.parameters,
            requestBody: request.body,
            result: result(of: section, accept, diagnostics: &diagnostics),
            accept: accept,
            responses: responses(of: section, success, diagnostics: &diagnostics),
            security: Self.security(of: section),
            paging: section?.paging?.fact
        )
        endpoint.originalID = entry.snippetID.map { entry.fact(Sourced($0, at: entry.path.range)) }
        endpoint.pathFragment = entry.pathFragment
        for parameter in endpoint.parameters {
            schemas.mention(parameter.type.value, at: parameter.type.evidence.range)
        }
        if let type = endpoint.requestBody?.type {
            schemas.mention(type.value, at: type.evidence.range)
            describe(type.value, by: request.bodySample, section, schemas: &schemas)
        }
        if let result = endpoint.result.value {
            schemas.mention(result, at: endpoint.result.evidence.range)
        }
        for type in endpoint.responses.compactMap(\.type) { schemas.mention(type.value, at: type.evidence.range) }
        return endpoint
    }

    private func describe(
        _ type: SchemaType,
        by sample: DocumentedCall.Binding?,
        _ section: OperationSection?,
        schemas: inout SchemaMentions
    ) {
        guard let sample, let section, let (name, members) = Self.object(type, sample.value) else { return }
        let requirements = ProseRequirements(section.prose)
        let example = ExampleSchema(
            schema: name,
            endpointPage: endpointPage,
            names: names,
            requirements: requirements,
            range: sample.range
        )
        schemas.describe(name, example.properties(members), at: sample.range)
    }

    /// The schema and the members of an object, or of the first in an array.
    private static func object(_ type: SchemaType, _ value: ExampleValue) -> (String, [ExampleValue.Member])? {
        switch (type, value) {
        case (.reference(let name), .object(let members)): (name, members)
        case (.array(let item), .array(let elements)): elements.first.flatMap { object(item, $0) }
        default: nil
        }
    }
}

extension EndpointBuilder {
    /// The prose without the paragraph that only repeats the summary.
    private static func description(of section: OperationSection?, besides summary: Sourced<String>?) -> [Fact<String>]
    {
        let words = (section?.prose ?? []) + (section?.authorizationProse ?? [])
        let prose = words.filter { $0.value.folded != summary?.value.folded }
        return prose.flatMap { paragraph in
            ProseText.paragraphs(paragraph.value).map { Fact($0, .documented(paragraph.range)) }
        }
    }

    private static func security(of section: OperationSection?) -> Fact<[String]> {
        switch section?.authorization {
        case .schemes(let schemes):
            let names = schemes.map(\.value)
            guard let first = schemes.first else { return Fact(names, .inferred(.absence, nil)) }
            return Fact(names, .documented(first.range))
        case .shown(let schemes, let range): return Fact(schemes.map(\.value), .inferred(.exampleCode, range))
        case .notRequired(let range): return Fact([], .documented(range))
        case .unstated, nil: return Fact([], .inferred(.absence, section?.name.range))
        }
    }
}

extension Diagnostic {
    /// A second row of a table for what one row describes already.
    static func duplicate(_ what: String, at range: PageRange) -> Diagnostic {
        Diagnostic(.warning, rule: "duplicate-row", "a second row for the \(what); the first counts", at: range)
    }

    static func unreadableType(_ type: Sourced<OperationSection.TypeText>) -> Diagnostic {
        let text = type.value.text
        return Diagnostic(
            .warning,
            rule: "unknown-type",
            text.isEmpty
                ? "no type is given; any JSON is assumed" : "\"\(text)\" is no type that is known; any JSON is assumed",
            at: type.range
        )
    }
}
