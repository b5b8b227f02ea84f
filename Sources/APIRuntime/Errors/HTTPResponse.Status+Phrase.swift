extension HTTPResponse.Status {
    /// The reason phrase of the registry of status codes (RFC 9110, section 16.2), which a response by HTTP/2, or by
    /// URLSession, comes without; what the server called it, where the registry does not know the status; `nil` where
    /// there is neither.
    var phrase: String? {
        let phrase = Self.registered.first { $0.code == code }?.reasonPhrase ?? reasonPhrase
        return phrase.isEmpty ? nil : phrase
    }

    /// The statuses that are no success.
    private static let registered: [HTTPResponse.Status] = [
        .multipleChoices, .movedPermanently, .found, .seeOther, .notModified, .temporaryRedirect, .permanentRedirect,
        .badRequest, .unauthorized, .init(code: 402, reasonPhrase: "Payment Required"), .forbidden, .notFound,
        .methodNotAllowed, .notAcceptable, .proxyAuthenticationRequired, .requestTimeout, .conflict, .gone,
        .lengthRequired, .preconditionFailed, .contentTooLarge, .uriTooLong, .unsupportedMediaType,
        .rangeNotSatisfiable, .expectationFailed, .misdirectedRequest, .unprocessableContent,
        .init(code: 423, reasonPhrase: "Locked"), .init(code: 424, reasonPhrase: "Failed Dependency"), .tooEarly,
        .upgradeRequired, .preconditionRequired, .tooManyRequests, .requestHeaderFieldsTooLarge,
        .unavailableForLegalReasons, .internalServerError, .notImplemented, .badGateway, .serviceUnavailable,
        .gatewayTimeout, .httpVersionNotSupported, .init(code: 506, reasonPhrase: "Variant Also Negotiates"),
        .init(code: 507, reasonPhrase: "Insufficient Storage"), .init(code: 508, reasonPhrase: "Loop Detected"),
        .networkAuthenticationRequired,
    ]
}
