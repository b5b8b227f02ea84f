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
        case .enumeration(let type, let values): nested.map { "\($0)" } ?? code(type.shared(by: values))
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
        case .string(.binary) where location == .form: return "FormFile"
        case .array(let item): return "[\(parameterCode(item, in: location, nested: nested))]"
        case .dictionary, .object: return "JSONValue"
        case .reference:
            if isFile(type, in: location) { return parameterCode(aliases.resolved(type), in: location) }
            if isParameterValue(type) { return code(type) }
            let resolved = aliases.resolved(type)
            if case .reference = resolved { return "JSONValue" }
            return parameterCode(resolved, in: location)
        default: return code(type, nested: nested)
        }
    }

    /// Whether values of a type are files, or lists of them, which only a form can hold.
    func isFile(_ type: SchemaType, in location: Parameter.Location) -> Bool {
        guard location == .form else { return false }
        switch aliases.resolved(type) {
        case .string(.binary): return true
        case .array(let item): return isFile(item, in: location)
        default: return false
        }
    }
}

/// A type written where it is used, which becomes a nested Swift type.
enum InlineType: Hashable {
    case object([Property])
    case enumeration(SchemaType, [EnumerationValue])

    /// The type written in place in a type, also as the item of an array or the value of a map.
    init?(_ type: SchemaType) {
        switch type {
        case .object(let properties): self = .object(properties)
        case .enumeration(let type, let values): self = .enumeration(type, values)
        case .array(let item), .dictionary(let item): self.init(item)
        default: return nil
        }
    }
}
