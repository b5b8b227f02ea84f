import APIRuntime

/// The body of a stub, chunk by chunk. A task that is cancelled gets no more of it.
struct StubChunks: AsyncSequence, AsyncIteratorProtocol, Sendable {
    private var chunks: ArraySlice<Data>
    private let breaksOff: Bool

    init(_ response: StubResponse) {
        chunks = response.chunks[...]
        breaksOff = response.breaksOff
    }

    func makeAsyncIterator() -> StubChunks { self }

    mutating func next() async throws -> Data? {
        try Task.checkCancellation()
        if let chunk = chunks.popFirst() { return chunk }
        if breaksOff { throw ConnectionBroken() }
        return nil
    }
}
