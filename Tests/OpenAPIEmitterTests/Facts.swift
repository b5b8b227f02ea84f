import EndpointModel
@testable import OpenAPIEmitter

/// Facts and small APIs for the tests, written as short as they can be.

/// A place on the page that the tests' APIs are documented on.
func place(_ line: Int, page: String = "docs/ShopApi.md") -> PageRange { PageRange(page: page, line: line, column: 2) }

/// What a page states.
func stated<Value>(_ value: Value) -> Fact<Value> { Fact(value, .documented(place(1))) }

/// What a rule concludes from a line of the page.
func inferred<Value>(_ value: Value, _ rule: InferenceRule, line: Int = 1) -> Fact<Value> {
    Fact(value, .inferred(rule, place(line)))
}

/// What the configuration says.
func corrected<Value>(_ value: Value) -> Fact<Value> {
    Fact(value, .corrected(PageRange(page: "docs/apiref.yaml", line: 9, column: 5)))
}

extension Parameter {
    /// An optional, documented string in the query, but for what is said.
    static func documented(
        _ name: String,
        in location: Location = .query,
        _ type: SchemaType = .string(nil),
        required: Bool = false,
        default defaultValue: String? = nil
    ) -> Parameter {
        Parameter(
            name: stated(name),
            documentedName: name,
            location: stated(location),
            type: stated(type),
            isRequired: stated(required),
            defaultValue: defaultValue.map(stated)
        )
    }
}

extension Property {
    /// An optional, documented property.
    static func documented(_ name: String, _ type: SchemaType = .string(nil), required: Bool = false) -> Property {
        Property(name: stated(name), documentedName: name, type: stated(type), isRequired: stated(required))
    }
}

extension Endpoint {
    /// An endpoint of which nothing but its name, method and path is known.
    static func bare(_ name: String, _ method: String = "GET", _ path: String = "/pets") -> Endpoint {
        Endpoint(
            operationID: stated(name),
            method: stated(method),
            path: stated(path),
            summary: nil,
            description: [],
            stability: inferred(.stable, .absence),
            parameters: [],
            requestBody: nil,
            result: inferred(nil, .absence),
            accept: inferred([], .absence),
            responses: [],
            security: inferred([], .absence)
        )
    }

    /// The endpoint with some of its parts set.
    func with(_ change: (inout Endpoint) -> Void) -> Endpoint {
        var endpoint = self
        change(&endpoint)
        return endpoint
    }
}

extension API {
    /// An API of one page.
    static func of(_ endpoints: [Endpoint], schemas: [Schema] = [], schemes: [SecurityScheme] = []) -> API {
        API(
            names: Names(module: "ShopClient", client: "Shop"),
            title: stated("Shop"),
            version: stated("1.0"),
            server: stated(.absolute("https://shop.example")),
            groups: endpoints.isEmpty
                ? [] : [EndpointGroup(name: "ShopApi", page: "docs/ShopApi.md", endpoints: endpoints)],
            schemas: schemas,
            securitySchemes: schemes
        )
    }

    /// What stands in the document of the API under these keys and indices.
    func documented(_ path: String...) -> Value? { documented(path) }

    /// What stands in the document of the API under these keys and indices.
    func documented(_ path: [String]) -> Value? {
        var value = Value.object(OpenAPIEmitter.document(of: self).root)
        for step in path {
            switch value {
            case .object(let object):
                guard let member = object.members.first(where: { $0.key == step }) else { return nil }
                value = member.value
            case .array(let elements):
                guard let index = Int(step), elements.indices.contains(index) else { return nil }
                value = elements[index]
            default: return nil
            }
        }
        return value
    }
}
