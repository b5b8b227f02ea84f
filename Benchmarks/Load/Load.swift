import APIRuntime
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking  // URLError
#endif

/// Sends requests from many tasks at once: through an `APIClient`, through a bare `URLSession` doing the same work, and
/// through an `APIClient` whose transport answers at once. The server is a process of its own. Prints requests per
/// second and by how much memory grew; exits with 1 if a request failed, a connection was leaked, or the client's memory
/// grew by more than URLSession's own, or if a large body took memory.
@main
enum Load {
    static let requestCount = 10_000
    static let taskCount = 64
    static let runCount = 3

    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        if arguments.first == "serve" { return try await Server().run() }
        if let transfer = arguments.first.flatMap(LargeTransfer.init), let url = arguments.last.flatMap(URL.init) {
            return try await transfer.run(from: url)
        }
        let server = try ServerProcess()
        defer { server.stop() }
        let ways: [(name: String, way: Way)] = [
            ("URLSession", .urlSession(server.url)), ("APIClient", .apiClient(server.url)), ("no network", .noNetwork),
        ]
        let sockets = Footprint.openSockets
        var results = ways.map { _ in Result() }
        for run in 0..<runCount + 2 {  // two to warm up: caches fill, the allocator takes what it needs
            for (index, (_, way)) in ways.enumerated() {
                let memory = Footprint.residentMegabytes
                let rate = try await rate(way)
                if run >= 2 { results[index].add(rate, growth: Footprint.residentMegabytes - memory) }
            }
        }

        print("\(requestCount) requests from \(taskCount) tasks, median of \(runCount) runs")
        for ((name, _), result) in zip(ways, results) { print("  \(name) \(result)") }
        let leaked = max(0, Footprint.openSockets - sockets)
        print(String(format: "  APIClient ÷ URLSession: %.2f", results[1].rate / results[0].rate))
        print("  connections left: \(leaked)")
        let isFlat = results[1].growth < max(0, results[0].growth) + 4 && results[2].growth < 4
        let isConstant = try LargeTransfer.runAll(from: server.url)
        guard isFlat, leaked == 0, isConstant else { exit(1) }
    }

    struct Result: CustomStringConvertible {
        private var rates: [Double] = []
        /// Megabytes of memory that all runs took.
        private(set) var growth = 0.0

        /// Requests per second, the median of all runs.
        var rate: Double { rates.sorted()[rates.count / 2] }

        mutating func add(_ rate: Double, growth: Double) {
            rates.append(rate)
            self.growth += growth
        }

        var description: String { String(format: "%7.0f requests/s, memory %+5.1f MB", rate, growth) }
    }

    private static func rate(_ way: Way) async throws -> Double {
        let load = way.load()
        let start = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<taskCount {
                group.addTask {
                    for number in stride(from: task, to: requestCount, by: taskCount) {
                        guard try await load(number) == User(id: number) else { throw URLError(.cannotParseResponse) }
                    }
                }
            }
            try await group.waitForAll()
        }
        return Double(requestCount) / ((ContinuousClock.now - start) / .seconds(1))
    }
}
