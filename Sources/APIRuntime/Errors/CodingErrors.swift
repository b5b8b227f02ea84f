extension DecodingError {
    /// Where in the body decoding failed, and why: `at users[0].id: …`.
    var explanation: String {
        switch self {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            Self.sentence(context.debugDescription, at: context.codingPath)
        case .keyNotFound(let key, let context):
            Self.sentence("there is no “\(key.stringValue)”", at: context.codingPath)
        @unknown default:
            "\(self)"
        }
    }

    private static func sentence(_ text: String, at path: [any CodingKey]) -> String {
        path.isEmpty ? text : "at \(path.text): \(text)"
    }
}

extension EncodingError {
    /// Where in the value encoding failed, and why.
    var explanation: String {
        switch self {
        case .invalidValue(_, let context) where !context.codingPath.isEmpty:
            "at \(context.codingPath.text): \(context.debugDescription)"
        case .invalidValue(_, let context):
            context.debugDescription
        @unknown default:
            "\(self)"
        }
    }
}

extension [any CodingKey] {
    /// `users[0].id`.
    fileprivate var text: String {
        var text = ""
        for key in self {
            if let index = key.intValue {
                text += "[\(index)]"
            } else {
                text += text.isEmpty ? key.stringValue : ".\(key.stringValue)"
            }
        }
        return text
    }
}
