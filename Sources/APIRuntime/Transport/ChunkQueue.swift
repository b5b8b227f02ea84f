import Foundation

/// The bytes of a response between the session that receives them and the task that reads them.
///
/// Whoever reads gets all that has come since. What is to happen while more than ``capacity`` bytes wait is the
/// queue's ``Overflow``.
final class ChunkQueue: @unchecked Sendable {
    /// Enough that a reader as fast as the network never waits, and little beside what a program needs itself.
    static let capacity = 1 << 20

    /// What happens when the reader is behind.
    enum Overflow: Sendable {
        /// The bytes wait in memory.
        case none
        /// The session is held back.
        case hold(Brake)
        /// The bytes wait in a file.
        case spool
    }

    private let overflow: Overflow
    private let cancel: @Sendable () -> Void
    private let fileQueue = FileQueue()
    private let lock = NSLock()
    // Guarded by the lock.
    private var bytes = Data()
    private var spool: SpoolFile?  // what has come after the bytes
    private var end: Result<Void, any Error>?
    private var reader: CheckedContinuation<Void, Never>?
    private var isHeld = false

    /// - Parameter cancel: Ends the transfer, when nobody reads any more.
    init(_ overflow: Overflow, cancel: @escaping @Sendable () -> Void) {
        self.overflow = overflow
        self.cancel = cancel
    }

    /// How many bytes wait in memory.
    var countInMemory: Int { lock.withLock { bytes.count } }

    /// Adds bytes behind those that have come. The session alone calls this, from one queue.
    func add(_ chunk: Data) {
        do {
            guard let spool = try lock.withLock({ try keep(chunk) }) else { return }
            // Outside of the lock: the reader must not wait for a disk.
            try spool.write(chunk)
            wake { spool.add(chunk.count) }
        } catch {
            fail(error)
        }
    }

    /// Keeps bytes in memory; returns the file that they are to go to instead, if they are.
    private func keep(_ chunk: Data) throws -> SpoolFile? {
        guard end == nil else { return nil }
        if let spool, spool.count > 0 { return spool }
        if bytes.count >= Self.capacity {
            switch overflow {
            case .none: break
            case .spool:
                let spool = try spool ?? SpoolFile()
                spool.rewind()
                self.spool = spool
                return spool
            case .hold(let brake):
                if !isHeld { brake.hold() }
                isHeld = true
            }
        }
        bytes.append(chunk)
        reader?.resume()
        reader = nil
        return nil
    }

    /// Ends the body behind what has been added.
    func finish(_ error: (any Error)? = nil) {
        wake { if end == nil { end = error.map { .failure($0) } ?? .success(()) } }
    }

    /// Ends the body with an error, and the transfer.
    func fail(_ error: any Error) {
        finish(error)
        cancel()
    }

    /// Ends the transfer, unless it has ended, and drops what has not been read.
    func abandon() {
        var wasOver = false
        wake {
            wasOver = end != nil
            if !wasOver { end = .failure(CancellationError()) }
            bytes = Data()
            spool = nil
            release()
        }
        if !wasOver { cancel() }
    }

    private func wake(_ change: () -> Void) {
        let reader = lock.withLock {
            change()
            defer { self.reader = nil }
            return self.reader
        }
        reader?.resume()
    }

    private func release() {
        if isHeld, case .hold(let brake) = overflow { brake.release() }
        isHeld = false
    }
}

extension ChunkQueue {
    /// What there is for a reader.
    private enum Supply {
        case bytes(Data)
        case spool(SpoolFile)
        case end(Result<Void, any Error>)
    }

    /// What has come; `nil` after the last. There is one reader at a time.
    func next() async throws -> Data? {
        try await withTaskCancellationHandler {
            while true {
                switch lock.withLock({ supply() }) {
                case .bytes(let bytes): return bytes
                case .spool(let spool): return try await read(spool)
                case .end(let end): return try end.map { nil }.get()
                case nil: await arrival()
                }
            }
        } onCancel: {
            abandon()
        }
    }

    private func supply() -> Supply? {
        if !bytes.isEmpty {
            defer { bytes = Data() }
            release()
            return .bytes(bytes)
        }
        if let spool, spool.count > 0 { return .spool(spool) }
        return end.map { .end($0) }
    }

    private func read(_ spool: SpoolFile) async throws -> Data {
        let count = min(lock.withLock { spool.count }, Self.capacity)
        let bytes = try await fileQueue.run { try spool.read(count) }
        lock.withLock { spool.remove(count) }
        return bytes
    }

    /// Waits until there may be something for the reader.
    private func arrival() async {
        await withCheckedContinuation { continuation in
            let isThere = lock.withLock {
                if !bytes.isEmpty || (spool?.count ?? 0) > 0 || end != nil { return true }
                reader = continuation
                return false
            }
            if isThere { continuation.resume() }
        }
    }
}

/// Holds a session back from receiving more for a transfer, so that the server is held back in turn.
struct Brake: Sendable {
    let hold: @Sendable () -> Void
    let release: @Sendable () -> Void
}

extension HTTPBody {
    /// The body that a queue passes on. With the last reference to it, the transfer ends.
    init(_ queue: ChunkQueue, length: Int64?) {
        self.init(QueuedChunks(queue), length: length)
    }
}

private struct QueuedChunks: AsyncSequence, AsyncIteratorProtocol, Sendable {
    private final class Reader: Sendable {
        let queue: ChunkQueue

        init(_ queue: ChunkQueue) {
            self.queue = queue
        }

        deinit {
            queue.abandon()
        }
    }

    private let reader: Reader

    init(_ queue: ChunkQueue) {
        reader = Reader(queue)
    }

    func makeAsyncIterator() -> QueuedChunks { self }

    func next() async throws -> Data? {
        try await reader.queue.next()
    }
}
