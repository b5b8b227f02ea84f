import Foundation

extension Authentication {
    /// Adds to a request what the endpoint is to get; throws ``InvalidRequest``, or what a token provider throws.
    func authenticate(_ request: inout HTTPRequest, for requirement: SecurityRequirement) async throws {
        let placements = try placements(for: requirement)
        try Self.checkForConflict(placements)
        for placement in placements {
            switch placement {
            case .authorization(let credential):
                guard request.headerFields[.authorization] == nil else { continue }
                try request.setField("Authorization", to: try await credential.authorization())
            case .key(let key, let location):
                try request.add(key: key, in: location)
            }
        }
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
    /// The value of the `Authorization` field.
    fileprivate func authorization() async throws -> String {
        switch self {
        case .bearer(let token):
            return "Bearer \(token)"
        case .accessToken(let provider):
            return "Bearer \(try await provider())"
        case .basic(let username, let password):
            guard !username.contains(":") else {
                throw InvalidRequest("the user name of basic authentication holds a colon, which RFC 7617 forbids")
            }
            return "Basic \(Data("\(username):\(password)".utf8).base64EncodedString())"
        case .none, .apiKey, .schemes:
            return ""
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
