import Foundation

/// The body of a success on its way to the caller, within the call's deadline and size. It is read by one task, once.
final class BodyFlow: @unchecked Sendable {
    let response: HTTPResponse
    let operationID: String
    /// How many bytes may be kept for one value: a line or an event that never ends would fill the memory.
    let maximumValueSize: Int

    private let limit: Int
    private let deadline: SuspendingClock.Instant?
    private let lock = NSLock()
    // Guarded by the lock.
    private var source: Source?
    private var reading: Task<Data?, any Error>?
    private var alarm: AlarmClock.Alarm?
    private var isLate = false
    private var isTaken = false

    private var received = 0  // the reader's alone

    init(_ body: HTTPBody, of response: HTTPResponse, to call: Call, deadline: SuspendingClock.Instant?) {
        self.response = response
        operationID = call.operationID
        maximumValueSize = call.client.configuration.maximumResponseSize
        limit = call.maximumResponseSize
        source = Source(body)
        self.deadline = deadline
        guard let deadline else { return }
        alarm = AlarmClock.shared.set(to: deadline) { [weak self] in self?.passDeadline() }
    }

    /// A body that has come, as for tests of a decoding.
    init(_ body: Data, headerFields: HTTPFields) {
        response = HTTPResponse(status: .ok, headerFields: headerFields)
        operationID = "the operation"
        maximumValueSize = .max
        limit = .max
        deadline = nil
        source = Source(HTTPBody(body))
    }

    deinit {
        stop()
    }

    /// Takes the body for reading; `false` if that has been done.
    func take() -> Bool {
        lock.withLock {
            defer { isTaken = true }
            return !isTaken
        }
    }

    /// The next bytes; `nil` after the last.
    func next() async throws(APIError) -> Data? {
        guard let reading = startReading() else {
            if isPastDeadline { throw error(.timeout) }
            return nil
        }
        let result = await withTaskCancellationHandler {
            await reading.result
        } onCancel: {
            reading.cancel()
        }
        lock.withLock { self.reading = nil }
        if isPastDeadline { throw error(.timeout) }
        switch result {
        case .success(let chunk?):
            received += chunk.count
            if received <= limit { return chunk }
            stop()
            throw error(.responseTooLarge(limit: limit))
        case .success(nil):
            stop()
            return nil
        case .failure(let failure):
            stop()
            throw error(failure)
        }
    }

    private func startReading() -> Task<Data?, any Error>? {
        lock.withLock {
            reading = source.map { source in
                Task { [deadline] in try await APIClient.$deadline.withValue(deadline) { try await source.next() } }
            }
            return reading
        }
    }

    private var isPastDeadline: Bool { lock.withLock { isLate } }

    /// Ends the transfer, if it has not ended.
    func stop() {
        let (alarm, reading) = lock.withLock {
            source = nil
            defer { self.alarm = nil }
            return (self.alarm, self.reading)
        }
        reading?.cancel()
        if let alarm { _ = AlarmClock.shared.unset(alarm) }
    }

    /// Nobody need be reading: then the server, which is held back, is let go.
    private func passDeadline() {
        lock.withLock {
            guard source != nil else { return }
            isLate = true
            alarm = nil
        }
        stop()
    }
}

extension BodyFlow {
    /// An error of the response.
    func error(_ reason: APIError.Reason, body: Data = Data()) -> APIError {
        APIError(
            operationID: operationID,
            reason: reason,
            status: response.status,
            headerFields: response.headerFields,
            body: body
        )
    }

    private func error(_ failure: any Error) -> APIError {
        switch failure {
        case let failure as APIError: failure
        case _ where Task.isCancelled, is CancellationError: error(.cancelled)
        case let failure as BodyTooLarge: error(.responseTooLarge(limit: failure.limit))
        default: error(.transport(failure))
        }
    }
}

/// What the body is read from. With the last reference to it, the transfer ends.
private final class Source: @unchecked Sendable {
    private var iterator: HTTPBody.AsyncIterator  // one reading at a time

    init(_ body: HTTPBody) {
        iterator = body.makeAsyncIterator()
    }

    func next() async throws -> Data? {
        let chunk = try await iterator.next()
        if chunk == nil { try Task.checkCancellation() }  // at which a stream ends as if it were complete
        return chunk
    }
}
