import ClientPlan
import EndpointModel
import MarkdownSource
import Spelling

/// The names that pages give to groups and schemas, each once: what files and types can be called.
struct PageNames {
    /// The names of the groups, after which their pages are called.
    let groups: [String]
    /// The names of the schemas, after which their pages are called.
    let schemas: [String]
    /// What the schemas' types are called in Swift; as its page, where another schema's page is called so.
    let types: [String]
    private let indices: [String: Int]

    /// - Parameter api: The model whose things are named; two pages don't share a file, whatever the letters' case.
    init(_ api: API, _ plan: ClientPlan) {
        var files = UniqueNames(reserved: ["readme"], ignoringCase: true)
        groups = api.groups.map { files.claim(Self.fileName($0.name), suffix: "API") }
        let schemas = api.schemas.map { files.claim(Self.schemaName($0.name), suffix: "Model") }
        let pages = Set(schemas)
        self.schemas = schemas
        types = zip(api.schemas, schemas).map { schema, page in
            let type = plan.types.name(of: schema.name).name
            return pages.contains(type) ? page : type
        }
        indices = Dictionary(api.schemas.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }

    /// The name of a schema's page.
    func page(ofSchema name: String) -> String { indices[name].map { schemas[$0] } ?? Self.schemaName(name) }

    /// The name that types give to a schema.
    func type(ofSchema name: String) -> String { indices[name].map { types[$0] } ?? Self.schemaName(name) }

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
}
