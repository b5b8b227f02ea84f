/// The body of a response, in pieces as they come: chunks of bytes, events, or the values of JSON lines.
///
/// ```swift
/// let response = try await bitbar.send(FilesAPI.getFile(id: 42).output(.chunks))
/// for try await chunk in response.value {    // Data
///     try file.write(contentsOf: chunk)
/// }
/// ```
///
/// However large the body is, a megabyte or so of it is in memory. The call's timeout and maximum size count until the
/// last byte; ``Request/unlimited()`` lifts both.
///
/// A stream is there once. Leaving the loop, or cancelling its task, ends the transfer. What reading throws is an
/// ``APIError``, with the status and the header fields of the response; nothing is sent again once it has begun.
public struct ResponseStream<Element: Sendable>: AsyncSequence, Sendable {
    private let flow: BodyFlow
    private let makeDecoder: @Sendable () -> any StreamDecoder<Element>

    init(_ flow: BodyFlow, _ makeDecoder: @escaping @Sendable () -> any StreamDecoder<Element>) {
        self.flow = flow
        self.makeDecoder = makeDecoder
    }

    /// Starts to read.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(flow, makeDecoder())
    }

    /// Reads a stream. With the last copy of it, the transfer ends.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private let reading: Reading
        private var decoder: any StreamDecoder<Element>
        private var isComplete = false
        private var isOver = false

        fileprivate init(_ flow: BodyFlow, _ decoder: any StreamDecoder<Element>) {
            reading = Reading(flow)
            self.decoder = decoder
        }

        /// The next piece; `nil` after the last, and after an error.
        public mutating func next() async throws(APIError) -> Element? {
            try await next(isolation: nil)
        }

        /// The next piece; `nil` after the last, and after an error.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws(APIError) -> Element? {
            while !isOver {
                if let element = try decoded() { return element }
                if isComplete || decoder.isOver { break }
                do throws(APIError) {
                    guard let chunk = try await reading.next() else {
                        isComplete = true
                        continue
                    }
                    decoder.append(chunk)
                } catch {
                    isOver = true
                    throw error
                }
            }
            isOver = true
            reading.stop()
            return nil
        }

        /// The next piece of what has come; `nil` if it takes more.
        private mutating func decoded() throws(APIError) -> Element? {
            do {
                return try decoder.next(isComplete: isComplete)
            } catch {
                isOver = true
                throw reading.end(with: error)
            }
        }
    }
}

/// One reading of a body, which ends the transfer when it is over.
private final class Reading: Sendable {
    private let flow: BodyFlow
    private let isFirst: Bool

    init(_ flow: BodyFlow) {
        self.flow = flow
        isFirst = flow.take()
    }

    deinit {
        stop()
    }

    func stop() {
        if isFirst { flow.stop() }
    }

    func next() async throws(APIError) -> Data? {
        guard isFirst else { throw flow.error(.transport(StreamAlreadyRead())) }
        return try await flow.next()
    }

    /// The error that a piece causes which is not what it is to be.
    func end(with error: any Error) -> APIError {
        flow.stop()
        switch error {
        case let error as BodyTooLarge: return flow.error(.responseTooLarge(limit: error.limit))
        case let error as UndecodableElement: return flow.error(.undecodable(error.error), body: error.bytes)
        default: return flow.error(.undecodable(error))
        }
    }
}

/// A stream is iterated for the second time.
private struct StreamAlreadyRead: Error, CustomStringConvertible {
    var description: String { "it has been read before, and is there once" }
}
