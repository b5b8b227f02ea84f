import Foundation

extension Request {
    /// The request as it travels, without credentials, which the client adds last.
    ///
    /// ```swift
    /// let (head, body) = try UsersAPI.getUser(userID: 42).httpRequest(serverURL: Bitbar.serverURL)
    /// head.path    // "/cloud/api/v2/users/42"
    /// ```
    ///
    /// - Parameters:
    ///   - serverURL: The absolute URL of the server. Its path comes before the request's; its query is dropped.
    ///   - encoder: What encodes a JSON body.
    ///   - boundary: What delimits the parts of a multipart body; random unless given.
    /// - Returns: The head, with scheme, authority and percent-encoded path and query, and the body, if there is one.
    /// - Throws: ``APIError`` with the reason ``APIError/Reason/invalidRequest(_:)``.
    public func httpRequest(
        serverURL: URL,
        encoder: JSONEncoder = .api,
        boundary: String? = nil
    ) throws(APIError) -> (HTTPRequest, HTTPBody?) {
        do throws(InvalidRequest) {
            var head = try head(for: ServerURL(serverURL))
            let content = try body?.encoded(with: encoder, boundary: boundary)
            if let content, body?.isMultipart == true || head.headerFields[.contentType] == nil {
                try head.setField("Content-Type", to: content.contentType)
            }
            return (head, content?.body)
        } catch {
            throw APIError(operationID: operationID, reason: .invalidRequest(error.explanation))
        }
    }

    private func head(for server: ServerURL) throws(InvalidRequest) -> HTTPRequest {
        guard path.isComplete else {
            throw InvalidRequest("a value in the path of “\(method) \(path.encoded.prefix { $0 != "?" })” is empty")
        }
        var head = HTTPRequest(
            method: method,
            scheme: server.scheme,
            authority: server.authority,
            path: server.joining(path.encoded, query: query.urlEncoded)
        )
        let mediaTypes = output.acceptable(accept)
        if !mediaTypes.isEmpty {
            try head.setField("Accept", to: mediaTypes.joined(separator: ", "))
        }
        try head.setFields(headerFields)
        head.addCookies(cookies)
        return head
    }
}
