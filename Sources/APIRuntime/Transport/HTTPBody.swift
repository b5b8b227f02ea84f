import Foundation

/// The bytes of a request or a response, in pieces that need not be in memory at once.
///
/// ```swift
/// let text = HTTPBody("plain text")
/// let upload = try HTTPBody(contentsOf: URL(fileURLWithPath: "/tmp/video.mp4"))    // read as it is sent
/// let data = try await body.data(upTo: 1 << 20)
/// ```
///
/// The body of a request can be iterated any number of times, and is when the request is sent again. That of a
/// response, as a transport returns it, is there once.
public struct HTTPBody: Sendable {
    enum Piece: Sendable {
        case data(Data)
        case file(URL)
    }

    enum Content: Sendable {
        case pieces([Piece])
        case stream(@Sendable () -> () async throws -> Data?)
    }

    let content: Content

    /// How many bytes there are; `nil` if that is not known beforehand.
    public let length: Int64?

    /// What is told of each piece that is read.
    var progressHandler: ProgressHandler?

    /// Holds bytes.
    public init(_ data: Data) {
        content = .pieces([.data(data)])
        length = Int64(data.count)
    }

    /// Holds text, in UTF-8.
    public init(_ text: String) {
        self.init(Data(text.utf8))
    }

    /// Reads a file each time that the body is iterated; throws if there is no file that can be read.
    public init(contentsOf file: URL) throws {
        content = .pieces([.file(file)])
        length = try Self.length(of: file)
    }

    /// Passes on bytes as they come.
    ///
    /// - Parameters:
    ///   - chunks: The bytes. Where the sequence can be iterated only once, so can the body.
    ///   - length: How many there will be, if that is known.
    public init<Chunks: AsyncSequence & Sendable>(_ chunks: Chunks, length: Int64? = nil)
    where Chunks.Element == Data {
        content = .stream {
            var iterator = chunks.makeAsyncIterator()
            return { try await iterator.next() }
        }
        self.length = length
    }

    /// Joins what are bytes and files; all lengths are known.
    init(pieces: [Piece], length: Int64) {
        content = .pieces(pieces)
        self.length = length
    }

    /// Whether the bytes are still to come, and come once.
    package var isStream: Bool {
        if case .stream = content { true } else { false }
    }

    /// The same body, of whose pieces that handler is told.
    func observed(by handler: ProgressHandler?) -> HTTPBody {
        var body = self
        body.progressHandler = handler
        return body
    }

    /// What the body is, if it is one piece.
    var onlyPiece: Piece? {
        guard case .pieces(let pieces) = content, pieces.count == 1 else { return nil }
        return pieces[0]
    }

    /// The size of a file that can be read, in bytes; throws if there is none.
    static func length(of file: URL) throws -> Int64 {
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        return Int64(try handle.seekToEnd())
    }
}

extension HTTPBody: AsyncSequence {
    /// Reads a body piece by piece; throws what reading a file or receiving a response throws.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private static let chunkSize = 1 << 16

        private var pieces: ArraySlice<Piece> = []
        private var file: (handle: FileHandle, queue: FileQueue)?
        private var stream: (() async throws -> Data?)?
        private var progress: TransferProgress
        private let progressHandler: ProgressHandler?

        init(_ body: HTTPBody) {
            switch body.content {
            case .pieces(let pieces): self.pieces = pieces[...]
            case .stream(let start): stream = start()
            }
            progress = TransferProgress(completedByteCount: 0, totalByteCount: body.length)
            progressHandler = body.progressHandler
        }

        /// The next bytes; `nil` after the last.
        public mutating func next() async throws -> Data? {
            guard let chunk = try await nextChunk() else { return nil }
            if let progressHandler {
                progress.completedByteCount += Int64(chunk.count)
                progressHandler(progress)
            }
            return chunk
        }

        private mutating func nextChunk() async throws -> Data? {
            if let stream { return try await stream() }
            while true {
                if let file {
                    if let chunk = try await Self.chunk(of: file.handle, file.queue) { return chunk }
                    self.file = nil
                }
                switch pieces.popFirst() {
                case nil: return nil
                case .data(let data): return data
                case .file(let url):
                    let queue = FileQueue()
                    file = (try await queue.run { try FileHandle(forReadingFrom: url) }, queue)
                }
            }
        }

        /// The next bytes of a file; `nil` after the last, when it is closed.
        private static func chunk(of file: FileHandle, _ queue: FileQueue) async throws -> Data? {
            try await queue.run {
                if let chunk = try file.read(upToCount: chunkSize), !chunk.isEmpty { return chunk }
                try file.close()
                return nil
            }
        }
    }

    /// Starts to read the body.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(self)
    }
}

extension HTTPBody {
    /// Reads the whole body.
    ///
    /// - Parameter limit: How many bytes it may have.
    /// - Throws: ``BodyTooLarge`` if it has more, as soon as that is known; `CancellationError` when the task is
    ///   cancelled; what reading it throws.
    public func data(upTo limit: Int) async throws -> Data {
        if let length, length > limit { throw BodyTooLarge(limit: limit) }
        if case .data(let data)? = onlyPiece, progressHandler == nil { return data }
        var data = Data()
        for try await chunk in self {
            guard chunk.count <= limit - data.count else { throw BodyTooLarge(limit: limit) }
            data.append(chunk)
        }
        try Task.checkCancellation()  // at which a stream ends as if it were complete
        return data
    }
}

/// A body has more bytes than were asked for.
public struct BodyTooLarge: Error, Hashable, LocalizedError {
    /// How many bytes were asked for.
    public var limit: Int

    /// Names the limit.
    public init(limit: Int) {
        self.limit = limit
    }

    /// What is wrong, as a clause.
    public var errorDescription: String? { "the body is larger than \(limit) bytes" }
}
