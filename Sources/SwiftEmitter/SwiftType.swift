import EndpointModel

extension TypeNames {
    /// The Swift type of a value that travels as JSON.
    ///
    /// - Parameter nested: The name of the type that an object written in place becomes.
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
        case .string, .enumeration: "String"
        case .array(let item): "[\(code(item, nested: nested))]"
        case .dictionary(let value): "[String: \(code(value, nested: nested))]"
        case .object: nested.map { "\($0)" } ?? "JSONValue"
        case .reference(let name): self.type(of: name)
        case .any: "JSONValue"
        }
    }

    /// The Swift type of a value that travels in a path, query, header field, cookie or form.
    func parameterCode(_ type: SchemaType, in location: Parameter.Location) -> SwiftCode {
        switch type {
        case .string(.binary) where location == .form: "FormFile"
        case .array(let item): "[\(parameterCode(item, in: location))]"
        case .reference(let name) where !isOpen(name): "JSONValue"
        case .dictionary, .object: "JSONValue"
        default: code(type)
        }
    }
}

extension SchemaType {
    /// The properties of an object written in place, also as the item of an array or the value of a map.
    var inlineProperties: [Property]? {
        switch self {
        case .object(let properties): properties
        case .array(let item), .dictionary(let item): item.inlineProperties
        default: nil
        }
    }
}
