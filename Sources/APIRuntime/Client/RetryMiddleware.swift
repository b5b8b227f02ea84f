import Foundation

/// Sends a request again that failed for a reason which may pass.
///
/// ```swift
/// let bitbar = Bitbar(middlewares: [RetryMiddleware()])
/// let patient = RetryMiddleware(maximumAttempts: 5, baseDelay: .seconds(1), maximumDelay: .seconds(60))
/// ```
///
/// Such reasons are the statuses 408, 429, 502, 503 and 504, and a connection that failed before the response was
/// complete. Only what may be repeated is: requests of an idempotent method (RFC 9110, section 9.2.2), and those with
/// an `Idempotency-Key`.
///
/// A stream is not begun again once its head has come: what was read of it can't be taken back.
///
/// The wait before attempt *n* + 1 is a random part of ``baseDelay`` × 2ⁿ⁻¹, up to ``maximumDelay``; or what a
/// `Retry-After` asks for, in seconds or as a date. A server that asks for more than ``maximumDelay``, or a wait past
/// the deadline of the call, ends the attempts: the caller gets the last outcome at once.
public struct RetryMiddleware: ClientMiddleware {
    /// How often a request is sent in all.
    public var maximumAttempts: Int
    /// The longest wait after the first attempt; it doubles with each.
    public var baseDelay: Duration
    /// The longest wait of all.
    public var maximumDelay: Duration
    /// The statuses after which a request is sent again.
    public var statuses: Set<Int>
    /// The methods that may be repeated.
    public var methods: Set<HTTPRequest.Method>

    var surroundings = RetrySurroundings()

    /// Makes three attempts, within seconds, unless told otherwise.
    public init(
        maximumAttempts: Int = 3,
        baseDelay: Duration = .milliseconds(500),
        maximumDelay: Duration = .seconds(30),
        statuses: Set<Int> = [408, 429, 502, 503, 504],
        methods: Set<HTTPRequest.Method> = [.get, .head, .put, .delete, .options, .trace]
    ) {
        self.maximumAttempts = maximumAttempts
        self.baseDelay = baseDelay
        self.maximumDelay = maximumDelay
        self.statuses = statuses
        self.methods = methods
    }

    /// Passes the request on until it succeeds, fails for good or was sent often enough.
    public func intercept(
        _ request: HTTPRequest,
        body: HTTPBody?,
        baseURL: URL,
        operationID: String,
        next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
    ) async throws -> (HTTPResponse, HTTPBody?) {
        guard isRepeatable(request) else { return try await next(request, body, baseURL) }
        var attempt = 1
        while true {
            let outcome = await Outcome { try await next(request, body, baseURL) }
            guard attempt < maximumAttempts, let delay = delay(after: outcome, attempt: attempt) else {
                return try outcome.get()
            }
            try await surroundings.sleep(delay)
            attempt += 1
        }
    }
}

extension RetryMiddleware {
    private typealias Outcome = Result<(HTTPResponse, HTTPBody?), any Error>

    private func isRepeatable(_ request: HTTPRequest) -> Bool {
        methods.contains(request.method) || request.headerFields.contains { $0.name.canonicalName == "idempotency-key" }
    }

    /// How long to wait before the next attempt; `nil` if there is to be none.
    private func delay(after outcome: Outcome, attempt: Int) -> Duration? {
        var delay = backOff(attempt: attempt)
        switch outcome {
        case .success((let response, _)):
            guard statuses.contains(response.status.code) else { return nil }
            if let asked = response.headerFields.retryAfter(now: surroundings.now()) { delay = asked }
        case .failure(let error):
            guard error.mayPass, !Task.isCancelled else { return nil }
        }
        guard delay <= maximumDelay else { return nil }
        if let deadline = APIClient.deadline, SuspendingClock.now + delay >= deadline { return nil }
        return delay
    }

    /// A random part of the longest wait, so that clients that failed together do not come back together.
    private func backOff(attempt: Int) -> Duration {
        let longest = min(baseDelay * (1 << min(attempt - 1, 20)), maximumDelay)
        return longest * surroundings.random()
    }
}

extension Result where Failure == any Error {
    fileprivate init(_ work: () async throws -> Success) async {
        do {
            self = .success(try await work())
        } catch {
            self = .failure(error)
        }
    }
}

extension Error {
    /// Whether the same request may do better: not if it is wrong itself, was called off or was answered.
    fileprivate var mayPass: Bool {
        switch self {
        case is CancellationError: return false
        case let error as APIError:
            switch error.reason {
            case .transport, .timeout: return true
            default: return false
            }
        default: return true
        }
    }
}

/// What a retry depends on besides the request, so that tests need not wait.
struct RetrySurroundings: Sendable {
    var sleep: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    var random: @Sendable () -> Double = { Double.random(in: 0...1) }
    var now: @Sendable () -> Date = { Date() }
}
