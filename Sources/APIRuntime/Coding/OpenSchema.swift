/// A schema that the reference names but nowhere describes: it holds whatever JSON the server sends.
///
/// ```swift
/// public struct APIUser: OpenSchema {
///     public var json: JSONValue
///     public init(json: JSONValue) { self.json = json }
/// }
///
/// let user: APIUser = ["email": "ada@example.com"]
/// user["email"]?.string    // "ada@example.com"
/// ```
public protocol OpenSchema: Codable, Hashable, Sendable, ParameterValue, ExpressibleByDictionaryLiteral,
    CustomStringConvertible
where Key == String, Value == JSONValue {
    /// The JSON itself.
    var json: JSONValue { get set }

    /// Wraps any JSON, an object or not.
    init(json: JSONValue)
}

extension OpenSchema {
    /// Makes an object; of a key given more than once, the last value counts.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(json: .object(Dictionary(elements) { _, last in last }))
    }

    /// Decodes any JSON; throws what the decoder throws.
    public init(from decoder: any Decoder) throws {
        self.init(json: try JSONValue(from: decoder))
    }

    /// Encodes the JSON as it is; throws what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        try json.encode(to: encoder)
    }

    /// The member of that name; `nil` if there is none. Setting one where the JSON is `null` makes it an object;
    /// setting one in any other value that is no object changes nothing, and setting `nil` removes the member.
    public subscript(key: String) -> JSONValue? {
        get { json[key] }
        set {
            guard var members = json.isNull ? [:] : json.object else { return }
            members[key] = newValue
            json = .object(members)
        }
    }

    /// The JSON, compact, with sorted keys.
    public var description: String { json.description }

    /// The JSON as ``JSONValue`` sends it.
    public var parameterValues: [String] { json.parameterValues }
}
