extension HTTPRequest {
    /// Sets a header field, or throws ``InvalidRequest``. The value is not in the error: it may be a credential.
    mutating func setField(_ name: String, to value: String) throws(InvalidRequest) {
        let name = try HTTPField.checkedName(name)
        headerFields[name] = try HTTPField.checkedValue(value, of: name)
    }

    /// Sets header fields, each replacing what was there under its name; throws ``InvalidRequest``.
    mutating func setFields(_ parameters: RequestParameters) throws(InvalidRequest) {
        var fields: [HTTPField] = []
        for item in parameters.items {
            let name = try HTTPField.checkedName(item.name)
            guard !HTTPField.ofConnections.contains(name.canonicalName) else {
                throw InvalidRequest("the header field \(name) is set by what carries the request out; leave it out")
            }
            fields.append(HTTPField(name: name, value: try HTTPField.checkedValue(item.value, of: name)))
        }
        for field in fields { headerFields[field.name] = nil }
        for field in fields { headerFields.append(field) }
    }

    /// Adds cookies to those that the request has: a request holds one `Cookie` field (RFC 6265, section 5.4).
    mutating func addCookies(_ cookies: RequestParameters) {
        guard !cookies.items.isEmpty else { return }
        let texts = [headerFields[.cookie], cookies.cookieText].compactMap { $0 }
        headerFields[.cookie] = texts.joined(separator: "; ")
    }
}

extension HTTPField {
    fileprivate static func checkedName(_ text: String) throws(InvalidRequest) -> Name {
        guard let name = Name(text) else {
            throw InvalidRequest("“\(text)” is no header field name")
        }
        return name
    }

    /// The fields that frame a message or are about its connection (RFC 9110, section 7.6.1; RFC 9112, section 6): they
    /// belong to the transport, and a value of the caller's could make two requests of one.
    fileprivate static let ofConnections: Set<String> = [
        "connection", "content-length", "expect", "host", "keep-alive", "proxy-connection", "te", "trailer",
        "transfer-encoding", "upgrade",
    ]

    /// CR, LF and NUL would end the field and start another (RFC 9110, section 5.5).
    fileprivate static func checkedValue(_ text: String, of name: Name) throws(InvalidRequest) -> String {
        guard !text.utf8.contains(where: { $0 == 0x0D || $0 == 0x0A || $0 == 0 }) else {
            throw InvalidRequest("the value for the header field \(name) holds a line break or a NUL")
        }
        return text
    }
}
