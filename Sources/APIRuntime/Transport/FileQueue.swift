import Dispatch

/// Where one file is read or written: its calls block, which the threads of tasks must not.
///
/// A serial queue of its own gets a thread however many others are blocked; concurrent ones share a few.
struct FileQueue: Sendable {
    private let queue = DispatchQueue(label: "apiref.file")

    /// Does the work on a thread that may block; throws what it throws.
    func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Swift.Result(catching: work)) }
        }
    }
}
