// Types that pages leave open, and what says them exactly.

extension Fact<SchemaType> {
    /// Whether sources that say another type say what is documented: more exactly, or in place of what a sample shows.
    package func admits(_ type: SchemaType) -> Bool {
        value.isNarrowed(to: type)
            || evidence.rule == .sampleType && (type == value || type.isNarrowed(to: value))
    }
}

extension SchemaType {
    /// Whether another type says this one more exactly: an integer where a number is documented, or a date and time where
    /// a string is.
    fileprivate func isNarrowed(to other: SchemaType) -> Bool {
        switch (self, other) {
        case (.number(nil), .integer), (.string(nil), .string(.dateTime)): true
        case (.array(let item), .array(let other)): item.isNarrowed(to: other)
        case (.dictionary(let value), .dictionary(let other)): value.isNarrowed(to: other)
        default: false
        }
    }

    /// A type that sources say as a text, such as `integer`, `[integer]`, `{string: date-time}`.
    package var learnedText: String {
        switch self {
        case .array(let item): "[\(item.learnedText)]"
        case .dictionary(let value): "{string: \(value.learnedText)}"
        case .string(.dateTime): "date-time"
        default: "\(self)"
        }
    }

    /// The type that such a text says; `nil` for another text.
    package init?(learned text: String) {
        switch text {
        case "number": self = .number(nil)
        case "integer": self = .integer(nil)
        case "date-time": self = .string(.dateTime)
        case _ where text.hasPrefix("[") && text.hasSuffix("]"):
            guard let item = SchemaType(learned: String(text.dropFirst().dropLast())) else { return nil }
            self = .array(item)
        case _ where text.hasPrefix("{string: ") && text.hasSuffix("}"):
            guard let value = SchemaType(learned: String(text.dropFirst(9).dropLast())) else { return nil }
            self = .dictionary(value)
        default: return nil
        }
    }
}
