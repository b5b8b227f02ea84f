import Spelling

// Defaults, which are texts wherever they stand.

extension SchemaType {
    /// Whether a text stands for a value of the type. Arrays and objects have no texts to compare with.
    package func admits(_ text: String, _ schemas: [String: Schema]) -> Bool {
        switch self {
        case .boolean: text == "true" || text == "false"
        case .integer(.int32): Int32(text) != nil
        case .integer: Int(text) != nil
        case .number: Double(text)?.isFinite == true
        case .string(.date): text.hasShape("0000-00-00")
        case .string(.dateTime): String(text.prefix(19)).hasShape("0000-00-00T00:00:00")
        case .string(.uuid): text.hasShape("xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx")
        case .enumeration(_, let values): values.contains { $0.value == text }
        case .reference(let name): Self.named(name, schemas)?.admits(text, [:]) ?? true
        case .string, .array, .dictionary, .object, .any: true
        }
    }

    /// Whether a value of the type is one number, truth value or text.
    package func isScalar(_ schemas: [String: Schema]) -> Bool {
        switch self {
        case .boolean, .integer, .number, .string, .enumeration: true
        case .reference(let name): Self.named(name, schemas)?.isScalar([:]) ?? false
        case .array, .dictionary, .object, .any: false
        }
    }

    /// The type that a schema's name stands for; `nil` for an object or a union.
    private static func named(_ name: String, _ schemas: [String: Schema]) -> SchemaType? {
        var name = name
        // Aliases may go round in a circle.
        for _ in schemas {
            switch schemas[name]?.shape.value {
            case .enumeration(let type, let values): return .enumeration(type, values)
            case .alias(.reference(let other)): name = other
            case .alias(let type): return type
            default: return nil
            }
        }
        return nil
    }
}

extension String {
    /// Whether a text has digits where the shape has zeros, hexadecimal ones where it has an x, and is otherwise the same.
    fileprivate func hasShape(_ shape: String) -> Bool {
        utf8.count == shape.utf8.count
            && zip(shape.utf8, utf8).allSatisfy { expected, byte in
                switch expected {
                case UInt8(ascii: "0"): byte.isDigit
                case UInt8(ascii: "x"): byte.isHexDigit
                default: expected == byte
                }
            }
    }
}
