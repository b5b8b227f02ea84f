import EndpointModel

/// What the endpoints of a page say of schemas, in their order.
struct SchemaMentions {
    fileprivate enum Mention {
        case type(SchemaType, PageRange?)
        case example(String, [Property], PageRange)
    }

    fileprivate var mentions: [Mention] = []

    /// Notes that an endpoint refers to the schemas in a type.
    mutating func mention(_ type: SchemaType, at range: PageRange?) { mentions.append(.type(type, range)) }

    /// Notes the properties of a schema that an example shows.
    mutating func describe(_ name: String, _ properties: [Property], at range: PageRange) {
        mentions.append(.example(name, properties, range))
    }
}

/// Gathers the schemas that the endpoints refer to, in the order in which they are first mentioned.
struct SchemaCollector {
    private(set) var schemas: [Schema] = []
    private var indices: [String: Int] = [:]
    /// Schemas that have pages of their own, which examples can't add to.
    private let described: Set<String>

    /// - Parameter schemas: Those that have pages of their own.
    init(_ schemas: [Schema] = []) {
        self.schemas = schemas
        described = Set(schemas.filter { $0.shape.value != .open }.map(\.name))
        for (index, schema) in schemas.enumerated() { indices[schema.name] = index }
    }

    /// Notes what the schemas themselves refer to.
    mutating func mentionTypesOfSchemas() {
        for schema in schemas {
            for type in schema.shape.value.types { mention(type, on: schema.page, at: schema.shape.evidence.range) }
        }
    }

    /// Adds what the endpoints of a page say.
    mutating func add(_ page: SchemaMentions, on path: String) {
        for mention in page.mentions {
            switch mention {
            case .type(let type, let range): self.mention(type, on: path, at: range)
            case .example(let name, let properties, let range): describe(name, properties, at: range)
            }
        }
    }

    /// Adds the schemas in a type that are not known yet.
    private mutating func mention(_ type: SchemaType, on page: String, at range: PageRange?) {
        for name in type.references where indices[name] == nil {
            indices[name] = schemas.count
            schemas.append(Schema(name: name, page: page, shape: Fact(.open, .inferred(.undescribed, range))))
        }
    }

    /// Describes a schema by the properties that an example shows; further examples add what they show besides.
    private mutating func describe(_ name: String, _ properties: [Property], at range: PageRange) {
        guard let index = indices[name], !properties.isEmpty, !described.contains(name) else { return }
        guard case .object(var object) = schemas[index].shape.value else {
            schemas[index].shape = Fact(.object(ObjectShape(properties: properties)), .inferred(.requestExample, range))
            return
        }
        let names = Set(object.properties.map(\.name.value))
        object.properties += properties.filter { !names.contains($0.name.value) }
        schemas[index].shape.value = .object(object)
    }
}
