import Foundation

/// The `Link` field of a response, as RFC 8288, section 3, defines it.
enum LinkField {
    /// The target of the first link that has a relation; `nil` if none has.
    static func target(of relation: String, in headerFields: HTTPFields) -> String? {
        guard let name = HTTPField.Name("Link") else { return nil }
        for value in headerFields[values: name] {
            var scanner = LinkScanner(value)
            while let link = scanner.link() {
                if link.relations.contains(where: { $0.lowercased() == relation }) { return link.target }
            }
        }
        return nil
    }
}

/// Goes through the links of a field's value: `<https://example.com/?page=2>; rel="next", <…>; rel=last`.
private struct LinkScanner {
    private var rest: Substring

    init(_ value: String) { rest = value[...] }

    /// The next link; `nil` where no more follow.
    mutating func link() -> (target: String, relations: [Substring])? {
        rest = rest.drop { $0 == "," || $0.isWhitespace }
        guard rest.first == "<", let end = rest.firstIndex(of: ">") else { return nil }
        let target = String(rest[rest.index(after: rest.startIndex)..<end])
        rest = rest[rest.index(after: end)...]
        var relations: [Substring]?
        while let (name, value) = parameter() {
            // Of several, the first counts.
            if name.lowercased() == "rel" { relations = relations ?? value.split(separator: " ") }
        }
        return (target, relations ?? [])
    }

    private mutating func parameter() -> (name: Substring, value: Substring)? {
        skipSpaces()
        guard rest.first == ";" else { return nil }
        rest.removeFirst()
        skipSpaces()
        let name = take { $0 != "=" && $0 != ";" && $0 != "," && !$0.isWhitespace }
        skipSpaces()
        guard rest.first == "=" else { return (name, "") }
        rest.removeFirst()
        skipSpaces()
        guard rest.first == "\"" else { return (name, take { $0 != ";" && $0 != "," && !$0.isWhitespace }) }
        rest.removeFirst()
        let value = take { $0 != "\"" }
        rest = rest.dropFirst()
        return (name, value)
    }

    private mutating func skipSpaces() { rest = rest.drop { $0.isWhitespace } }

    private mutating func take(while isTaken: (Character) -> Bool) -> Substring {
        let taken = rest.prefix(while: isTaken)
        rest = rest[taken.endIndex...]
        return taken
    }
}

extension Request {
    /// The same call for the address of a link, which may be relative; throws for one that leads elsewhere.
    func following(_ link: String, of serverURL: URL) throws(APIError) -> Request {
        func failure(_ explanation: String) -> APIError {
            APIError(operationID: operationID, reason: .invalidRequest(explanation))
        }
        guard let base = try httpRequest(serverURL: serverURL).0.url,
            let target = URL(string: link, relativeTo: base)?.absoluteURL,
            let components = URLComponents(url: target, resolvingAgainstBaseURL: true)
        else { throw failure("the link to the next page is no address") }
        guard let origin = Origin(base), Origin(target) == origin else {
            throw failure("the link to the next page leads away from \(Origin(base)?.description ?? "the server")")
        }
        let root = Self.path(of: serverURL)
        let path = components.percentEncodedPath.dropFirst(root.count)
        guard components.percentEncodedPath.hasPrefix(root), path.isEmpty || path.hasPrefix("/") else {
            throw failure("the link to the next page leads out of “\(root)”")
        }
        var request = self
        request.path = RequestPath(components.percentEncodedQuery.map { "\(path)?\($0)" } ?? String(path))
        request.query = RequestParameters()
        return request
    }

    /// The path of a server, without a slash at its end.
    private static func path(of serverURL: URL) -> String {
        var path = (URLComponents(url: serverURL, resolvingAgainstBaseURL: true)?.percentEncodedPath ?? "")[...]
        while path.last == "/" { path.removeLast() }
        return String(path)
    }
}
