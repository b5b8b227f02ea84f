import ConcurrentMap
import EndpointModel
import ReferenceReader

/// Concludes from the pages of a reference what goes over the wire.
///
///     let (api, diagnostics) = ModelBuilder.build(pages, configuration: configuration)
public enum ModelBuilder {
    /// Builds the model of an API.
    ///
    /// - Parameters:
    ///   - pages: The pages of one reference, in the order in which their endpoints should stand.
    ///   - configuration: Names and corrections.
    /// - Returns: The model, and what a person should know of how it came about. An error among the diagnostics means
    ///   that the model must not be used.
    public static func build(_ pages: [ReferencePage], configuration: Configuration) -> (API, [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let (called, unknown) = pages.adding(configuration.learned.requests)
        diagnostics += unknown
        let arguments = KnownArguments(configuration.learned.arguments, configuration.arguments)
        let (pages, undecided) = CallPages.unpacked(called, arguments)
        diagnostics += arguments.diagnostics(undecided)
        let endpointPages = pages.concurrentMap(EndpointPage.init).compactMap { $0 }
        let models = pages.compactMap { page in
            if case .model(let model) = page.content { (page, model) } else { nil }
        }
        let dialect = Dialect(endpointPages.map(\.api), models: models.map(\.1))
        let types = TypeResolver(schemas: SchemaNames(pages, added: configuration.additions), dialect: dialect)
        let use = SchemaUse(endpointPages, models: models, types: types)
        let names = NameResolver(
            endpointPages,
            models: models.map(\.1),
            dialect: dialect,
            learned: configuration.learned
        )
        let described = models.concurrentMap { page, model in
            var builder = SchemaBuilder(types: types, names: names, use: use)
            return (schema: builder.schema(of: model, page: page), diagnostics: builder.diagnostics)
        }
        var schemas = SchemaCollector(described.map(\.schema))
        diagnostics += described.flatMap(\.diagnostics)
        let readme = pages.lazy.compactMap { page in
            if case .readme(let readme) = page.content { readme } else { nil }
        }.first
        if let unnamed = SecuritySchemeBuilder.unnamed(in: endpointPages) { diagnostics.append(unnamed) }
        let securitySchemes = SecuritySchemeBuilder.schemes(
            of: endpointPages,
            readme,
            learned: configuration.learned.securitySchemes
        )
        let keys = APIKey.keys(of: securitySchemes)
        let pagesOfEndpoints = endpointPages.concurrentMap { endpointPage in
            EndpointBuilder(endpointPage: endpointPage, names: names, types: types, keys: keys).group()
        }
        for (group, mentions, found) in pagesOfEndpoints {
            schemas.add(mentions, on: group.page)
            diagnostics += found
        }
        schemas.mentionTypesOfSchemas()
        let server = server(of: endpointPages, readme, diagnostics: &diagnostics)
        var api = API(
            names: configuration.names,
            dialect: dialect.name,
            title: readme?.title?.fact,
            version: readme?.version?.fact,
            server: server,
            groups: pagesOfEndpoints.map(\.0),
            schemas: schemas.schemas,
            securitySchemes: securitySchemes
        )
        diagnostics += SpellingCorrections.apply(configuration.spellings, to: &api)
        diagnostics += Corrections.apply(configuration, to: &api, types: types)
        diagnostics += MissingPages.find(in: pages, types: types, of: api)
        diagnostics += ModelValidation.validate(&api)
        Discriminators.settle(&api)
        diagnostics += PagingBuilder.apply(configuration.pagings, to: &api)
        return (api, diagnostics)
    }

    /// The server that the pages agree on; the first where they don't.
    private static func server(
        of endpointPages: [EndpointPage],
        _ readme: ReadmePage?,
        diagnostics: inout [Diagnostic]
    ) -> Fact<Server> {
        let stated = endpointPages.compactMap(\.api.baseURI) + [readme?.baseURI].compactMap { $0 }
        guard let first = stated.first else {
            let place = endpointPages.first.map { PageRange(page: $0.path) }
            return Fact(.placeholder("server URL"), .inferred(.absence, place))
        }
        for other in stated where other.value != first.value {
            diagnostics.append(
                Diagnostic(
                    .warning,
                    rule: "several-servers",
                    "this page is relative to \(other.value), the first page to \(first.value), which is followed",
                    at: other.range
                )
            )
        }
        return first.fact.map(Server.init(uri:))
    }
}
