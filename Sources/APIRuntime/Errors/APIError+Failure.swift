import Foundation

extension Request {
    /// The error of a response whose status is no success.
    func failure(_ response: HTTPResponse, _ body: Data, _ authentication: Authentication) async -> APIError {
        var error = APIError(
            operationID: operationID,
            reason: responses.reason(for: response.status.code),
            status: response.status,
            headerFields: response.headerFields,
            body: body
        )
        error.bodyType = responses.bodyType(for: response.status.code)
        let secrets = await authentication.secrets()
        error.serverMessage = ServerMessage(body, response.headerFields, without: secrets)?.text
        if response.status == .unauthorized { error.advice = authentication.advice(for: security) }
        return error
    }
}
