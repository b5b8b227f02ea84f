import ClientPlan
import ConcurrentMap
import EndpointModel
import SwiftSource
import Templates

/// Writes the Swift client of an API.
///
///     let files = try SwiftEmitter().files(of: api)
public struct SwiftEmitter: Sendable {
    private let templates: Templates

    /// - Parameter templates: What stands in for built-in templates, checked by ``problems(of:)``.
    /// - Throws: `TemplateError` if a template can't be read.
    public init(templates: [TemplateFile] = []) throws {
        self.templates = try Templates.swift(overriding: templates)
    }

    /// What is wrong with templates: names, syntax and variables that there are not.
    public static func problems(of templates: [TemplateFile]) -> [Diagnostic] {
        templates.flatMap { TemplateChecker.problems(of: $0, in: TemplateScope.templates) }
    }

    /// Whether a type of this name would hide one that generated code, or its callers, use.
    public static func isReserved(_ typeName: String) -> Bool {
        TypeNames.runtimeTypes.contains(SwiftIdentifier(schema: typeName).name)
    }

    /// The files of the client: `Client.swift` first, then one a page, named after the type that it holds first.
    ///
    /// The same model gives the same bytes, and no two files have names that differ only by case.
    ///
    /// - Parameter migration: What the client declares besides for the callers of an earlier one, in a file of its own.
    /// - Throws: ``UnknownMethod`` for an endpoint that no request can be made of; `TemplateError` if a template is missing.
    package func files(of api: API, _ migration: Migration?) throws -> [GeneratedFile] {
        for endpoint in api.endpoints where !Endpoint.methods.contains(endpoint.method.value) {
            throw UnknownMethod(method: endpoint.method.value, operation: endpoint.operationID.value)
        }
        let plan = ClientPlan(linking: api)
        let files = try plan.files.concurrentMap { try file($0, of: plan) }
        return try files + [migration].compactMap { try $0.map { try file($0, of: plan) } }
    }

    /// The files of a client that no earlier one has callers of.
    public func files(of api: API) throws -> [GeneratedFile] { try files(of: api, nil) }

    private func file(_ migration: Migration, of plan: ClientPlan) throws -> GeneratedFile {
        let context = MigrationView(plan: plan, migration: migration).context
        guard let source = templates.render("migration", context) else { throw TemplateError.missing("migration") }
        return GeneratedFile(name: "\(migration.file).swift", contents: SwiftLayout.layOut(source))
    }

    private func file(_ file: PlannedFile, of plan: ClientPlan) throws -> GeneratedFile {
        let context = file.page == nil ? ClientView(plan: plan).context : PageView(file, of: plan).context
        let template = file.page == nil ? "client" : "page"
        guard let source = templates.render(template, context) else { throw TemplateError.missing(template) }
        return GeneratedFile(name: "\(file.name).swift", page: file.page, contents: SwiftLayout.layOut(source))
    }
}
