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
        if CredentialName.matches(name.canonicalName) { return CredentialName.redacted }
        let value = self[name] ?? ""
        guard Self.locations.contains(name), let end = value.firstIndex(where: { $0 == "?" || $0 == "#" }) else {
            return value
        }
        return value[...end] + CredentialName.redacted
    }

    /// The fields that hold a URL, in whose query or fragment a token or code may travel.
    private static let locations: Set<HTTPField.Name> = [.location, .contentLocation, .referer]
}
