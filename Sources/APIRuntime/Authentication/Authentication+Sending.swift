import Foundation

extension Authentication {
    /// Adds to a request what the endpoint is to get; throws ``InvalidRequest``, or what a token provider throws.
    ///
    /// - Returns: The access token that was added, if one was.
    func authenticate(
        _ request: inout HTTPRequest,
        for requirement: SecurityRequirement
    ) async throws -> IssuedToken? {
        let placements = try placements(for: requirement)
        try Self.checkForConflict(placements)
        var token: IssuedToken?
        for placement in placements {
            switch placement {
            case .authorization(let credential):
                guard request.headerFields[.authorization] == nil else { continue }
                let authorization = try await credential.authorization()
                try request.setField("Authorization", to: authorization.value)
                token = authorization.token
            case .key(let key, let location):
                try request.add(key: key, in: location)
            }
        }
        return token
    }

    /// Two credentials for one field cannot both be meant.
    private static func checkForConflict(_ placements: [Placement]) throws {
        let count = placements.filter { if case .authorization = $0 { true } else { false } }.count
        guard count < 2 else {
            throw InvalidRequest("several of the credentials given would go in the Authorization field")
        }
    }
}

extension Authentication.Credential {
    /// The value of the `Authorization` field, and the access token in it.
    fileprivate func authorization() async throws -> (value: String, token: IssuedToken?) {
        switch self {
        case .bearer(let token):
            return ("Bearer \(token)", nil)
        case .accessToken(let source):
            let token = try await source.issue()
            return ("Bearer \(token.value)", token)
        case .basic(let username, let password):
            guard !username.contains(":") else {
                throw InvalidRequest("the user name of basic authentication holds a colon, which RFC 7617 forbids")
            }
            return ("Basic \(Data("\(username):\(password)".utf8).base64EncodedString())", nil)
        case .none, .apiKey, .schemes, .always:
            return ("", nil)
        }
    }
}

extension HTTPRequest {
    fileprivate mutating func add(key: String, in location: APIKeyLocation) throws {
        switch location {
        case .header(let name):
            guard !holdsField(name) else { return }
            try setField(name, to: key)
        case .query(let name):
            addQueryItem(name: name, value: key)
        case .cookie(let name):
            addCookies(RequestParameters(items: [.init(name: name, value: key)]))
        case .unspecified:
            break
        }
    }

    private func holdsField(_ name: String) -> Bool {
        HTTPField.Name(name).map { headerFields[$0] != nil } ?? false
    }

    private mutating func addQueryItem(name: String, value: String) {
        let encodedName = PercentEncoding.encode(name)
        let parts = (path ?? "/").split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let isThere = parts.count == 2 && parts[1].split(separator: "&").contains { $0.hasPrefix("\(encodedName)=") }
        guard !isThere else { return }
        path = "\(path ?? "/")\(parts.count == 2 ? "&" : "?")\(encodedName)=\(PercentEncoding.encode(value))"
    }
}
