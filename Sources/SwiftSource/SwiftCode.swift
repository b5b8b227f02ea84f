/// A piece of Swift source that is safe by construction.
///
/// It is written in apiref's own code; what comes from a page can only be interpolated as an identifier, a type or
/// a literal.
package struct SwiftCode: Hashable, Sendable, ExpressibleByStringInterpolation {
    package let code: String

    package init(stringLiteral value: String) {
        code = value
    }

    package init(stringInterpolation: Interpolation) {
        code = stringInterpolation.code
    }

    /// The pieces separated by commas.
    package init(list pieces: [SwiftCode]) {
        code = pieces.map(\.code).joined(separator: ", ")
    }

    /// A keyword or a name of the runtime's.
    package init(word: some RawRepresentable<String>) {
        code = word.rawValue
    }

    /// Collects the pieces of an interpolated literal.
    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var code = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            code.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        package mutating func appendLiteral(_ literal: String) { code += literal }

        package mutating func appendInterpolation(_ identifier: SwiftIdentifier) { code += identifier.code }

        package mutating func appendInterpolation(parameter identifier: SwiftIdentifier) {
            code += identifier.parameter
        }

        package mutating func appendInterpolation(label identifier: SwiftIdentifier) { code += identifier.label }

        package mutating func appendInterpolation(path identifiers: [SwiftIdentifier]) {
            code += identifiers.map(\.code).joined(separator: ".")
        }

        package mutating func appendInterpolation(_ literal: SwiftStringLiteral) { code += literal.code }

        package mutating func appendInterpolation(_ piece: SwiftCode) { code += piece.code }

        package mutating func appendInterpolation(_ number: Int) { code += String(number) }

        package mutating func appendInterpolation(_ number: Double) { code += String(number) }
    }
}
