import ClientGenerator
import Foundation
import Mutation

/// Starts workers until the time is over, and keeps the inputs that end them.
struct Supervisor {
    let corpus: Corpus
    /// The folders of the corpus.
    let pages: [String]
    /// Where inputs are kept.
    let failures: URL

    /// - Returns: How many inputs failed.
    func run(from first: UInt64, seconds: Double) throws -> Int {
        let end = Date().addingTimeInterval(seconds)
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("fuzz-\(UUID().uuidString).json").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        var (seed, runs, readable, failed) = (first, 0, 0, 0)
        while end.timeIntervalSinceNow > 0 {
            let status = try work(from: seed, seconds: end.timeIntervalSinceNow, journal: path)
            guard let entry = Journal(path: path).read() else { throw CocoaError(.fileReadNoSuchFile) }
            (runs, readable) = (runs + entry.runs, readable + entry.readable)
            guard status != 0 else { break }
            failed += 1
            try keep(entry.seed)
            (seed, runs) = (entry.seed + 1, runs + 1)
        }
        print("\(runs) inputs from \(first) on in \(Int(seconds)) s, \(readable) of them read, \(failed) failed")
        return failed
    }

    private func work(from seed: UInt64, seconds: Double, journal: String) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).standardizedFileURL
        process.arguments =
            ["--seed", "\(seed)", "--seconds", "\(seconds)", "--journal", journal]
            + pages.flatMap { ["--pages", $0] }
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    private func keep(_ seed: UInt64) throws {
        let folder = failures.appendingPathComponent("\(seed)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let reference = MutatedReference(seed: seed, of: corpus).reference
        for page in reference.pages { try Data(page.bytes).write(to: folder.appendingPathComponent(page.path)) }
        if let configuration = reference.configuration {
            try Data(configuration.text.utf8).write(to: folder.appendingPathComponent(configuration.path))
        }
        print("input \(seed) failed; it is kept in \(folder.path)")
    }
}
