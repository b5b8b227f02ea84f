import ClientPlan
import Spelling

/// A string literal in Swift source whose content is any text.
///
/// Quotation marks, backslashes and everything that is not visible are escaped, so no text can end the literal, start
/// an interpolation or hide something.
struct SwiftStringLiteral: Hashable, Sendable {
    /// The literal with its quotation marks.
    let code: String

    init(_ text: String) {
        code = "\"\(Self.escaped(text))\""
    }

    /// A literal with interpolated identifiers, such as `"/users/\(userID)"`.
    init(_ parts: [PlannedOperation.PathPart]) {
        let content = parts.map { part in
            switch part {
            case .text(let text): Self.escaped(text)
            case .argument(let identifier): "\\(\(identifier.code))"
            }
        }
        code = "\"\(content.joined())\""
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": escaped += "\\\""
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            case "\t": escaped += "\\t"
            case "\r": escaped += "\\r"
            case _ where scalar.isInvisible: escaped += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
