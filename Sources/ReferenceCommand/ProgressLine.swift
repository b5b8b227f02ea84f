/// The line on a terminal that says how far the reading of something large has come.
///
/// It is written over itself with a carriage return alone, and gone at the end. Where no terminal is, nothing is written.
package struct ProgressLine {
    private let isTerminal: Bool
    private let write: (String) -> Void
    private var width = 0
    /// How many are to be read of what before the next line.
    private var next = 0
    private var noun = ""

    /// - Parameters:
    ///   - isTerminal: Whether a person watches.
    ///   - write: Where the line goes: standard error unless given.
    package init(
        isTerminal: Bool = StandardError.isTerminal,
        write: @escaping (String) -> Void = StandardError.write
    ) {
        self.isTerminal = isTerminal
        self.write = write
    }

    /// Says that so many have been read, now and then; of a few, nothing is said.
    package mutating func show(_ count: Int, of total: Int, _ noun: String) {
        if noun != self.noun { (self.noun, next) = (noun, 0) }
        guard isTerminal, total >= 100, count >= next else { return }
        next = count + max(1, total / 50)
        let line = "read \(count) of \(total) \(noun)"
        write("\r" + line + String(repeating: " ", count: max(0, width - line.utf8.count)))
        width = max(width, line.utf8.count)
    }

    /// Takes the line away.
    package mutating func end() {
        guard width > 0 else { return }
        write("\r" + String(repeating: " ", count: width) + "\r")
        width = 0
    }
}
