import EndpointModel

extension TypeNames {
    /// The Swift type of a value that travels as JSON.
    ///
    /// - Parameter nested: The name of the type that an object or an enumeration written in place becomes.
    func code(_ type: SchemaType, nested: SwiftIdentifier? = nil) -> SwiftCode {
        switch type {
        case .boolean: "Bool"
        case .integer(nil): "Int"
        case .integer(.int32): "Int32"
        case .integer(.int64): "Int64"
        case .number(.float): "Float"
        case .number: "Double"
        case .string(.date): "CalendarDate"
        case .string(.dateTime): "Date"
        case .string(.uuid): "UUID"
        case .string(.byte), .string(.binary): "Data"
        case .string: "String"
        case .enumeration: nested.map { "\($0)" } ?? "String"
        case .array(let item): "[\(code(item, nested: nested))]"
        case .dictionary(let value): "[String: \(code(value, nested: nested))]"
        case .object: nested.map { "\($0)" } ?? "JSONValue"
        case .reference(let name): self.type(of: name)
        case .any: "JSONValue"
        }
    }

    /// The Swift type of a value that travels in a path, query, header field, cookie or form.
    ///
    /// - Parameter nested: The name of the type that an enumeration becomes.
    func parameterCode(
        _ type: SchemaType,
        in location: Parameter.Location,
        nested: SwiftIdentifier? = nil
    ) -> SwiftCode {
        switch type {
        case .string(.binary) where location == .form: "FormFile"
        case .array(let item): "[\(parameterCode(item, in: location, nested: nested))]"
        case .reference(let name) where !isParameterValue(name): "JSONValue"
        case .dictionary, .object: "JSONValue"
        default: code(type, nested: nested)
        }
    }
}

/// A type written where it is used, which becomes a nested Swift type.
enum InlineType {
    case object([Property])
    case enumeration([EnumerationValue])

    /// The type written in place in a type, also as the item of an array or the value of a map.
    init?(_ type: SchemaType) {
        switch type {
        case .object(let properties): self = .object(properties)
        case .enumeration(let values): self = .enumeration(values.map { EnumerationValue(value: $0) })
        case .array(let item), .dictionary(let item): self.init(item)
        default: return nil
        }
    }
}
