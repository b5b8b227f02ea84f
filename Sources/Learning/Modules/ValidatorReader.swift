import EndpointModel

/// Reads the schemas that a source declares by validators, in the words of zod.
///
///     export const Book$inboundSchema = z.object({
///       page_count: z.number().int(),
///     }).transform((v) => {
///       return remap$(v, { "page_count": "pageCount" });
///     });
struct ValidatorReader {
    private let syntax: SourceSyntax
    /// What the file holds: `operations` for what a generator makes for operations beside the API's own schemas.
    private let folder: String
    private let types: TypeMembers

    init(_ syntax: SourceSyntax, file: String) {
        self.syntax = syntax
        folder = file.folder
        types = TypeMembers(syntax)
    }

    func schemas() -> [SchemaDeclaration] {
        syntax.tokens.tokens.indices.compactMap { index in
            guard syntax.word(index - 1) == "const", let name = ValidatorName(syntax, declaredAt: index),
                let value = value(ofConstant: index)
            else { return nil }
            return schema(name, value)
        }
    }

    /// What a constant is declared to be.
    private func value(ofConstant index: Int) -> Range<Int>? {
        let bracket = syntax[index].bracket
        let end = syntax.contents(of: bracket)?.upperBound ?? syntax.tokens.tokens.count
        var start: Int?
        var next = index + 1
        while next < end, !syntax.isMark(next, ";") {
            if start == nil, syntax.isMark(next, "="), !syntax.isMark(next + 1, ">") { start = next + 1 }
            if let word = syntax.word(next), Self.statements.contains(word) { break }
            next = syntax.next(after: next, before: end)
        }
        guard let start, start < next else { return nil }
        return start..<next
    }

    /// What a statement begins with where no semicolon ends the one before.
    private static let statements: Set = ["export", "const", "function", "type", "namespace"]

    private func schema(_ name: ValidatorName, _ value: Range<Int>) -> SchemaDeclaration? {
        guard let object = ObjectValidator(syntax, in: value) else { return nil }
        guard let renaming = object.renaming(syntax) else { return SchemaDeclaration(name: name.schema, fields: []) }
        let validated = ValidatorTypes(syntax, isOutbound: name.isOutbound)
        let fields = syntax.pairs(of: object.open).compactMap { key, value -> SchemaDeclaration.Field? in
            let text = syntax.tokens.text(syntax[key])
            // Of the SDK's own: the response that an error came with.
            guard !text.hasSuffix("$") else { return nil }
            let other = renaming[text]
            // What an object is received with and becomes no field is nothing that a page has.
            guard name.isOutbound || other.name != nil else { return nil }
            let member = name.isOutbound ? text : other.name ?? text
            var defaultValue = validated.defaultValue(value)
            defaultValue?.isAlwaysThere = types.isAlwaysThere(member, of: name.schema)
            return SchemaDeclaration.Field(
                name: member,
                wireName: name.isOutbound ? other.name : text,
                type: validated.type(of: value),
                isNullable: validated.isNullable(value),
                defaultValue: defaultValue,
                schema: validated.schema(in: value),
                line: other.line ?? syntax[key].line,
                typeLine: syntax[key].line
            )
        }
        var schema = SchemaDeclaration(name: name.schema, fields: fields)
        schema.fields.removeAll { $0.isRenamed(from: Self.ofResponse) }
        // An error holds its response as well, beside what the server sends.
        schema.isEnvelope =
            folder != "errors" && schema.fields.count < fields.count
            || folder == "operations" && fields.contains { $0.isRenamed(from: Self.ofParts) }
        return schema
    }

    private static let ofResponse: Set = ["HttpMeta", "RawResponse"]
    private static let ofParts: Set = ["Headers", "Result", "ContentType", "StatusCode"]
}

extension SchemaDeclaration.Field {
    /// Whether it has one of some names in what it is read from, and another in the code.
    fileprivate func isRenamed(from names: Set<String>) -> Bool {
        wireName.map { $0 != name && names.contains($0) } ?? false
    }
}

/// What is at the core of a schema that is an object, and how its names are changed.
private struct ObjectValidator {
    /// The bracket of its fields.
    var open: Int
    private var transforms: [Range<Int>] = []

    /// - Returns: `nil` if the expression is none that is known.
    init?(_ syntax: SourceSyntax, in range: Range<Int>, depth: Int = 0) {
        guard depth < 16, let chain = CallChain(syntax, in: range), let base = chain.base,
            let first = base.arguments?.first
        else {
            return nil
        }
        switch base.name {
        case "object", "looseObject", "strictObject":
            guard syntax.isMark(first.lowerBound, "{") else { return nil }
            open = first.lowerBound
        case "pipe", "catchall", "collectExtraKeys", "collectExtraKeys$":
            guard let inner = Self(syntax, in: first, depth: depth + 1) else { return nil }
            self = inner
            if base.name == "pipe" { transforms += base.arguments?.dropFirst() ?? [] }
        default: return nil
        }
        for method in chain.methods {
            if method.name == "transform" {
                transforms += method.arguments ?? []
            } else if !Self.harmless.contains(method.name) {
                return nil
            }
        }
    }

    private static let harmless: Set = ["catchall", "passthrough", "strict", "strip", "loose", "describe", "readonly"]

    /// - Returns: `nil` if the names are changed in a way that is not known.
    func renaming(_ syntax: SourceSyntax) -> Renaming? {
        if transforms.count > 1 { return nil }
        return transforms.first.map { Renaming(syntax, in: $0) } ?? Renaming()
    }
}
