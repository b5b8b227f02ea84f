import Foundation

/// What a server says of a failure in its own words.
///
/// They come from the body: `detail` or `title` of a problem document (RFC 9457), `error_description` of OAuth 2 (RFC 6749),
/// what other error objects call their message, or a plain text.
struct ServerMessage {
    /// One line of visible characters, no longer than ``maximumLength``, without credentials.
    let text: String

    /// - Parameter secrets: What must not be repeated, whatever the server repeats.
    /// - Returns: `nil` if the body says nothing that is meant for people.
    init?(_ body: Data, _ headerFields: HTTPFields, without secrets: [String] = []) {
        guard !body.isEmpty, body.count <= Self.maximumSize else { return nil }
        let type = headerFields[.contentType].map(MediaType.init)
        let words: String?
        if type?.isJSON ?? true, let json = try? JSONDecoder.api.decode(JSONValue.self, from: body) {
            words = json.message(depth: 0)
        } else {
            words = type?.essence == "text/plain" ? String(decoding: body, as: UTF8.self) : nil
        }
        guard let line = words.map({ Self.line($0, without: secrets) }), !line.isEmpty else { return nil }
        text = line
    }

    /// A longer body is no message.
    private static let maximumSize = 1 << 16
    private static let maximumLength = 200

    private static func line(_ text: String, without secrets: [String]) -> String {
        var text = text
        for secret in secrets where secret.utf8.count >= 4 { text = text.replacingOccurrences(of: secret, with: "…") }
        let words = text.split { $0.isWhitespace || $0.isNewline || $0.unicodeScalars.contains(where: \.isHidden) }
        let visible = words.map { $0.isToken ? "…" : String($0) }.joined(separator: " ")
        return visible.count > maximumLength ? "\(visible.prefix(maximumLength - 1))…" : visible
    }
}

extension JSONValue {
    /// The words in an error object, those that say most first.
    fileprivate func message(depth: Int) -> String? {
        switch self {
        case .string(let text): text
        case .array(let values): depth < Self.maximumDepth ? values.first?.message(depth: depth + 1) : nil
        case .object(let members):
            Self.messageKeys.lazy.compactMap { key in
                guard depth < Self.maximumDepth, let value = members[key] else { return nil }
                return value.message(depth: depth + 1)
            }.first { !$0.isEmpty }
        case .null, .bool, .integer, .number: nil
        }
    }

    private static let maximumDepth = 4

    private static let messageKeys = [
        "detail", "error_description", "message", "errorMessage", "error_message", "msg", "description", "title",
        "reason", "errors", "error",
    ]
}

extension Substring {
    /// Whether this looks like a credential: a JSON Web Token, or letters and digits for far longer than a word.
    fileprivate var isToken: Bool {
        let text = drop { "\"'(<[=:".contains($0) }
        if text.hasPrefix("eyJ"), text.contains(".") { return true }
        let run = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "_+/=".contains($0)) }
        return run.utf8.count >= 32 && run.contains(where: \.isNumber) && run.contains(where: \.isLetter)
    }
}

extension Unicode.Scalar {
    fileprivate var isHidden: Bool {
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
