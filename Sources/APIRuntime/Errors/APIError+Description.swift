import Foundation

extension APIError: LocalizedError, CustomStringConvertible {
    /// What went wrong, as a sentence: `getUser failed with status 404 Not Found: No such user.`
    public var errorDescription: String? { description }

    /// What went wrong, as a sentence, with what the server says of it and what may be done:
    /// `getUser failed with status 404 Not Found: No such user. The server says: user 42 was deleted.`
    public var description: String {
        let sentence =
            switch reason {
            case .invalidRequest(let explanation): "could not be sent: \(explanation)"
            case .authentication(let error): "could not be sent, for there is no access token: \(Self.text(of: error))"
            case .transport(let error) where status != nil:
                "answered with \(answer) and a body that broke off: \(Self.text(of: error))"
            case .transport(let error): "got no response: \(Self.text(of: error))"
            case .timeout where status != nil: "answered with \(answer) and a body that did not come in time"
            case .timeout: "got no response in time"
            case .cancelled: "was cancelled"
            case .documentedFailure(let text): "failed with status \(statusText(text))"
            case .undocumentedStatus: "failed with status \(statusText(""))"
            case .responseTooLarge(let limit): "answered with \(answer) and a body of more than \(limit) bytes"
            case .unexpectedMediaType(let type, let expected):
                "answered with \(answer) and a body of type \(type), not \(expected.joined(separator: " or "))"
            case .unwritable(let error):
                "answered with \(answer) and a body that could not be written: \(Self.text(of: error))"
            case .undecodable(let error): "answered with \(answer) and an unexpected body: \(Self.text(of: error))"
            }
        let sentences = [Self.sentence("\(operationID) \(sentence)"), serverWords, advice.map(Self.sentence)]
        return sentences.compactMap(\.self).joined(separator: " ")
    }

    /// What the server says, unless the reference says the same.
    private var serverWords: String? {
        guard let serverMessage, serverMessage.lowercased() != documentation?.lowercased() else { return nil }
        return Self.sentence("The server says: \(serverMessage)")
    }

    private var answer: String { status.map { "status \($0.code)" } ?? "no status" }

    private func statusText(_ documentation: String) -> String {
        guard let status else { return "unknown" }
        let phrase = status.phrase
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
