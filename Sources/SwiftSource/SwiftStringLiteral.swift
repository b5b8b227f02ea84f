import Spelling

/// A string literal in Swift source whose content is any text.
///
/// Quotation marks, backslashes and everything that is not visible are escaped, so no text can end the literal, start
/// an interpolation or hide something.
package struct SwiftStringLiteral: Hashable, Sendable {
    /// The literal with its quotation marks.
    package let code: String

    package init(_ text: String) {
        code = "\"\(Self.escaped(text))\""
    }

    /// A literal in which values of identifiers stand among texts, such as `"/users/\(userID)"`.
    package init(_ parts: [Part]) {
        let content = parts.map { part in
            switch part {
            case .text(let text): Self.escaped(text)
            case .value(let identifier): "\\(\(identifier.code))"
            }
        }
        code = "\"\(content.joined())\""
    }

    /// A piece of a literal.
    package enum Part: Hashable, Sendable {
        case text(String)
        case value(SwiftIdentifier)
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
