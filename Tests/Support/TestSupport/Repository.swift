import Foundation

/// Where the files of this repository are.
public enum Repository {
    /// The repository's folder.
    public static let root = URL(fileURLWithPath: #filePath + "/../../../..").standardizedFileURL

    /// The path of a file or folder in the repository.
    public static func path(_ name: String) -> String { root.appendingPathComponent(name).path }

    /// The bytes of a file.
    public static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: root.appendingPathComponent(name)))
    }

    /// The names of the files in a folder, sorted by their bytes.
    public static func files(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(folder))
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The paths of the Markdown files in a folder and below, from that folder, sorted by their bytes.
    public static func markdown(below folder: String) -> [String] {
        let paths = FileManager.default.enumerator(atPath: path(folder))?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".md") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The text of a file.
    public static func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }
}

/// A folder of its own that is removed with the value.
public final class TemporaryFolder: Sendable {
    public let url: URL

    public init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("apiref-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    public var path: String { url.path }

    /// Writes a file, with the folders that its name asks for.
    public func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(bytes).write(to: file)
    }

    /// The text of a file; `nil` if there is none.
    public func text(_ name: String) -> String? {
        (try? Data(contentsOf: url.appendingPathComponent(name))).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The names of the files in the folder and below, sorted.
    public func files() -> [String] {
        (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).sorted()
    }
}
