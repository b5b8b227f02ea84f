import ClientPlan

/// A piece of Swift source that is safe by construction.
///
/// It is written in this module's own code; what comes from a page can only be interpolated as an identifier, a type or
/// a literal.
struct SwiftCode: Hashable, Sendable, ExpressibleByStringInterpolation {
    let code: String

    init(stringLiteral value: String) {
        code = value
    }

    init(stringInterpolation: Interpolation) {
        code = stringInterpolation.code
    }

    /// The pieces separated by commas.
    init(list pieces: [SwiftCode]) {
        code = pieces.map(\.code).joined(separator: ", ")
    }

    /// A keyword or a name of the runtime's.
    init(word: some RawRepresentable<String>) {
        code = word.rawValue
    }

    /// Collects the pieces of an interpolated literal.
    struct Interpolation: StringInterpolationProtocol {
        fileprivate var code = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            code.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ literal: String) { code += literal }

        mutating func appendInterpolation(_ identifier: SwiftIdentifier) { code += identifier.code }

        mutating func appendInterpolation(parameter identifier: SwiftIdentifier) { code += identifier.parameter }

        mutating func appendInterpolation(label identifier: SwiftIdentifier) { code += identifier.label }

        mutating func appendInterpolation(path identifiers: [SwiftIdentifier]) {
            code += identifiers.map(\.code).joined(separator: ".")
        }

        mutating func appendInterpolation(_ literal: SwiftStringLiteral) { code += literal.code }

        mutating func appendInterpolation(_ type: PlannedType) { code += type.code }

        mutating func appendInterpolation(_ piece: SwiftCode) { code += piece.code }

        mutating func appendInterpolation(_ number: Int) { code += String(number) }

        mutating func appendInterpolation(_ number: Double) { code += String(number) }
    }
}

extension PlannedType {
    fileprivate var code: String {
        switch self {
        case .bool: "Bool"
        case .int: "Int"
        case .int32: "Int32"
        case .int64: "Int64"
        case .float: "Float"
        case .double: "Double"
        case .string: "String"
        case .date: "Date"
        case .calendarDate: "CalendarDate"
        case .uuid: "UUID"
        case .data: "Data"
        case .json: "JSONValue"
        case .file: "FormFile"
        case .array(let item): "[\(item.code)]"
        case .dictionary(let value): "[String: \(value.code)]"
        case .declared(let name): name.code
        }
    }
}
