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
