/// The line on a terminal that says how far the reading of a large reference has come.
///
/// It is written over itself with a carriage return alone, and gone at the end. Where no terminal is, nothing is written.
package struct ProgressLine {
    private let total: Int
    private let isShown: Bool
    private let write: (String) -> Void
    private var width = 0
    /// How many pages are to be read before the next line.
    private var next = 0

    /// - Parameters:
    ///   - total: How many pages there are; of a few, nothing is said.
    ///   - isTerminal: Whether a person watches.
    ///   - write: Where the line goes: standard error unless given.
    package init(total: Int, isTerminal: Bool, write: @escaping (String) -> Void = StandardError.write) {
        self.total = total
        isShown = isTerminal && total >= 100
        self.write = write
    }

    /// Says that so many pages have been read, now and then.
    package mutating func show(_ count: Int) {
        guard isShown, count >= next else { return }
        next = count + max(1, total / 50)
        let line = "read \(count) of \(total) pages"
        write("\r" + line)
        width = max(width, line.utf8.count)
    }

    /// Takes the line away.
    package mutating func end() {
        guard width > 0 else { return }
        write("\r" + String(repeating: " ", count: width) + "\r")
        width = 0
    }
}
