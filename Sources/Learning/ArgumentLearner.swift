import EndpointModel
import Spelling

/// Learns what the one argument of a call is, the body of the request or what holds its parameters, from the sources of the
/// SDK.
///
/// Either the argument's type says of its fields where they travel, or the function that makes the request does with the
/// argument what is done with a body. What is shown both ways is not learned.
struct ArgumentLearner {
    /// The titles of the arguments' schemas.
    private let schemas: [EndpointKey: String]
    private let sought: Set<FoldedHash>

    init(_ schemas: [EndpointKey: String]) {
        self.schemas = schemas
        sought = Set(schemas.values.map { FoldedHash($0) })
    }

    /// What a source shows of an argument's type.
    private struct Showing: Sendable {
        var schema: FoldedHash
        var kind: Learned.Argument.Kind
        var origin: Origin
    }

    /// What an SDK's sources show.
    ///
    /// - Throws: ``SourceError`` if the SDK is no folder that can be read.
    func arguments(
        in sdk: String,
        _ progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> [EndpointKey: Learned.Argument] {
        let files = try SourceFiles(in: sdk) { _ in false }
        let sought = sought
        let read = SourceText.readAll(files.paths, in: sdk, progress) { bytes, path in
            let tokens = SourceTokens(bytes)
            let module = ModuleDeclarations(in: tokens, file: path)
            // A type of a language whose functions say what is made of it says nothing itself.
            let types = module.schemas.isEmpty ? SourceDeclarations(tokens, file: path).types : []
            return types.compactMap { Self.showing($0, in: path, sought) }
                + module.requests.compactMap { Self.showing($0, in: path, sought) }
                + module.schemas.compactMap { Self.showing($0, in: path, sought) }
        }
        let showings = Dictionary(grouping: read.flatMap { (try? $0.get()) ?? [] }, by: \.schema)
        return schemas.compactMapValues { schema in
            let shown = (showings[FoldedHash(schema)] ?? []).sorted { $0.origin.rank < $1.origin.rank }
            guard let first = shown.first, shown.allSatisfy({ $0.kind == first.kind }) else { return nil }
            return Learned.Argument(first.kind, origins: [first.origin])
        }
    }

    /// A type whose annotations say where its fields travel, or what they are called as members of an object.
    private static func showing(_ type: DeclaredType, in file: String, _ sought: Set<FoldedHash>) -> Showing? {
        let schema = FoldedHash(type.name)
        guard sought.contains(schema) else { return nil }
        let parts = type.fields.filter { $0.part != nil && $0.part != .parameter(.form) && $0.part != .credentials }
        guard let field = parts.first ?? type.fields.first(where: { $0.part != .credentials }) else { return nil }
        let kind: Learned.Argument.Kind = parts.isEmpty ? .body : .parameters
        return Showing(schema: schema, kind: kind, origin: .source(file: file, line: field.line))
    }

    /// A function that makes parameters of the argument's properties, or encodes the argument as the body.
    private static func showing(_ request: RequestDeclaration, in file: String, _ sought: Set<FoldedHash>) -> Showing? {
        guard let name = request.schema?.name, sought.contains(FoldedHash(name)) else { return nil }
        let kind: Learned.Argument.Kind
        if request.isWrapped {
            kind = .parameters
        } else if request.sendsArgument {
            kind = .body
        } else {
            return nil
        }
        return Showing(schema: FoldedHash(name), kind: kind, origin: .source(file: file, line: request.line))
    }

    /// A class whose decorators say where its fields travel.
    private static func showing(_ schema: SchemaDeclaration, in file: String, _ sought: Set<FoldedHash>) -> Showing? {
        let folded = FoldedHash(schema.name)
        guard sought.contains(folded),
            let field = schema.fields.first(where: { $0.location != nil && $0.location != .form })
        else { return nil }
        return Showing(schema: folded, kind: .parameters, origin: .source(file: file, line: field.line))
    }
}
