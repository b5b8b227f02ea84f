import APIRuntime
import Foundation

/// Answers to give one after the other.
final class AnswerScript: @unchecked Sendable {
    private let answers: [StubResponse]
    private let lock = NSLock()
    private var count = 0  // guarded by the lock

    init(_ answers: [StubResponse]) {
        self.answers = answers
    }

    /// The next answer; throws an ``APIError`` if there is none.
    func answer(to request: StubTransport.SentRequest) throws -> StubResponse {
        let index = lock.withLock {
            defer { count += 1 }
            return count
        }
        guard index < answers.count else {
            let call = "\(request.head.method) \((request.head.path ?? "").prefix { $0 != "?" })"
            throw APIError(
                operationID: request.operationID,
                // Not a failure that may pass: a retry would only hide what is wrong.
                reason: .invalidRequest(
                    "the script of StubTransport has \(answers.count) answers, none left for \(call)"
                )
            )
        }
        return answers[index]
    }
}
