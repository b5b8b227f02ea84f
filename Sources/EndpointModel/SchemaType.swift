import Spelling

/// A type in the words of JSON Schema and OpenAPI.
public indirect enum SchemaType: Hashable, Sendable {
    case boolean
    case integer(IntegerFormat?)
    case number(NumberFormat?)
    case string(StringFormat?)
    /// One value out of a set, written where it is used. The type is a string, an integer or a number.
    case enumeration(SchemaType, [EnumerationValue])
    case array(SchemaType)
    /// An object with arbitrary keys: `additionalProperties`.
    case dictionary(SchemaType)
    /// An object whose properties are written where it is used.
    case object([Property])
    /// A schema by its name in the reference.
    case reference(String)
    /// Any JSON.
    case any

    /// The formats of an integer.
    public enum IntegerFormat: String, Hashable, Sendable, Encodable {
        case int32, int64
    }

    /// The formats of a number.
    public enum NumberFormat: String, Hashable, Sendable, Encodable {
        case float, double
    }

    /// The formats of a string.
    public enum StringFormat: String, Hashable, Sendable, Encodable {
        case date
        case dateTime = "date-time"
        case uuid, uri, byte, binary
    }
}

extension SchemaType {
    /// One string out of a set, written where it is used.
    public static func enumeration(_ values: [String]) -> SchemaType {
        .enumeration(.string(nil), values.map { EnumerationValue(value: $0) })
    }

    /// The type that an enumeration's values share: integers, numbers, or else strings.
    package static func type(ofValues values: [String]) -> SchemaType {
        if values.allSatisfy({ Int($0) != nil }) { return .integer(nil) }
        return values.allSatisfy(\.isNumber) ? .number(nil) : .string(nil)
    }

    /// The names of the schemas that this type refers to, in the order in which they stand.
    public var references: [String] {
        switch self {
        case .reference(let name): [name]
        case .array(let item), .dictionary(let item): item.references
        case .object(let properties): properties.flatMap(\.type.value.references)
        case .boolean, .integer, .number, .string, .enumeration, .any: []
        }
    }

    /// Whether this is a file's contents rather than JSON.
    public var isBinary: Bool { self == .string(.binary) }
}

extension SchemaType: CustomStringConvertible {
    /// Short and unambiguous: `string`, `[integer]`, `{string: APIUser}`, `string(date)`.
    public var description: String {
        switch self {
        case .boolean: "boolean"
        case .integer(let format): format.map { "integer(\($0.rawValue))" } ?? "integer"
        case .number(let format): format.map { "number(\($0.rawValue))" } ?? "number"
        case .string(let format): format.map { "string(\($0.rawValue))" } ?? "string"
        case .enumeration(.string, let values): "enum(\(values.map(\.value).joined(separator: ", ")))"
        case .enumeration(let type, let values): "\(type) enum(\(values.map(\.value).joined(separator: ", ")))"
        case .array(let item): "[\(item)]"
        case .dictionary(let value): "{string: \(value)}"
        case .object(let properties):
            "{\(properties.map { "\($0.name.value): \($0.type.value)" }.joined(separator: ", "))}"
        case .reference(let name): name
        case .any: "any"
        }
    }
}

extension SchemaType: Encodable {
    private enum CodingKeys: String, CodingKey {
        case type, format, items, additionalProperties, properties
        case values = "enum"
        case reference = "$ref"
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .boolean:
            try container.encode("boolean", forKey: .type)
        case .integer(let format):
            try container.encode("integer", forKey: .type)
            try container.encodeIfPresent(format, forKey: .format)
        case .number(let format):
            try container.encode("number", forKey: .type)
            try container.encodeIfPresent(format, forKey: .format)
        case .string(let format):
            try container.encode("string", forKey: .type)
            try container.encodeIfPresent(format, forKey: .format)
        case .enumeration(let type, let values):
            try type.encode(to: encoder)
            try container.encode(values.map(\.value), forKey: .values)
        case .array(let item):
            try container.encode("array", forKey: .type)
            try container.encode(item, forKey: .items)
        case .dictionary(let value):
            try container.encode("object", forKey: .type)
            try container.encode(value, forKey: .additionalProperties)
        case .object(let properties):
            try container.encode("object", forKey: .type)
            try container.encode(properties, forKey: .properties)
        case .reference(let name):
            try container.encode(name, forKey: .reference)
        case .any:
            break
        }
    }
}
