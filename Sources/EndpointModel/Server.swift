/// Where the API is served.
public enum Server: Hashable, Sendable {
    /// An absolute URL.
    case absolute(String)
    /// A path below a host that the caller must give, such as `/data`.
    case relative(String)
    /// A placeholder such as `CLUSTER_URL`: the caller must give the whole URL.
    case placeholder(String)
}

extension Server: Encodable {
    private enum CodingKeys: String, CodingKey {
        case absolute, relative, placeholder
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .absolute(let url): try container.encode(url, forKey: .absolute)
        case .relative(let path): try container.encode(path, forKey: .relative)
        case .placeholder(let text): try container.encode(text, forKey: .placeholder)
        }
    }
}
