import Foundation

extension Request: CustomStringConvertible {
    /// The request as a command line of curl, to read, log or try:
    ///
    /// ```
    /// curl "$SERVER"'/users/42?fields=name' --header 'Accept: application/json'
    /// ```
    ///
    /// It holds no credentials: those of a client are not in its requests, and values that are credentials by their
    /// name, or by the endpoint's security schemes, read `(redacted)`; cookies always do. What is left of a body is JSON
    /// and forms.
    public var description: String {
        curl(#""$SERVER""#)
    }

    /// The ``description`` with the URL of a server in it.
    public func curlDescription(serverURL: URL) -> String {
        guard let server = try? ServerURL(serverURL) else { return description }
        return curl(ShellWord.quote("\(server.scheme)://\(server.authority)\(server.path)"))
    }
}

extension Request {
    /// - Parameter server: Where the request goes, as a word of a shell.
    private func curl(_ server: String) -> String {
        var words = ["curl"]
        switch (method, body) {
        case (.get, nil), (.post, .some): break  // what curl does by itself
        case (.head, _): words.append("--head")
        default: words += ["--request", ShellWord.quote(method.rawValue)]
        }
        words.append(server + ShellWord.quote(redactedTarget))
        for field in fields { words += ["--header", ShellWord.quote("\(field.name): \(field.value)")] }
        if !cookies.items.isEmpty {
            let cookies = cookies.items.map { "\(PercentEncoding.encode($0.name))=\(CredentialName.redacted)" }
            words += ["--cookie", ShellWord.quote(cookies.joined(separator: "; "))]
        }
        return (words + (body?.curlWords ?? [])).joined(separator: " ")
    }

    private var fields: [RequestParameters.Item] {
        var fields = headerFields.items.map { field -> RequestParameters.Item in
            let value = isSecret(header: field.name) ? CredentialName.redacted : field.value
            return RequestParameters.Item(name: field.name, value: value)
        }
        func set(_ name: String, to value: String) {
            guard !fields.contains(where: { $0.name.lowercased() == name.lowercased() }) else { return }
            fields.insert(.init(name: name, value: value), at: 0)
        }
        if let body, !body.isMultipart { set("Content-Type", to: body.contentType) }
        let mediaTypes = output.acceptable(accept)
        if !mediaTypes.isEmpty { set("Accept", to: mediaTypes.joined(separator: ", ")) }
        return fields
    }

    /// Path and query as they travel, without credentials.
    private var redactedTarget: String {
        let parts = path.encoded.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var items =
            parts.count < 2
            ? []
            : parts[1].split(separator: "&").map { item -> String in
                let name = item.prefix { $0 != "=" }
                return isSecret(query: name.removingPercentEncoding ?? String(name))
                    ? "\(name)=\(CredentialName.redacted)" : String(item)
            }
        items += query.items.map { item in
            let value = isSecret(query: item.name) ? CredentialName.redacted : PercentEncoding.encode(item.value)
            return "\(PercentEncoding.encode(item.name))=\(value)"
        }
        let path = parts[0].hasPrefix("/") || parts[0].isEmpty ? String(parts[0]) : "/\(parts[0])"
        return items.isEmpty ? path : "\(path)?\(items.joined(separator: "&"))"
    }

    private func isSecret(header name: String) -> Bool {
        CredentialName.matches(name)
            || keyLocations.contains { location in
                if case .header(let key) = location { key.lowercased() == name.lowercased() } else { false }
            }
    }

    private func isSecret(query name: String) -> Bool {
        CredentialName.matches(name) || keyLocations.contains(.query(name))
    }

    private var keyLocations: [APIKeyLocation] {
        guard case .schemes(let schemes) = security else { return [] }
        return schemes.compactMap { if case .apiKey(let location) = $0.kind { location } else { nil } }
    }
}
