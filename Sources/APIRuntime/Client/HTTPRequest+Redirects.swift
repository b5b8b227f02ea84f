import Foundation

extension HTTPRequest {
    /// The request that a response asks for instead (RFC 9110, section 15.4); `nil` if it asks for none, or for one of
    /// another origin, which would get the credentials.
    func redirected(by response: HTTPResponse) -> HTTPRequest? {
        guard let method = method(redirectedBy: response.status),
            let location = response.headerFields[.location],
            let origin = Origin(url),
            let target = URL(string: location, relativeTo: url)?.absoluteURL,
            Origin(target) == origin,
            let components = URLComponents(url: target, resolvingAgainstBaseURL: true)
        else { return nil }

        var request = self
        let path = components.percentEncodedPath.isEmpty ? "/" : components.percentEncodedPath
        request.path = components.percentEncodedQuery.map { "\(path)?\($0)" } ?? path
        guard method != self.method else { return request }
        request.method = method
        request.headerFields[.contentType] = nil
        request.headerFields[.contentLength] = nil
        return request
    }

    /// Where the request goes.
    var url: URL? {
        guard let scheme, let authority else { return nil }
        return URL(string: "\(scheme)://\(authority)\(path ?? "/")")
    }

    private func method(redirectedBy status: HTTPResponse.Status) -> Method? {
        switch status {
        case .temporaryRedirect, .permanentRedirect: method
        case .movedPermanently, .found: method == .post ? .get : method
        case .seeOther: method == .head ? .head : .get
        default: nil
        }
    }
}

/// Scheme, host and port, as RFC 6454 compares them.
struct Origin: Hashable {
    private let scheme: String
    private let host: String
    private let port: Int

    /// The origin of an absolute URL; `nil` for any other, and for one that holds a user name or password.
    init?(_ url: URL?) {
        guard let url, url.user == nil, url.password == nil,
            let scheme = url.scheme?.lowercased(),
            let host = url.host?.lowercased(), !host.isEmpty
        else { return nil }
        self.scheme = scheme
        self.host = host
        port = url.port ?? (scheme == "https" ? 443 : 80)
    }
}

extension Origin: CustomStringConvertible {
    /// The origin as `https://example.com`, with its port where that is not the scheme's own.
    var description: String {
        let isUsual = port == (scheme == "https" ? 443 : 80)
        return "\(scheme)://\(host)\(isUsual ? "" : ":\(port)")"
    }
}
