import FlyingSocks
import Foundation
import TestSupport

/// A running `apiref-mock`, started as a person starts it.
final class RunningMock {
    /// What it printed at its start.
    let announcement: String
    private let process = Process()
    private let log = FileManager.default.temporaryDirectory.appendingPathComponent("mock-\(UUID().uuidString).log")

    /// Starts the executable, and waits until it says where it is.
    init(_ arguments: String..., program: String = "apiref-mock") throws {
        process.executableURL = try Executable.url(program)
        process.arguments = arguments
        process.currentDirectoryURL = Repository.root
        let output = Pipe()
        process.standardOutput = output
        _ = FileManager.default.createFile(atPath: log.path, contents: nil)
        process.standardError = try FileHandle(forWritingTo: log)
        try process.run()
        announcement = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    }

    deinit { if process.isRunning { process.terminate() } }

    /// Where the API is.
    var url: String? { announcement.firstMatch(of: /http:[^\n]*/).map { String($0.0) } }

    /// Sends bytes on a connection of their own.
    ///
    /// - Returns: What comes back until the server closes the connection.
    func exchange(_ bytes: [UInt8]) throws -> String {
        guard let port = url?.firstMatch(of: /:([0-9]+)/).flatMap({ UInt16($0.1) }) else {
            throw CocoaError(.fileReadUnknown)
        }
        let socket = try Socket(domain: AF_INET)
        defer { try? socket.close() }
        try socket.connect(to: try sockaddr_in.inet(ip4: "127.0.0.1", port: port))
        var rest = Data(bytes)
        while !rest.isEmpty { rest = Data(rest.dropFirst(try socket.write(rest))) }
        // Nothing more will come, so that what is incomplete is not waited for.
        shutdown(socket.file.rawValue, Int32(SHUT_WR))
        var answer = Data()
        // A server that has seen enough may close before all is read.
        while let chunk = try? socket.read(atMost: 65_536), !chunk.isEmpty { answer += chunk }
        return String(decoding: answer, as: UTF8.self)
    }

    /// Ends it with a signal.
    ///
    /// - Returns: Its exit status, and the lines that it printed for the requests.
    func end(_ signal: Int32 = SIGTERM) throws -> (status: Int32, log: [String]) {
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        let text = String(decoding: try Data(contentsOf: log), as: UTF8.self)
        try FileManager.default.removeItem(at: log)
        return (process.terminationStatus, text.split(separator: "\n").map(String.init))
    }
}
