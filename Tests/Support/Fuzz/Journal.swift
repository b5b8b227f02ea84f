import Foundation

/// What a worker leaves behind when it crashes: which input it was at, and how many it had done.
struct Journal {
    private let file: URL

    init(path: String) {
        file = URL(fileURLWithPath: path)
    }

    struct Entry: Codable {
        /// The number of the input.
        var seed: UInt64
        /// How many inputs were run before it, and how many of them could be read.
        var runs: Int
        var readable: Int
    }

    func write(_ entry: Entry) throws { try JSONEncoder().encode(entry).write(to: file) }

    func read() -> Entry? { (try? Data(contentsOf: file)).flatMap { try? JSONDecoder().decode(Entry.self, from: $0) } }
}
