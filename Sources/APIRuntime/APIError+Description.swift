import Foundation

extension APIError: LocalizedError, CustomStringConvertible {
    /// What went wrong, as a sentence: `getUser failed with status 404: No such user.`
    public var errorDescription: String? { description }

    /// What went wrong, as a sentence: `getUser failed with status 404: No such user.`
    public var description: String {
        switch reason {
        case .invalidRequest(let explanation):
            Self.sentence("\(operationID) could not be sent: \(explanation)")
        case .authentication(let error):
            Self.sentence("\(operationID) could not be sent, for there is no access token: \(Self.text(of: error))")
        case .transport(let error):
            Self.sentence("\(operationID) got no response: \(Self.text(of: error))")
        case .unsuccessful:
            Self.sentence("\(operationID) failed with status \(statusText)")
        case .undecodable(let error):
            Self.sentence("\(operationID) answered with status \(code) and an unexpected body: \(Self.text(of: error))")
        }
    }

    private var code: String { status.map { String($0.code) } ?? "unknown" }

    private var statusText: String {
        guard let text = documentation ?? status.flatMap(Self.phrase(of:)) else { return code }
        return "\(code): \(text)"
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

    private static func text(of error: any Error) -> String {
        (error as? DecodingError)?.explanation ?? error.localizedDescription
    }

    private static func sentence(_ text: String) -> String {
        guard let last = text.last, !".!?…".contains(last) else { return text }
        return "\(text)."
    }
}
