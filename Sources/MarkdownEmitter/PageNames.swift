import EndpointModel
import Spelling

/// The names that pages give to groups, operations and schemas, each once: what files, headings and types can be called.
struct PageNames {
    /// The names of the groups, after which their pages are called.
    let groups: [String]
    /// The names of the operations, by group.
    let operations: [[String]]
    /// The names of the schemas, after which their pages are called.
    let schemas: [String]
    private let namesOfSchemas: [String: String]

    /// - Parameter api: The model whose things are named; two pages don't share a file, whatever the letters' case.
    init(_ api: API) {
        var files = UniqueNames(reserved: ["readme"], ignoringCase: true)
        groups = api.groups.map { files.claim(Self.fileName($0.name), suffix: "API") }
        schemas = api.schemas.map { files.claim(Self.schemaName($0.name), suffix: "Model") }
        operations = api.groups.map { group in
            var operations = UniqueNames()
            return group.endpoints.map { operations.claim(Self.operation($0.operationID.value)) }
        }
        namesOfSchemas = Dictionary(zip(api.schemas.map(\.name), schemas)) { first, _ in first }
    }

    /// The name that types give to a schema.
    func schema(_ name: String) -> String { namesOfSchemas[name] ?? Self.schemaName(name) }

    /// A name that every file system takes.
    private static func fileName(_ name: String) -> String {
        let reserved = "/\\:*?\"<>|".utf8
        let bytes = PageText.line(name).utf8.map { reserved.contains($0) ? UInt8(ascii: "_") : $0 }
        let file = String(decoding: bytes, as: UTF8.self)
        return file.isEmpty || file.hasPrefix(".") ? "_" + file : file
    }

    /// A name that is a word wherever a type stands.
    private static func schemaName(_ name: String) -> String {
        let bytes = PageText.name(name).utf8.map { $0.isWordByte || $0 == UInt8(ascii: "-") ? $0 : UInt8(ascii: "_") }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A name that a heading can hold, where braces and parentheses end it.
    private static func operation(_ name: String) -> String {
        let name = PageText.line(name).prefix { $0 != "{" && $0 != "(" }.trimmed()
        return name.isEmpty ? "operation" : name
    }
}
