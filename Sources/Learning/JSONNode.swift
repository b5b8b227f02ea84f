import EndpointModel
import Foundation

/// A value of a JSON document, of which only objects and lists are gone into.
enum JSONNode {
    case object([String: Any])
    case array([Any])
    case scalar(JSONKind)
    case null

    /// - Parameter value: A value as `JSONSerialization` gives it.
    init(_ value: Any) {
        // Types are compared first: a cast that fails tries to bridge the whole value.
        let type = type(of: value)
        if type == [String: Any].self, let members = value as? [String: Any] {
            self = .object(members)
        } else if type == [Any].self, let items = value as? [Any] {
            self = .array(items)
        } else if type == String.self {
            self = .scalar(.string)
        } else {
            self = Self.other(value)
        }
    }

    private static func other(_ value: Any) -> JSONNode {
        switch value {
        case let number as NSNumber: .scalar(JSONKind(number))
        case is String: .scalar(.string)
        case let members as [String: Any]: .object(members)
        case let items as [Any]: .array(items)
        default: .null
        }
    }

    /// What the value is; `nil` for none.
    var kind: JSONKind? {
        switch self {
        case .object: .object
        case .array: .array
        case .scalar(let kind): kind
        case .null: nil
        }
    }
}

/// What a JSON value is.
enum JSONKind {
    case boolean, integer, number, string, array, object

    init(_ number: NSNumber) {
        let type = number.objCType.pointee
        if type == CChar(UInt8(ascii: "c")) || type == CChar(UInt8(ascii: "B")) {
            self = .boolean
        } else {
            self = number.doubleValue.truncatingRemainder(dividingBy: 1) == 0 ? .integer : .number
        }
    }

    /// The kind that values of a scalar type have; `nil` for other types.
    init?(scalar type: SchemaType) {
        switch type {
        case .boolean: self = .boolean
        case .integer: self = .integer
        case .number: self = .number
        case .string: self = .string
        case .enumeration(let type, _): self.init(scalar: type)
        case .array, .dictionary, .object, .reference, .any: return nil
        }
    }

    /// Whether a value of the other kind is one of this.
    func takes(_ other: JSONKind) -> Bool { other == self || (self == .number && other == .integer) }

    var words: String { self == .array || self == .integer || self == .object ? "an \(self)" : "a \(self)" }
}
