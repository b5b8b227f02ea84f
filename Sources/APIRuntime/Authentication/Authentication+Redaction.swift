extension Authentication: CustomStringConvertible, CustomDebugStringConvertible {
    /// The kind of the credentials, never the credentials.
    public var description: String {
        switch credential {
        case .none: "none"
        case .bearer: "bearer(redacted)"
        case .basic: "basic(redacted)"
        case .apiKey: "apiKey(redacted)"
        case .accessToken: "accessToken(redacted)"
        case .always(let authentication): "always(\(authentication))"
        case .schemes(let credentials): "schemes(\(credentials.keys.sorted().joined(separator: ", ")): redacted)"
        }
    }

    /// The kind of the credentials, never the credentials.
    public var debugDescription: String { "Authentication.\(description)" }
}

extension Authentication: CustomReflectable {
    /// A mirror without children, so that `dump` shows no credentials either.
    public var customMirror: Mirror {
        Mirror(self, children: [:], displayStyle: .struct)
    }
}
