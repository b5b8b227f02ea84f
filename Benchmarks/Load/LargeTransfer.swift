import APIRuntime
import Foundation

/// Two gigabytes, in a process of its own: its memory is to be the transfer's alone.
enum LargeTransfer: String, CaseIterable {
    case download, upload

    static let size: Int64 = 2 << 30
    /// By how much memory may grow at most, in megabytes; what is kept of a body grows with it, or does not.
    static let allowedGrowth = 64.0

    /// Transfers, prints how that went, and exits with 1 if it took more memory than allowed.
    func run(from server: URL) async throws {
        let client = APIClient(serverURL: server)
        try await client.send(Self.request(.get, of: 1 << 20).output(.chunks)).value.drain()  // what any call takes
        let before = Footprint.peakMegabytes
        let start = ContinuousClock.now
        switch self {
        case .download:
            let count = try await client.send(Self.request(.get, of: Self.size).output(.chunks)).value.drain()
            guard count == Self.size else { throw CocoaError(.fileReadCorruptFile) }
        case .upload:
            let file = try SparseFile(size: Self.size)
            var request = Self.request(.post, of: Self.size)
            request.body = .file(file.url)
            try await client.send(request)
        }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let growth = Footprint.peakMegabytes - before
        print(
            String(
                format: "  %@: %5.1f s, %4.0f MB/s, peak of memory %.1f MB, %+.1f MB",
                rawValue.padding(toLength: 8, withPad: " ", startingAt: 0),
                seconds,
                Double(Self.size) / 1e6 / seconds,
                Footprint.peakMegabytes,
                growth
            )
        )
        guard growth < Self.allowedGrowth else { exit(1) }
    }

    private static func request(_ method: HTTPRequest.Method, of size: Int64) -> Request<Void> {
        Request(operationID: "transfer", method: method, path: "/large/\(size)", output: .none).unlimited()
    }

    /// Runs each in a process, at the same time; returns whether all kept to their memory.
    static func runAll(from server: URL) throws -> Bool {
        print("a body of \(size >> 30) GB, by URLSession")
        let processes = try allCases.map { transfer in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
            process.arguments = [transfer.rawValue, server.absoluteString]
            try process.run()
            return process
        }
        for process in processes { process.waitUntilExit() }
        return processes.allSatisfy { $0.terminationStatus == 0 }
    }
}

extension ResponseStream<Data> {
    /// How many bytes there were.
    @discardableResult
    fileprivate func drain() async throws -> Int64 {
        var count: Int64 = 0
        for try await chunk in self { count += Int64(chunk.count) }
        return count
    }
}

/// A file that takes no room.
private final class SparseFile {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("apiref-load-\(UUID().uuidString)")

    init(size: Int64) throws {
        try Data().write(to: url)
        let handle = try FileHandle(forWritingTo: url)
        try handle.truncate(atOffset: UInt64(size))
        try handle.close()
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }
}
