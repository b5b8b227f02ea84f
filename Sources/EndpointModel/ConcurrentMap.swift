import Dispatch

extension Array where Element: Sendable {
    /// What a function makes of each element, in the order of the elements, computed on all cores.
    ///
    /// It must be a function of its element alone, so that the result is the same however many cores there are.
    package func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
        guard count > 1 else { return map(transform) }
        return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
            nonisolated(unsafe) let results = buffer
            DispatchQueue.concurrentPerform(iterations: count) { index in
                results.initializeElement(at: index, to: transform(self[index]))
            }
            initialized = count
        }
    }
}
