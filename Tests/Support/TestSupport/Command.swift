import Foundation

/// A program that a test runs.
public struct Command: Sendable {
    /// What a run left behind.
    public struct Run: Sendable {
        public var status: Int32
        public var output: String
        public var errors: String
    }

    private let executable: URL
    private let arguments: [String]
    private let folder: String?

    /// - Parameter folder: Where it runs; here unless given.
    public init(_ executable: URL, _ arguments: [String], in folder: String? = nil) {
        self.executable = executable
        self.arguments = arguments
        self.folder = folder
    }

    /// A program that is looked for where the shell would.
    public init(_ name: String, _ arguments: [String]) {
        self.init(URL(fileURLWithPath: "/usr/bin/env"), [name] + arguments)
    }

    /// Runs it on a thread of its own: a compiler takes long, and tests share few threads.
    public func run() async throws -> Run {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try runHere() }) }
        }
    }

    /// Runs it and waits.
    public func runHere() throws -> Run {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        // In a file, for one pipe would fill while the other is read.
        let log = FileManager.default.temporaryDirectory.appendingPathComponent("apiref-\(UUID().uuidString).log")
        _ = FileManager.default.createFile(atPath: log.path, contents: nil)
        defer { try? FileManager.default.removeItem(at: log) }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: log)
        try process.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus,
            output: String(decoding: text, as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: log), as: UTF8.self)
        )
    }
}
