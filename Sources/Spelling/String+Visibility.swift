extension Unicode.Scalar {
    /// Whether a reader can't see it: control and format characters, separators, private use.
    package var isInvisible: Bool {
        if value >= 0x20, value < 0x7F { return false }
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return true
        case .spaceSeparator: return true
        default: return false
        }
    }
}

extension String {
    /// The text on one line, with what is not visible as Swift would escape it: what a page holds can neither steer a
    /// terminal nor forge a line of a report.
    package var visible: String { replacingInvisible { "\\u{\(String($0.value, radix: 16, uppercase: true))}" } }

    /// JSON with what is not visible escaped as JSON does; line breaks, which lay it out, are kept.
    package var visibleJSON: String {
        replacingInvisible { scalar in
            if scalar == "\n" { return "\n" }
            return String(scalar).utf16.map { unit in
                let digits = String(unit, radix: 16)
                return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            }.joined()
        }
    }

    private func replacingInvisible(_ escape: (Unicode.Scalar) -> String) -> String {
        guard unicodeScalars.contains(where: \.isInvisible) else { return self }
        var text = ""
        for scalar in unicodeScalars {
            if scalar.isInvisible { text += escape(scalar) } else { text.unicodeScalars.append(scalar) }
        }
        return text
    }
}
