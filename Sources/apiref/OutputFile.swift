import Foundation

/// A file that is written whole or not at all.
struct OutputFile {
    let path: String

    /// What the file holds; `nil` if there is none.
    func contents() throws -> String? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return String(decoding: try Data(contentsOf: url), as: UTF8.self)
    }

    /// Writes the file, with the folders that its path asks for.
    func write(_ text: String) throws {
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url, options: .atomic)
    }

    private var url: URL { URL(fileURLWithPath: path) }
}
