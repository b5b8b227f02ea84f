import Foundation
import SwiftEmitter
import TestSupport

/// Code that calls a client, each piece in a function of its own.
struct Callers {
    private var lines: [String]
    /// The names of the pieces by their lines.
    private var names: [Int: String] = [:]

    init(_ callers: [(name: String, lines: [String])], client: String = "Library") {
        lines = ["import APIRuntime"]
        for (name, body) in callers {
            lines.append("func \(name)(_ library: \(client)) async throws {")
            for line in body {
                lines.append("    \(line)")
                names[lines.count] = name
            }
            lines.append("}")
        }
    }

    /// What the compiler says of them and of the client, which are one module.
    func compiled(with files: [GeneratedFile]) async throws -> Said {
        let folder = try TemporaryFolder()
        return Said(try await compile(files, in: folder), names)
    }

    /// The callers as the compiler's fix-its make them.
    ///
    /// - Parameter doubtful: Tells lines that get a warning with a fix-it by their texts.
    func fixed(with files: [GeneratedFile], _ doubtful: Set<String>) async throws -> Callers {
        let folder = try TemporaryFolder()
        var callers = self
        for index in callers.lines.indices where doubtful.contains(callers.lines[index].trimmed) {
            callers.lines[index] += Self.expectation
        }
        let said = try await callers.compile(files, in: folder, ["-Xfrontend", "-verify"])
        let pattern = /\/Callers.swift:(\d+):\d+: error: expected fix-it not seen; actual fix-its? seen: (.*)/
        var fixed = self
        for match in said.matches(of: pattern) {
            guard let line = Int(match.1).map({ $0 - 1 }) else { continue }
            fixed.lines[line] = Self.apply(String(match.2), to: fixed.lines[line])
        }
        return fixed
    }

    /// Has the compiler print the fix-its that there are instead of this one.
    private static let expectation = " // expected-warning {{deprecated}} expected-note {{instead}} {{1-1=none}}"

    /// - Parameter fixes: As `{{13-18=limit}}`, in columns, each.
    private static func apply(_ fixes: String, to line: String) -> String {
        var bytes = Array(line.utf8)
        for fix in fixes.matches(of: /\{\{(\d+)-(\d+)=(.*?)\}\}/).reversed() {
            guard let start = Int(fix.1), let end = Int(fix.2) else { continue }
            bytes.replaceSubrange(start - 1..<end - 1, with: Array(fix.3.utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The lines of a piece.
    func lines(of name: String) -> [String] {
        lines.indices.filter { names[$0 + 1] == name }.map { lines[$0].trimmed }
    }

    private func compile(
        _ files: [GeneratedFile],
        in folder: TemporaryFolder,
        _ options: [String] = []
    ) async throws -> String {
        for file in files { try folder.write(file.contents.utf8, to: file.name) }
        try folder.write((lines.joined(separator: "\n") + "\n").utf8, to: "Callers.swift")
        let arguments = [
            "-typecheck", "-wmo", "-swift-version", "6", "-package-name", "calls", "-diagnostic-style", "llvm",
            "-module-name", "Calls", "-I", try Self.modules(),
        ]
        let paths = folder.files().filter { $0.hasSuffix(".swift") }.sorted().map { "\(folder.path)/\($0)" }
        return try await Command("swiftc", arguments + options + paths).run().errors
    }

    /// Where the build has put the runtime's module.
    private static func modules() throws -> String {
        let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
        let started = URL(fileURLWithPath: CommandLine.arguments[0])
        let folders = (bundles + [started]).map { $0.deletingLastPathComponent().appendingPathComponent("Modules") }
        let built = folders.first { folder in
            FileManager.default.fileExists(atPath: folder.appendingPathComponent("APIRuntime.swiftmodule").path)
        }
        guard let built else { throw CocoaError(.fileNoSuchFile) }
        return built.path
    }

    /// The warnings and errors of the compiler.
    struct Said {
        private var byCaller: [String: [String]] = [:]
        /// Those of the client itself.
        private(set) var elsewhere: [String] = []

        fileprivate init(_ text: String, _ names: [Int: String]) {
            let pattern = /(?<path>\/[^:]+):(?<line>\d+):\d+: (?<message>(?:warning|error): .*)/
            for line in text.split(separator: "\n") {
                guard let match = line.wholeMatch(of: pattern) else { continue }
                let name = Int(match.line).flatMap { names[$0] }
                let message = String(match.message).replacing(/\ \[#\w+\]$/, with: "")
                if match.path.hasSuffix("/Callers.swift"), let name {
                    byCaller[name, default: []].append(message)
                } else {
                    elsewhere.append(String(line))
                }
            }
        }

        func of(_ caller: String) -> [String] { byCaller[caller] ?? [] }
    }
}

extension String {
    fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
