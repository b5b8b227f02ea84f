import EndpointModel
import SwiftSource

/// A type in Swift.
package indirect enum PlannedType: Hashable, Sendable {
    case bool, int, int32, int64, float, double, string, date, calendarDate, uuid, data
    /// Any JSON.
    case json
    /// A file of a form.
    case file
    case array(PlannedType)
    /// By strings.
    case dictionary(PlannedType)
    /// A type that the client declares.
    case declared(SwiftIdentifier)
    /// Values that come one after the other.
    case stream(PlannedType)
    /// Values that come one after the other, each as the data of an event.
    case eventStream(PlannedType)
    /// An event as it comes.
    case event
    /// A type within others that the client declares, by their names and its own.
    case nested([SwiftIdentifier])
}

extension TypeNames {
    /// The type of a value that travels as JSON.
    ///
    /// - Parameter nested: The name of the type that an object or an enumeration written in place becomes.
    package func type(of type: SchemaType, nested: SwiftIdentifier? = nil) -> PlannedType {
        switch type {
        case .boolean: .bool
        case .integer(nil): .int
        case .integer(.int32): .int32
        case .integer(.int64): .int64
        case .number(.float): .float
        case .number: .double
        case .string(.date): .calendarDate
        case .string(.dateTime): .date
        case .string(.uuid): .uuid
        case .string(.byte), .string(.binary): .data
        case .string: .string
        case .enumeration(let type, let values): nested.map { .declared($0) } ?? self.type(of: type.shared(by: values))
        case .array(let item): .array(self.type(of: item, nested: nested))
        case .dictionary(let value): .dictionary(self.type(of: value, nested: nested))
        case .object: nested.map { .declared($0) } ?? .json
        case .reference(let name): self.type(ofSchema: name)
        case .any: .json
        }
    }

    /// The type of a value that travels in a path, query, header field, cookie or form.
    ///
    /// - Parameter nested: The name of the type that an enumeration becomes.
    func type(of type: SchemaType, in location: Parameter.Location, nested: SwiftIdentifier? = nil) -> PlannedType {
        switch type {
        case .string(.binary) where location == .form: return .file
        case .array(let item): return .array(self.type(of: item, in: location, nested: nested))
        case .dictionary, .object: return .json
        case .reference:
            if isFile(type, in: location) { return self.type(of: aliases.resolved(type), in: location) }
            if isParameterValue(type) { return self.type(of: type) }
            let resolved = aliases.resolved(type)
            if case .reference = resolved { return .json }
            return self.type(of: resolved, in: location)
        default: return self.type(of: type, nested: nested)
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
