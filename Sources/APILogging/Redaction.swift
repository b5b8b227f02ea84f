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
                result[name] = "\(redactedValue(of: field.name))"
            }
        )
    }

    private func redactedValue(of name: HTTPField.Name) -> String {
        if CredentialName.matches(name.rawName) { return CredentialName.redacted }
        let value = self[name] ?? ""
        return Self.locations.contains(name.canonicalName) ? Self.redactedLocation(value) : value
    }

    /// The fields that hold a URL.
    private static let locations: Set<String> = ["content-location", "link", "location", "referer", "refresh"]

    /// A URL without what may be a token, code or password: its query, its fragment and its user information.
    private static func redactedLocation(_ text: String) -> String {
        let end = text.firstIndex { $0 == "?" || $0 == "#" }
        let path = end.map { text[...$0] + CredentialName.redacted } ?? text
        guard let authority = path.range(of: "//") else { return path }
        let server = path[authority.upperBound...].prefix { !"/?#".contains($0) }
        guard let at = server.lastIndex(of: "@") else { return path }
        return path[..<authority.upperBound] + CredentialName.redacted + path[at...]
    }
}
