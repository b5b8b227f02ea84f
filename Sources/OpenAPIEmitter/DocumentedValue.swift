import EndpointModel
import Foundation
import Spelling

/// Documented values, such as defaults and examples, which are text, as values of their schemas' types.
enum DocumentedValue {
    /// The value that a text stands for; `nil` if the type has no such value, or can't be told.
    static func value(of text: String, for type: SchemaType, schemas: [String: Schema]) -> Value? {
        switch type {
        case .boolean: boolean(text)
        case .integer(let format): integer(text, format)
        case .number: Double(text).flatMap { $0.isFinite ? .number($0) : nil }
        case .string(let format): string(text, format)
        case .enumeration(let type, let values):
            values.contains { $0.value == text } ? value(of: text, for: type, schemas: schemas) : nil
        case .reference(let name): schemas[name].flatMap { value(of: text, for: $0) }
        case .array, .dictionary, .object, .any: nil
        }
    }

    private static func boolean(_ text: String) -> Value? {
        switch text {
        case "true": true
        case "false": false
        default: nil
        }
    }

    private static func integer(_ text: String, _ format: SchemaType.IntegerFormat?) -> Value? {
        if format == .int32 { return Int32(text).map { .integer(Int($0)) } }
        return Int(text).map(Value.integer)
    }

    /// A validator checks a value against its format. Where that is more than any text, the text must be of it.
    private static func string(_ text: String, _ format: SchemaType.StringFormat?) -> Value? {
        let isValid =
            switch format {
            case nil, .uri: true
            case .date: hasShape("0000-00-00", text)
            case .dateTime: hasShape("0000-00-00T00:00:00Z", text)
            case .uuid: UUID(uuidString: text) != nil
            case .byte, .binary: false
            }
        return isValid ? .string(text) : nil
    }

    /// Whether a text has digits where the shape has zeros, and is otherwise the same.
    private static func hasShape(_ shape: String, _ text: String) -> Bool {
        let digit = UInt8(ascii: "0")
        return text.utf8.count == shape.utf8.count
            && zip(shape.utf8, text.utf8).allSatisfy { $0 == digit ? $1.isDigit : $0 == $1 }
    }

    private static func value(of text: String, for schema: Schema) -> Value? {
        guard case .enumeration(let type, let values) = schema.shape.value,
            values.contains(where: { $0.value == text })
        else { return nil }
        return value(of: text, for: type, schemas: [:])
    }
}
