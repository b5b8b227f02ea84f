import EndpointModel
import Foundation

extension Reference {
    /// Reads the files of a reference as they were at a revision of the git repository that holds them.
    ///
    /// The configuration, and what was learned, are those of the revision, too.
    ///
    /// - Parameters:
    ///   - paths: Pages and folders as they are named today.
    ///   - configuration: An `apiref.yaml`, as it is named today.
    ///   - revision: A commit, tag or branch.
    /// - Throws: ``ReferenceError`` if there is no such repository or revision, or no page then.
    public init(paths: [String], configuration: String? = nil, revision: String) throws {
        let store = FileManager.default.temporaryDirectory.appendingPathComponent("apiref-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: store) }
        let folder = configuration.map(Self.folder(of:)) ?? "."
        let paths = paths.isEmpty ? [folder] : paths
        let then = try paths.map { try Self.extract($0, at: revision, into: store) }
        let configuration = try configuration.flatMap { try Self.extractConfiguration($0, at: revision, into: store) }
        do {
            try self.init(paths: then, configuration: configuration)
        } catch var error as ReferenceError {
            for index in error.diagnostics.indices {
                let diagnostic = error.diagnostics[index]
                error.diagnostics[index].range.page = diagnostic.range.page.restored(from: store)
                error.diagnostics[index].message = "at \(revision): " + diagnostic.message.restored(from: store)
            }
            throw error
        }
        rename { $0.restored(from: store) }
    }

    /// Writes what a page or a folder was into another place.
    ///
    /// - Returns: The path there.
    private static func extract(_ path: String, at revision: String, into store: String) throws -> String {
        let isFolder = isFolder(path)
        let folder = isFolder ? path : folder(of: path)
        try write(folder, at: revision, into: store) { name in
            isFolder || name == path.lastComponent || [configurationName, LearnedFile.name].contains(name)
        }
        return join(store, path.stored)
    }

    private static func extractConfiguration(
        _ path: String,
        at revision: String,
        into store: String
    ) throws -> String? {
        try write(folder(of: path), at: revision, into: store) { name in
            name == path.lastComponent || name == LearnedFile.name || name.hasSuffix(".mustache")
        }
        let then = join(store, path.stored)
        return FileManager.default.fileExists(atPath: then) ? then : nil
    }

    private static func write(
        _ folder: String,
        at revision: String,
        into store: String,
        _ isWanted: (String) -> Bool
    ) throws {
        guard isFolder(folder) else {
            throw ReferenceError(
                "no-such-file",
                "there is no such folder; expected that of the pages as they are now: check its path",
                at: folder
            )
        }
        let git = Git(folder: folder)
        let commit = try git.commit(revision)
        let names = try git.files(in: commit).filter { $0.isReadable && isWanted($0) }
        let target = join(store, folder.stored)
        try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
        for (name, data) in try git.contents(of: names, in: commit) {
            let file = URL(fileURLWithPath: join(target, name))
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try data.write(to: file)
        }
    }

    private mutating func rename(_ name: (String) -> String) {
        for index in pages.indices { pages[index].path = name(pages[index].path) }
        if let path = configuration?.path { configuration?.path = name(path) }
        if let path = learned?.path { learned?.path = name(path) }
        folder = folder.map(name)
    }
}

extension String {
    fileprivate var lastComponent: String { split(separator: "/").last.map(String.init) ?? self }

    /// Whether a file of a repository may be a page or belong to a reference.
    fileprivate var isReadable: Bool {
        !split(separator: "/").contains { $0.hasPrefix(".") }
            && [".md", ".markdown", ".yaml", ".yml", ".mustache", ".txt"].contains(where: hasSuffix)
    }

    /// The path of a file below another folder: no step leads out of it.
    fileprivate var stored: String {
        if self == "." { return "here" }
        return (hasPrefix("/") ? "root" + self : "here/" + self).replacing("../", with: "up/")
    }

    /// The text with the paths that ``stored`` was made from.
    fileprivate func restored(from store: String) -> String {
        guard contains(store) else { return self }
        let text = replacing(store + "/here/", with: "").replacing(store + "/here", with: ".")
        return text.replacing(store + "/root", with: "").replacing("up/", with: "../")
    }
}
