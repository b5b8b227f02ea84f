import APIRuntime
import Foundation
import Logging

extension HTTPRequest {
    /// The query and the header fields, without what may be a credential.
    var redactedDescription: Logger.MetadataValue {
        .dictionary(["query": .dictionary(redactedQuery), "fields": headerFields.redactedMetadata])
    }

    private var redactedQuery: Logger.Metadata {
        let items = URLComponents(string: path ?? "")?.queryItems ?? []
        return items.reduce(into: [:]) { result, item in
            let value = CredentialName.matches(item.name) ? CredentialName.redacted : item.value ?? ""
            result[item.name] = result[item.name].map { "\($0), \(value)" } ?? "\(value)"
        }
    }
}

extension HTTPFields {
    /// The fields by their names, without what may be a credential.
    var redactedMetadata: Logger.MetadataValue {
        .dictionary(
            reduce(into: [:]) { result, field in
                let name = field.name.canonicalName
                guard result[name] == nil else { return }
                result[name] = CredentialName.matches(name) ? "\(CredentialName.redacted)" : "\(self[field.name] ?? "")"
            }
        )
    }
}

/// What names of header fields and parameters say about their values.
enum CredentialName {
    static let redacted = "(redacted)"

    private static let words = [
        "auth", "cookie", "key", "token", "secret", "password", "passwd", "pwd", "signature", "session", "credential",
        "otp", "mfa", "jwt", "csrf",
    ]

    /// Whether the value may be a credential; a name too many costs a word in a log, one too few a secret.
    static func matches(_ name: String) -> Bool {
        let name = name.lowercased()
        return words.contains { name.contains($0) }
    }
}
