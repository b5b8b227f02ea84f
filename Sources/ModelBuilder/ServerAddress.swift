import EndpointModel
import Spelling

extension Server {
    /// The server of a base URI as pages write it. Variables in it make it the caller's to give.
    init(uri: String) {
        if !PathTemplate(uri).placeholders.isEmpty {
            self = .placeholder(uri)
        } else if ServerAddress(uri) != nil {
            self = .absolute(uri)
        } else if uri.hasPrefix("/"), !uri.hasPrefix("//") {
            self = .relative(uri)
        } else {
            self = .placeholder(uri)
        }
    }
}

/// An absolute `http` or `https` URL, taken apart as RFC 3986 has it.
///
/// What is valid here is a URL to every version of Foundation: the address stands in the client as a literal.
struct ServerAddress {
    private let userInformation: Substring?
    private let host: Substring
    private let port: Substring
    private let path: Substring
    private let rest: Substring

    /// Takes a URL apart; `nil` for what has another scheme or none.
    init?(_ uri: String) {
        let lowered = uri.lowercased()
        guard let scheme = ["https://", "http://"].first(where: lowered.hasPrefix) else { return nil }
        let text = uri.dropFirst(scheme.count)
        let authority = text.prefix { !"/?#".contains($0) }
        let tail = text[authority.endIndex...]
        path = tail.prefix { $0 != "?" && $0 != "#" }
        rest = tail[path.endIndex...]
        let at = authority.lastIndex(of: "@")
        userInformation = at.map { authority[..<$0] }
        let server = at.map { authority[authority.index(after: $0)...] } ?? authority
        // The colons of an IPv6 address stand in brackets.
        let colon = server.hasPrefix("[") ? server.lastIndex(of: "]").map { server[$0...] } ?? "" : server
        let portStart = colon.lastIndex(of: ":") ?? server.endIndex
        host = server[..<portStart]
        port = server[portStart...]
    }

    /// What keeps a client from sending requests to the address; `nil` for nothing.
    var problem: String? {
        if userInformation != nil { return "holds a user name or password" }
        if host.isEmpty { return "names no host" }
        if !Self.isHost(host) { return "has a host that no URL can have" }
        if !Self.isPort(port) { return "has a port that no URL can have" }
        if !Self.isText(path, "/:@") { return "has a path with characters that no URL can have" }
        return rest.isEmpty ? nil : "has a query or a fragment, which requests would not keep"
    }

    private static func isHost(_ host: Substring) -> Bool {
        guard host.hasPrefix("[") else { return isText(host, "") }
        guard host.hasSuffix("]") else { return false }
        let address = host.utf8.dropFirst().dropLast()
        return address.contains(UInt8(ascii: ":")) && address.allSatisfy { $0.isHexDigit || ":.".utf8.contains($0) }
    }

    private static func isPort(_ port: Substring) -> Bool {
        guard !port.isEmpty else { return true }
        let digits = port.utf8.dropFirst()
        return digits.allSatisfy(\.isDigit) && UInt16(port.dropFirst()) != nil
    }

    /// Whether a text holds unreserved characters, sub-delimiters, octets such as `%20` and the characters given.
    private static func isText(_ text: Substring, _ others: String) -> Bool {
        var rest = text.utf8
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                let octet = rest.prefix(2)
                guard octet.count == 2, octet.allSatisfy(\.isHexDigit) else { return false }
                rest.removeFirst(2)
            } else if byte >= 0x80 || !byte.isWordByte && !"-._~!$&'()*+,;=\(others)".utf8.contains(byte) {
                return false
            }
        }
        return true
    }
}
