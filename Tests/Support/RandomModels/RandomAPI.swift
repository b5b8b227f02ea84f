import EndpointModel
import Spelling

/// Models of every shape, made from a seed.
public struct RandomAPI {
    var text: RandomText
    private let evidence = Evidence.inferred(.absence, nil)
    private let vocabulary: Vocabulary
    private var schemas: [String] = []

    /// - Parameter vocabulary: What things are called; names and texts that break pages unless another is given.
    public init(seed: UInt64, vocabulary: Vocabulary? = nil) {
        text = RandomText(random: SplitMix64(seed: seed), vocabulary: vocabulary)
        self.vocabulary = vocabulary ?? .pages
    }

    /// The next model.
    public mutating func api() -> API {
        var known: Set<String> = []
        schemas = vocabulary.schemas.filter { chance(3) && known.insert($0).inserted }
        let schemes = ["bearer", "api_key", "Authorization", "odd | name"].map { name in
            SecurityScheme(name: name, kind: fact(kind()))
        }
        let groups = vocabulary.groups.filter { _ in chance(2) }.map { group($0) }
        var api = API(
            names: .init(
                module: "RandomClient",
                client: pick(vocabulary.clients),
                access: pick(vocabulary.access),
                hasProtocols: chance(2)
            ),
            title: chance(2) ? fact(text.any()) : nil,
            version: chance(2) ? fact(text.any(3)) : nil,
            server: fact(pick([.absolute("https://example.com/v2"), .relative("/data"), .placeholder("CLUSTER_URL")])),
            groups: groups,
            schemas: schemas.enumerated().map { schema($1, after: schemas[..<$0]) },
            securitySchemes: schemes
        )
        addPaging(to: &api)
        return api
    }

    mutating func chance(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &text.random) == 0 }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &text.random)]
    }

    private mutating func list<Element>(_ count: Int, of make: (inout RandomAPI) -> Element) -> [Element] {
        (0..<Int.random(in: 0...count, using: &text.random)).map { _ in make(&self) }
    }

    func fact<Value>(_ value: Value) -> Fact<Value> { Fact(value, evidence) }

    private mutating func optionalText() -> Fact<String>? { chance(2) ? fact(text.any()) : nil }
}

extension RandomAPI {
    private mutating func group(_ name: String) -> EndpointGroup {
        EndpointGroup(name: name, page: "docs/\(name).md", endpoints: list(4) { $0.endpoint() })
    }

    private mutating func endpoint() -> Endpoint {
        let isForm = chance(3)
        let places: [Parameter.Location] = [.path, .query, .query, .header, .cookie] + (isForm ? [.form, .form] : [])
        var known: Set<String> = []
        var parameters = list(6) { $0.parameter(in: $0.pick(places)) }
            .filter { known.insert("\($0.location.value) \($0.name.value.filter(\.isVisible))").inserted }
        let placeholders = parameters.indices.filter { parameters[$0].location.value == .path }
        for (number, index) in placeholders.enumerated() { parameters[index].name = fact("part-\(number)") }
        let prose = (summary: optionalText(), description: list(4) { $0.fact($0.text.any(12)) })
        let path = "/books" + placeholders.map { "/{\(parameters[$0].name.value)}" }.joined()
        return Endpoint(
            operationID: fact(text.name()),
            method: fact(pick(["GET", "PUT", "POST", "DELETE", "PATCH"])),
            path: fact(path + pick(["", "/a_b*c*", "/$storage", "/x~y"])),
            summary: prose.summary,
            description: prose.description,
            stability: fact(stability(of: prose.description + [prose.summary].compactMap(\.self))),
            parameters: parameters,
            requestBody: isForm ? form(parameters) : chance(2) ? body() : nil,
            result: fact(chance(3) ? nil : type()),
            accept: fact(list(2) { $0.pick(["application/json", "*/*", "text/plain; charset=utf-8"]) }),
            responses: list(3) { $0.response() },
            security: fact(["bearer", "api_key", "odd | name"].filter { _ in chance(3) })
        )
    }

    /// An endpoint whose prose may say that it is deprecated, or in beta, is not stable.
    private mutating func stability(of prose: [Fact<String>]) -> Endpoint.Stability {
        let mayBeMarked = prose.contains { $0.value.contains("[") || $0.value.contains("Deprecated") }
        return mayBeMarked ? pick([.deprecated, .beta]) : pick(Endpoint.Stability.allCases)
    }

    private mutating func parameter(in location: Parameter.Location) -> Parameter {
        let type = type()
        var mayBeJoined = false
        if case .array = type { mayBeJoined = [.query, .form, .cookie].contains(location) }
        let defaults = [text.any(3), "False", "null", "\"\"", "[a, b]"]
        return Parameter(
            name: fact(location == .header ? pick(vocabulary.fieldNames) : text.name()),
            documentedName: "argument",
            location: fact(location),
            type: fact(type),
            isRequired: fact(location == .path || chance(2)),
            defaultValue: chance(3) ? fact(pick(type == .boolean ? ["false"] : defaults)) : nil,
            explode: mayBeJoined && chance(2) ? fact(false) : nil,
            description: optionalText()
        )
    }

