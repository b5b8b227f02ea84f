import EndpointModel
import Foundation

/// Git, as a process in a folder.
struct Git {
    let folder: String

    /// What a command prints.
    ///
    /// - Parameter input: What it reads.
    /// - Throws: ``ReferenceError`` if there is no `git`, or with what it says where it fails.
    func output(of arguments: [String], input: String? = nil) throws -> Data {
        let files = try Files()
        defer { files.remove() }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git", "-C", folder] + arguments
        try Data((input ?? "").utf8).write(to: files.input)
        process.standardInput = try FileHandle(forReadingFrom: files.input)
        process.standardOutput = try FileHandle(forWritingTo: files.output)
        process.standardError = try FileHandle(forWritingTo: files.errors)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let said = String(decoding: (try? Data(contentsOf: files.errors)) ?? Data(), as: UTF8.self)
            throw Failure(said: said.split(separator: "\n").first.map(String.init) ?? "")
        }
        return try Data(contentsOf: files.output)
    }

    /// A command that failed, with the first line of what it said.
    struct Failure: Error {
        var said: String
    }

    /// What goes in and out: in files, for a pipe would fill while another is read.
    private struct Files {
        private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "apiref-\(UUID().uuidString)"
        )
        var input: URL { folder.appendingPathComponent("input") }
        var output: URL { folder.appendingPathComponent("output") }
        var errors: URL { folder.appendingPathComponent("errors") }

        init() throws {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for file in [output, errors] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
        }

        func remove() { try? FileManager.default.removeItem(at: folder) }
    }
}

extension Git {
    /// The commit that a revision names.
    func commit(_ revision: String) throws -> String {
        do {
            _ = try output(of: ["rev-parse", "--is-inside-work-tree"])
        } catch is Failure {
            throw ReferenceError(
                "no-repository",
                """
                this is in no git repository, or there is no git here; expected a folder of a repository: run it in one, or \
                give the earlier pages as a folder
                """,
                at: folder
            )
        }
        do {
            let name = try output(of: ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"])
            let text = String(decoding: name, as: UTF8.self).split(whereSeparator: \.isWhitespace)
            if let commit = text.first(where: { $0.utf8.allSatisfy(\.isHexDigit) }) { return String(commit) }
        } catch is Failure {}
        throw ReferenceError(
            "no-revision",
            """
            the repository has no revision "\(revision)"; expected a commit, a tag or a branch: `git fetch` gets those of \
            its remote
            """,
            at: folder
        )
    }

    /// The names of the files of a commit in this folder and below, relative to it; none if it has no such folder.
    func files(in commit: String) throws -> [String] {
        let names = (try? output(of: ["ls-tree", "-r", "-z", "--name-only", commit, "."])) ?? Data()
        return names.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The contents of files of a commit, by their names relative to this folder.
    func contents(of names: [String], in commit: String) throws -> [String: Data] {
        let names = names.filter { !$0.contains("\n") }
        let input = names.map { "\(commit):./\($0)\n" }.joined()
        var rest = ((try? output(of: ["cat-file", "--batch"], input: input)) ?? Data())[...]
        var contents: [String: Data] = [:]
        for name in names {
            // <object> blob <size>, a line break, the bytes, a line break
            guard let end = rest.firstIndex(of: 0x0A) else { break }
            let header = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
            rest = rest[(end + 1)...]
            guard header.count == 3, header[1] == "blob", let size = Int(header[2]), rest.count > size else { continue }
            contents[name] = Data(rest.prefix(size))
            rest = rest.dropFirst(size + 1)
        }
        return contents
    }
}

extension UInt8 {
    fileprivate var isHexDigit: Bool { (0x30...0x39).contains(self) || (0x61...0x66).contains(self) }
}
