import Foundation

extension APIError: LocalizedError, CustomStringConvertible {
    /// What went wrong, as a sentence: `getUser failed with status 404 Not Found: No such user.`
    public var errorDescription: String? { description }

    /// What went wrong, as a sentence: `getUser failed with status 404 Not Found: No such user.`
    public var description: String {
        let sentence =
            switch reason {
            case .invalidRequest(let explanation): "could not be sent: \(explanation)"
            case .authentication(let error): "could not be sent, for there is no access token: \(Self.text(of: error))"
            case .transport(let error): "got no response: \(Self.text(of: error))"
            case .timeout: "got no response in time"
            case .cancelled: "was cancelled"
            case .documentedFailure(let text): "failed with status \(statusText(text))"
            case .undocumentedStatus: "failed with status \(statusText(""))"
            case .responseTooLarge(let limit): "answered with \(answer) and a body of more than \(limit) bytes"
            case .unexpectedMediaType(let type, let expected):
                "answered with \(answer) and a body of type \(type), not \(expected.joined(separator: " or "))"
            case .undecodable(let error): "answered with \(answer) and an unexpected body: \(Self.text(of: error))"
            }
        return Self.sentence("\(operationID) \(sentence)")
    }

    private var answer: String { status.map { "status \($0.code)" } ?? "no status" }

    private func statusText(_ documentation: String) -> String {
        guard let status else { return "unknown" }
        let phrase = Self.phrase(of: status)
        let isRepeated = documentation.isEmpty || documentation.lowercased() == phrase?.lowercased()
        return "\(status.code)\(phrase.map { " \($0)" } ?? "")\(isRepeated ? "" : ": \(documentation)")\(redirection)"
    }

    /// Where a redirect that was not followed leads: the origin alone, for the rest of a location may be a secret.
    private var redirection: String {
        guard status?.kind == .redirection, let location = headerFields[.location],
            let origin = Origin(URL(string: location))
        else { return "" }
        return ", a redirect to \(origin)"
    }

    /// The phrase of RFC 9110, which a response by HTTP/2, or by URLSession, comes without.
    private static func phrase(of status: HTTPResponse.Status) -> String? {
        let phrase = commonFailures.first { $0.code == status.code }?.reasonPhrase ?? status.reasonPhrase
        return phrase.isEmpty ? nil : phrase
    }

    private static let commonFailures: [HTTPResponse.Status] = [
        .movedPermanently, .found, .seeOther, .notModified, .temporaryRedirect, .permanentRedirect,
        .badRequest, .unauthorized, .forbidden, .notFound, .methodNotAllowed, .notAcceptable, .requestTimeout,
        .conflict, .gone, .preconditionFailed, .contentTooLarge, .unsupportedMediaType, .unprocessableContent,
        .tooManyRequests, .internalServerError, .notImplemented, .badGateway, .serviceUnavailable, .gatewayTimeout,
    ]

    /// What an error says of itself. The localized description of one that says nothing for users names its type only.
    private static func text(of error: any Error) -> String {
        if let error = error as? DecodingError { return error.explanation }
        if let text = (error as? any LocalizedError)?.errorDescription { return text }
        if error is any CustomNSError || type(of: error) is NSError.Type { return error.localizedDescription }
        return "\(error)"
    }

    private static func sentence(_ text: String) -> String {
        guard let last = text.last, !".!?…".contains(last) else { return text }
        return "\(text)."
    }
}
