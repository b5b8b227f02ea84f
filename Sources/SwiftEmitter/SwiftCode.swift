/// A piece of Swift source that is safe by construction.
///
/// It is written in this module's own code; what comes from a page can only be interpolated as an identifier or a
/// literal.
struct SwiftCode: Hashable, Sendable, ExpressibleByStringInterpolation {
    var code: String

    init(stringLiteral value: String) {
        code = value
    }

    init(stringInterpolation: Interpolation) {
        code = stringInterpolation.code
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

        mutating func appendInterpolation(_ literal: SwiftStringLiteral) { code += literal.code }

        mutating func appendInterpolation(_ piece: SwiftCode) { code += piece.code }

        mutating func appendInterpolation(_ number: Int) { code += String(number) }
    }
}

extension SwiftCode {
    /// The width that the repository's format rules allow.
    static let lineWidth = 120

    /// The pieces separated by commas: on one line if the whole line is short enough, otherwise a line each.
    ///
    /// - Parameters:
    ///   - open: What stands ahead of the list on its line, its indentation included.
    ///   - close: What follows the list on its last line.
    ///   - indentation: The spaces ahead of the line.
    ///   - isLiteral: Whether this is a collection literal, whose last line ends in a comma too.
    static func list(
        _ pieces: [SwiftCode],
        open: SwiftCode,
        close: SwiftCode,
        indentation: Int,
        isLiteral: Bool = false
    ) -> SwiftCode {
        let line = pieces.map(\.code).joined(separator: ", ")
        let length = indentation + open.code.utf8.count + line.utf8.count + close.code.utf8.count
        if length <= lineWidth { return SwiftCode(stringLiteral: open.code + line + close.code) }
        let outer = String(repeating: " ", count: indentation)
        let inner = outer + "    "
        let body = pieces.map { inner + $0.code }.joined(separator: ",\n")
        let end = isLiteral ? ",\n" : "\n"
        return SwiftCode(stringLiteral: "\(open.code)\n\(body)\(end)\(outer)\(close.code)")
    }
}
