import EndpointModel
import Foundation

extension SchemaType {
    /// The type in words: `an integer of 32 bits`, `one of open, closed`.
    var words: String {
        switch self {
        case .boolean: "true or false"
        case .integer(.int32): "an integer of 32 bits"
        case .integer: "an integer"
        case .number: "a number"
        case .string(let format): format?.words ?? "a string"
        case .enumeration(_, let values): "one of \(values.map(\.value).joined(separator: ", "))"
        case .array: "an array"
        case .dictionary, .object: "an object"
        case .reference(let name): name
        case .any: "any JSON"
        }
    }

    /// What is wrong with a JSON value as one of a scalar type; `nil` if nothing is.
    func problem(with value: JSON) -> String? {
        let isTaken: Bool
        switch (self, value) {
        case (.boolean, .boolean), (.number, .integer), (.number, .number): isTaken = true
        case (.integer(let format), .integer(let number)):
            isTaken = format != .int32 || Int32(exactly: number) != nil
            if !isTaken { return "\(number) is no integer of 32 bits" }
        case (.integer(nil), .number(let number)): isTaken = number.truncatingRemainder(dividingBy: 1) == 0
        case (.string(let format), .string(let text)):
            isTaken = format?.takes(text) ?? true
            if !isTaken { return "\(shown(text)) is not \(words)" }
        case (.enumeration(_, let values), .string(let text)):
            isTaken = values.isEmpty || values.contains { $0.value == text }
            if !isTaken { return "\(shown(text)) is not \(words)" }
        case (.enumeration(let type, let values), .integer), (.enumeration(let type, let values), .number),
            (.enumeration(let type, let values), .boolean):
            let text = value.text()
            isTaken = type.problem(with: value) == nil && (values.isEmpty || values.contains { $0.isSame(as: text) })
            if !isTaken { return "\(shown(text)) is not \(words)" }
        default: isTaken = false
        }
        return isTaken ? nil : "expected \(words), not \(value.kind)"
    }

    /// The JSON value that a text is of this type, as in a query or an example; `nil` if it is none.
    func value(of text: String) -> JSON? {
        switch self {
        case .boolean: ["true": JSON.boolean(true), "false": .boolean(false)][text]
        case .integer: Int64(text).map(JSON.integer).flatMap { problem(with: $0) == nil ? $0 : nil }
        case .number:
            Int64(text).map(JSON.integer) ?? Double(text).flatMap { $0.isFinite ? .number($0) : nil }
        case .string(let format): format?.takes(text) ?? true ? .string(text) : nil
        case .enumeration(let type, let values):
            values.isEmpty || values.contains { $0.value == text || $0.isSame(as: text) } ? type.value(of: text) : nil
        case .array, .dictionary, .object, .reference, .any: try? JSON(Data(text.utf8))
        }
    }
}

extension EnumerationValue {
    /// Whether a text is the same number.
    fileprivate func isSame(as text: String) -> Bool {
        value == text || Double(value).map { $0 == Double(text) } ?? false
    }
}
