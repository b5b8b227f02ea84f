/// Any JSON value, for what a reference leaves open.
///
/// ```swift
/// let value: JSONValue = ["name": "Ada", "tags": ["a", "b"], "age": 36]
/// value["tags"]?[0]?.string    // "a"
/// value["age"]?.integer        // 36
/// ```
///
/// Integers that fit 64 bits are kept exactly; other numbers are `Double`s.
public enum JSONValue: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number without a fraction that fits 64 bits.
    case integer(Int64)
    /// Any other number.
    case number(Double)
    /// A string.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object; the order of its members has no meaning.
    case object([String: JSONValue])
}

extension JSONValue {
    /// The member of an object; `nil` if there is none or this is no object.
    public subscript(key: String) -> JSONValue? { object?[key] }

    /// The element of an array; `nil` if there is none or this is no array.
    public subscript(index: Int) -> JSONValue? {
        guard let array, array.indices.contains(index) else { return nil }
        return array[index]
    }

    /// Whether this is `null`.
    public var isNull: Bool { self == .null }

    /// The truth value, if this is one.
    public var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The number, if this is one without a fraction that fits 64 bits.
    public var integer: Int64? {
        switch self {
        case .integer(let value): value
        case .number(let value): Int64(exactly: value)
        default: nil
        }
    }

    /// The number, if this is one.
    public var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    /// The string, if this is one.
    public var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The elements, if this is an array.
    public var array: [JSONValue]? {
        if case .array(let value) = self { value } else { nil }
    }

    /// The members, if this is an object.
    public var object: [String: JSONValue]? {
        if case .object(let value) = self { value } else { nil }
    }
}

extension JSONValue: ParameterValue {
    /// A string bare, `null` not at all, and anything else as compact JSON.
    public var parameterValues: [String] {
        switch self {
        case .null: []
        case .string(let value): [value]
        default: [description]
        }
    }
}
