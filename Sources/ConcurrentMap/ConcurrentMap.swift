import Dispatch

extension Array where Element: Sendable {
    /// What each element becomes, in the order of the elements, several at a time.
    ///
    ///     let files = try pages.concurrentMap { page throws(TemplateError) in try file(for: page) }
    ///
    /// - Parameter transform: A function of its element alone.
    /// - Throws: What it throws for the first element for which it does.
    package func concurrentMap<Output: Sendable, Failure: Error>(
        _ transform: @Sendable (Element) throws(Failure) -> Output
    ) throws(Failure) -> [Output] {
        var results = [Result<Output, Failure>?](repeating: nil, count: count)
        results.withUnsafeMutableBufferPointer { buffer in
            // Each place is written once, by whoever has its element.
            nonisolated(unsafe) let places = buffer
            DispatchQueue.concurrentPerform(iterations: count) { index in
                places[index] = Result { () throws(Failure) in try transform(self[index]) }
            }
        }
        var outputs: [Output] = []
        outputs.reserveCapacity(count)
        for case let result? in results { outputs.append(try result.get()) }
        return outputs
    }
}
