import APIRuntime
import Foundation
import Logging

/// What is logged of a call.
struct LogEntry: Sendable {
    private let logger: Logger
    private var level: Logger.Level
    private let text: String
    private var metadata: Logger.Metadata
    private let start = ContinuousClock.now

    /// - Parameter level: That of what goes well.
    init(_ logger: Logger, level: Logger.Level, _ request: HTTPRequest, operationID: String) {
        self.logger = logger
        self.level = level
        text = "\(operationID): \(request.method) \((request.path ?? "").prefix { $0 != "?" })"
        metadata = ["operation": "\(operationID)"]
        if logger.logLevel == .trace { metadata["request"] = request.redactedDescription }
    }

    mutating func add(_ response: HTTPResponse) {
        metadata["status"] = "\(response.status.code)"
        if logger.logLevel == .trace { metadata["response"] = response.headerFields.redactedMetadata }
        if response.status.code >= 400 { level = .warning }
    }

    func log() {
        log(at: level, metadata)
    }

    func log(_ error: any Error) {
        // The client cancels what is not done in time.
        let isLate = error is CancellationError && APIClient.deadline.map { $0 <= .now } == true
        var metadata = metadata
        metadata["error"] = isLate ? "no response in time" : "\(error.localizedDescription)"
        log(at: error is CancellationError && !isLate ? level : .warning, metadata)
    }

    private func log(at level: Logger.Level, _ metadata: Logger.Metadata) {
        var metadata = metadata
        metadata["duration"] = "\((ContinuousClock.now - start) / .milliseconds(1)) ms"
        logger.log(level: level, "\(text)", metadata: metadata)
    }
}
