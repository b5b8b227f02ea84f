/// Keeps the access token of a client: asks for one when there is none, once however many calls are waiting.
actor AccessTokenSource {
    private let provider: @Sendable () async throws -> AccessToken
    private var token: AccessToken?
    /// The token that was issued last, whether or not a server accepted it.
    private(set) var latest: String?
    private var refresh: Task<AccessToken, any Error>?

    init(_ provider: @escaping @Sendable () async throws -> AccessToken) {
        self.provider = provider
    }

    /// The token to send; throws what the provider throws, or `CancellationError` when the task is cancelled.
    func issue() async throws -> IssuedToken {
        if let token, !token.isExpired { return IssuedToken(value: token.value, source: self) }
        let refresh = refresh ?? startRefresh()
        return IssuedToken(value: try await refresh.valueUnlessCancelled.value, source: self)
    }

    /// Forgets a token that a server did not accept. A newer one is kept.
    func forget(_ value: String) {
        if token?.value == value { token = nil }
    }

    /// The refresh belongs to all who wait for it: neither the deadline nor the cancellation of one of them ends it.
    private func startRefresh() -> Task<AccessToken, any Error> {
        let task = Task {
            defer { refresh = nil }
            let token = try await APIClient.$deadline.withValue(nil) { try await provider() }
            self.token = token
            latest = token.value
            return token
        }
        refresh = task
        return task
    }
}

/// An access token on its way out, and where it came from.
struct IssuedToken: Sendable {
    let value: String
    let source: AccessTokenSource

    /// Tells the source that a server did not accept the token.
    func reject() async {
        await source.forget(value)
    }
}

extension Task where Failure == any Error {
    /// What the task results in; throws `CancellationError` once the current task is cancelled, and then leaves this one
    /// running.
    fileprivate var valueUnlessCancelled: Success {
        get async throws {
            let (results, continuation) = AsyncThrowingStream.makeStream(of: Success.self)
            Task<Void, Never> {
                do {
                    continuation.yield(try await value)
                    continuation.finish()
                } catch {
                    continuation.finish(throwing: error)
                }
            }
            for try await result in results { return result }
            throw _Concurrency.CancellationError()
        }
    }
}
