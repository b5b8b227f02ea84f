import Dispatch
import Foundation
import Mutation

/// Runs inputs one after another in this process.
struct Worker {
    let corpus: Corpus
    let journal: Journal?

    /// An input that takes longer than this many seconds hangs.
    private static let limit = 20.0

    func run(from seed: UInt64, seconds: Double) throws {
        let end = Date().addingTimeInterval(seconds)
        var entry = Journal.Entry(seed: seed, runs: 0, readable: 0)
        while Date() < end {
            try journal?.write(entry)
            if try isReadable(entry.seed) { entry.readable += 1 }
            entry.runs += 1
            entry.seed += 1
        }
        try journal?.write(entry)
    }

    func run(_ seed: UInt64) throws {
        print(try isReadable(seed) ? "input \(seed) was read" : "input \(seed) is reported as unreadable")
    }

    private func isReadable(_ seed: UInt64) throws -> Bool {
        let watchdog = DispatchSource.makeTimerSource()
        watchdog.schedule(deadline: .now() + Self.limit)
        watchdog.setEventHandler { fatalError("input \(seed) has taken \(Int(Self.limit)) seconds") }
        watchdog.activate()
        defer { watchdog.cancel() }
        return try MutatedReference(seed: seed, of: corpus).run()
    }
}
