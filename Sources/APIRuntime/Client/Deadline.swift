extension APIClient {
    /// When the call that the current task belongs to must be over; `nil` if it may take any time, or there is none.
    ///
    /// Transports and middlewares read it: a retry that would come later is not worth waiting for.
    ///
    /// The clock is that of timers: time that the machine sleeps does not count.
    @TaskLocal public static var deadline: SuspendingClock.Instant?

    /// How many bytes the body of the response may have that the current task waits for; `nil` if it may have any
    /// number, or there is none.
    ///
    /// Transports that unpack responses read it: a few bytes may unpack to more than there is memory for.
    @TaskLocal public static var maximumResponseSize: Int?

    /// Whether the body of the response that the current task waits for is read as it comes.
    ///
    /// Transports read it: the body need not fit in memory then. They are to receive no faster than it is read, or to
    /// keep elsewhere what waits.
    @TaskLocal public static var isStreaming = false
}

/// The deadline passed before the work was done.
struct DeadlinePassed: Error {}

/// When work must be done that must be done in some time, and by the deadline of the call around it, if there is one.
func deadline(after timeout: Duration?) -> SuspendingClock.Instant? {
    [timeout.map { SuspendingClock.now + $0 }, APIClient.deadline].compactMap(\.self).min()
}

/// Does work that must be done by a deadline, if there is one. Work that is not is cancelled, and ``DeadlinePassed``
/// thrown.
func withDeadline<Result: Sendable>(
    _ deadline: SuspendingClock.Instant?,
    _ work: @escaping @Sendable () async throws -> Result
) async throws -> Result {
    guard let deadline else { return try await work() }

    let task = Task { try await APIClient.$deadline.withValue(deadline, operation: work) }
    let alarm = AlarmClock.shared.set(to: deadline) { task.cancel() }
    let result = await withTaskCancellationHandler {
        await task.result
    } onCancel: {
        task.cancel()
    }
    let isInTime = AlarmClock.shared.unset(alarm)
    if case .failure = result, !isInTime { throw DeadlinePassed() }
    return try result.get()
}
