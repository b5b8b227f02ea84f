import Foundation

/// The URL of a server, in the pieces of a request. Paths are joined to it as text, so that nothing is encoded twice.
struct ServerURL {
    let scheme: String
    let authority: String
    /// The path, without a slash at its end.
    let path: String

    /// Takes an absolute URL apart; throws ``InvalidRequest``. Its query and fragment are dropped.
    init(_ url: URL) throws(InvalidRequest) {
        let text = url.absoluteString
        guard let mark = text.range(of: "://") else {
            throw InvalidRequest("the server URL “\(text)” is not absolute; give it a scheme and a host")
        }
        let rest = text[mark.upperBound...].prefix { $0 != "?" && $0 != "#" }
        let authority = rest.prefix { $0 != "/" }
        guard !authority.isEmpty, mark.lowerBound > text.startIndex else {
            throw InvalidRequest("the server URL “\(text)” names no host")
        }
        guard !authority.contains("@") else {
            throw InvalidRequest(
                "the server URL holds a user name or password; give them as .basic(username:password:)"
            )
        }
        var path = rest[authority.endIndex...]
        while path.last == "/" { path.removeLast() }

        self.scheme = String(text[..<mark.lowerBound])
        self.authority = String(authority)
        self.path = String(path)
    }

    /// The path of a request as the server sees it; a slash and no more where there is nothing else to ask for.
    func joining(_ requestPath: String, query: String) -> String {
        var joined = path
        if !requestPath.isEmpty, !requestPath.hasPrefix("?") {
            joined += "/\(requestPath.drop { $0 == "/" })"
        } else {
            joined += joined.isEmpty ? "/\(requestPath)" : requestPath
        }
        guard !query.isEmpty else { return joined }
        return "\(joined)\(joined.contains("?") ? "&" : "?")\(query)"
    }
}

extension HTTPRequest {
    /// Turns a request for one server into the same for another, when a middleware asks for that.
    mutating func move(from old: URL, to new: URL) throws(InvalidRequest) {
        guard old != new else { return }
        let (old, new) = (try ServerURL(old), try ServerURL(new))
        let path = path ?? ""
        scheme = new.scheme
        authority = new.authority
        self.path = new.joining(path.hasPrefix(old.path) ? String(path.dropFirst(old.path.count)) : path, query: "")
    }
}
