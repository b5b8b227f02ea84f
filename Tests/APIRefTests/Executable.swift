import Foundation
import TestSupport

/// The built `apiref`, run as a person runs it.
enum Executable {
    /// Runs the executable in a folder.
    static func run(_ arguments: String..., in folder: String) throws -> Command.Run { try run(arguments, in: folder) }

    /// Runs the executable in a folder.
    static func run(_ arguments: [String], in folder: String) throws -> Command.Run {
        try Command(url(), arguments, in: folder).runHere()
    }

    /// What the executable writes on a terminal.
    static func runOnTerminal(
        _ arguments: [String],
        in folder: String,
        _ environment: [String: String]
    ) throws -> String {
        let variables = environment.map { "\($0)=\($1)" }
        let terminal = ["python3", "-c", "import pty, sys; pty.spawn(sys.argv[1:])"]
        let command = ["-u", "NO_COLOR"] + variables + terminal + [try url().path] + arguments
        return try Command(URL(fileURLWithPath: "/usr/bin/env"), command, in: folder).runHere().output
    }

    /// An executable stands beside the test bundle.
    static func url(_ name: String = "apiref") throws -> URL {
        let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
        let started = URL(fileURLWithPath: CommandLine.arguments[0])
        for neighbour in bundles + [started] {
            let file = neighbour.deletingLastPathComponent().appendingPathComponent(name)
            if FileManager.default.isExecutableFile(atPath: file.path) { return file }
        }
        throw CocoaError(.fileNoSuchFile)
    }
}
