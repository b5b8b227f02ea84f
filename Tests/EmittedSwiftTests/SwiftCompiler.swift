import Foundation
import TestSupport

/// The compiler that built these tests, with the modules that were built beside them.
struct SwiftCompiler {
    /// Where the build has put its products.
    private let products: URL

    init() throws {
        let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
        let started = URL(fileURLWithPath: CommandLine.arguments[0])
        let folders = (bundles + [started]).map { $0.deletingLastPathComponent() }
        let built = folders.first { folder in
            FileManager.default.fileExists(atPath: folder.appendingPathComponent("Modules/APIRuntime.swiftmodule").path)
        }
        guard let built else { throw CocoaError(.fileNoSuchFile) }
        products = built
    }

    /// What the compiler says of files that form a module and import the runtime; empty if it accepts them without a
    /// warning.
    func problems(inFilesOf folder: String, module: String) async throws -> String {
        try await run(["-typecheck", "-module-name", module], filesOf: folder).errors
    }

    /// Builds a program of files that import the runtime, one of them called `main.swift`, runs it and gives back what
    /// it prints.
    func output(ofProgramIn folder: String) async throws -> String {
        let program = folder + "/program"
        let objects = try ["APIRuntime", "HTTPTypes", "HTTPTypesFoundation"].flatMap(objects(of:))
        let compiled = try await run(
            ["-Onone", "-suppress-warnings", "-module-name", "Program", "-o", program] + objects,
            filesOf: folder
        )
        guard compiled.errors.isEmpty else { throw CompilationError(description: compiled.errors) }
        let ran = try await Command(URL(fileURLWithPath: program), []).run()
        guard ran.status == 0 else { throw CompilationError(description: "status \(ran.status)\n\(ran.errors)") }
        return ran.output
    }

    private func run(_ arguments: [String], filesOf folder: String) async throws -> Command.Run {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
        let modules = products.appendingPathComponent("Modules").path
        // As one module, files are read once: otherwise, each of the compiler's processes reads all of them.
        let common = ["-wmo", "-swift-version", "6", "-package-name", "random", "-I", modules]
        return try await Command("swiftc", common + arguments + files.sorted().map { "\(folder)/\($0)" }).run()
    }

    private func objects(of target: String) throws -> [String] {
        let folder = products.appendingPathComponent("\(target).build").path
        let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return found.filter { $0.hasSuffix(".o") }.sorted().map { "\(folder)/\($0)" }
    }
}

/// What the compiler, or the program, says.
struct CompilationError: Error, CustomStringConvertible {
    var description: String
}
