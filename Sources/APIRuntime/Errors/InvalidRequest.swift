/// Why a request cannot be sent, on its way to the place that knows which request it is: ``APIError``.
struct InvalidRequest: Error {
    let explanation: String

    init(_ explanation: String) {
        self.explanation = explanation
    }
}
