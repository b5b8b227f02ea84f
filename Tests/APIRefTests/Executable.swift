import Foundation

/// The built `apiref`, run as a person runs it.
enum Executable {
    /// What a run left behind.
    struct Run {
        var status: Int32
        var output: String
        var errors: String
    }

    /// Runs the executable in a folder.
    static func run(_ arguments: String..., in folder: String) throws -> Run { try run(arguments, in: folder) }

    /// Runs the executable in a folder.
    static func run(_ arguments: [String], in folder: String) throws -> Run {
        let process = Process()
        process.executableURL = try url()
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        // What goes to standard error is short; what goes to standard output may fill its pipe.
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        let problems = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus,
            output: String(decoding: text, as: UTF8.self),
            errors: String(decoding: problems, as: UTF8.self)
        )
    }

    /// The executable stands beside the test bundle.
    private static func url() throws -> URL {
        let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
        let started = URL(fileURLWithPath: CommandLine.arguments[0])
        for neighbour in bundles + [started] {
            let file = neighbour.deletingLastPathComponent().appendingPathComponent("apiref")
            if FileManager.default.isExecutableFile(atPath: file.path) { return file }
        }
        throw CocoaError(.fileNoSuchFile)
    }
}