    private mutating func form(_ parameters: [Parameter]) -> RequestBody? {
        let fields = parameters.filter { $0.location.value == .form }
        guard !fields.isEmpty else { return nil }
        let hasFile = fields.contains { Self.mayBeFile($0.type.value) }
        let types = ["multipart/form-data", "application/x-www-form-urlencoded"]
        return RequestBody(
            documentedName: "form",
            content: .form,
            isRequired: fact(chance(2)),
            mediaTypes: fact(hasFile ? ["multipart/form-data"] : list(2) { $0.pick(types) })
        )
    }

    /// Whether values of a type may be files: what a schema is another name for is not known here.
    private static func mayBeFile(_ type: SchemaType) -> Bool {
        switch type {
        case .string(.binary), .reference: true
        case .array(let item): mayBeFile(item)
        default: false
        }
    }

    private mutating func body() -> RequestBody {
        RequestBody(
            documentedName: text.name(),
            content: .value(fact(type())),
            isRequired: fact(chance(2)),
            mediaTypes: fact(list(2) { $0.pick(["application/json", "text/plain", "image/*"]) }),
            description: optionalText()
        )
    }

    private mutating func response() -> Response {
        let status: Response.Status = pick([.code(200), .code(204), .code(404), .default])
        return Response(
            status: fact(status),
            description: fact(text.any()),
            headers: list(2) { $0.fact($0.pick($0.vocabulary.fieldNames)) },
            type: !status.isSuccess && chance(3) ? fact(type()) : nil
        )
    }

    private mutating func kind() -> SecurityScheme.Kind {
        pick([
            .apiKey(nil), .apiKey(.init(.query, name: text.name())),
            .apiKey(.init(pick([.header, .cookie]), name: "x|k")),
            .basic, .bearer, .oauth2, .unspecified,
        ])
    }
}

extension RandomAPI {
    mutating func type(depth: Int = 0) -> SchemaType {
        let simple: [SchemaType] = [
            .boolean, .integer(nil), .integer(.int32), .integer(.int64), .number(nil), .number(.float),
            .number(.double),
            .string(nil), .string(.date), .string(.dateTime), .string(.uuid), .string(.uri), .string(.byte),
            .string(.binary), .any,
        ]
        if depth > 3 || chance(3) { return pick(simple) }
        if !schemas.isEmpty, chance(2) { return .reference(pick(schemas)) }
        switch Int.random(in: 0..<6, using: &text.random) {
        case 0: return .enumeration(list(3) { $0.text.value() })
        case 1: return .dictionary(type(depth: depth + 1))
        case 2: return .object(properties(3, depth: depth + 1))
        case 3:
            let (type, values) = numbers()
            return .enumeration(type, values.map { EnumerationValue(value: $0.value) })
        default: return .array(type(depth: depth + 1))
        }
    }

    private mutating func property(depth: Int = 0) -> Property {
        Property(
            Field(
                name: fact(text.name()),
                documentedName: "property",
                type: fact(type(depth: depth)),
                isRequired: fact(chance(2)),
                defaultValue: chance(3) ? fact(text.any(3)) : nil,
                example: chance(3) ? fact(text.any(3)) : nil,
                description: optionalText()
            )
        )
    }

    /// An object has one property of a name.
    private mutating func properties(_ count: Int = 5, depth: Int = 0) -> [Property] {
        var names: Set<String> = []
        return list(count) { $0.property(depth: depth) }.filter {
            names.insert($0.name.value.filter(\.isVisible)).inserted
        }
    }

    /// The type and values of an enumeration that is not of strings.
    private mutating func numbers() -> (SchemaType, [EnumerationValue]) {
        let isInteger = chance(2)
        let values = list(4) { $0.value(after: isInteger ? "" : ".5") }
        return (isInteger ? .integer(nil) : .number(nil), values)
    }

    /// A type that is none of the schemas but those that may be named.
    private mutating func type(named schemas: [String]) -> SchemaType {
        let type = type()
        if case .reference(let name) = type, !schemas.contains(name) { return .array(type) }
        return type
    }

    /// - Parameter ancestors: The schemas that this one may be, or inherit from: none is what it is by being itself.
    private mutating func schema(_ name: String, after ancestors: ArraySlice<String>) -> Schema {
        Schema(
            name: name,
            page: "docs/\(name).md",
            shape: fact(shape(Array(ancestors))),
            description: optionalText()
        )
    }

    private mutating func shape(_ ancestors: [String]) -> Schema.Shape {
        switch Int.random(in: 0..<7, using: &text.random) {
        case 0: return .open
        case 1: return .alias(type(named: ancestors))
        case 2: return .union(pick([.oneOf, .anyOf]), list(3) { $0.type(named: ancestors) })
        case 3:
            return .enumeration(
                .string(nil),
                list(4) { EnumerationValue(name: $0.chance(2) ? $0.text.name() : nil, value: $0.text.value()) }
            )
        case 4:
            let (type, values) = numbers()
            return .enumeration(type, values)
        default:
            return .object(
                ObjectShape(
                    properties: properties(),
                    parents: ancestors.isEmpty ? [] : list(2) { $0.fact($0.pick(ancestors)) },
                    additionalProperties: chance(3) ? fact(type()) : nil
                )
            )
        }
    }

    private mutating func value(after fraction: String) -> EnumerationValue {
        let value = "\(Int.random(in: -9...99, using: &text.random))\(fraction)"
        return EnumerationValue(name: chance(2) ? text.name() : nil, value: value)
    }
}

extension Character {
    fileprivate var isVisible: Bool { !unicodeScalars.allSatisfy(\.isInvisible) }
}
