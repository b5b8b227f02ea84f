import ConcurrentMap
import EndpointModel
import Foundation

/// Reads the texts of an SDK's sources, several at a time.
enum SourceText {
    /// Reads so many files at once, so that progress can be told in between.
    private static let filesAtOnce = 256

    /// What each of the files shows.
    static func readAll<Shown: Sendable>(
        _ paths: [String],
        in sdk: String,
        _ progress: (Int, Int) -> Void,
        _ show: @Sendable (_ bytes: [UInt8], _ path: String) -> Shown
    ) -> [Result<Shown, UnreadSource>] {
        let root = URL(fileURLWithPath: sdk)
        return stride(from: 0, to: paths.count, by: filesAtOnce).flatMap { start in
            progress(start, paths.count)
            let batch = Array(paths[start..<min(start + filesAtOnce, paths.count)])
            return batch.concurrentMap { path in bytes(of: path, in: root).map { show($0, path) } }
        }
    }

    private static func bytes(of path: String, in root: URL) -> Result<[UInt8], UnreadSource> {
        guard let data = try? Data(contentsOf: root.appendingPathComponent(path)) else { return .failure(.unreadable) }
        let bytes = [UInt8](data)
        if bytes.contains(0) { return .failure(.binary) }
        guard String(bytes: bytes, encoding: .utf8) != nil else { return .failure(.brokenUTF8) }
        return .success(bytes)
    }
}

/// Why a file of an SDK was passed over.
enum UnreadSource: String, Error, CaseIterable {
    case unreadable = "can't be read"
    case binary = "hold bytes that are no text"
    case brokenUTF8 = "are not UTF-8"
    case tooLarge = "are larger than 16 MB"

    /// One note on all such files.
    func note(_ paths: [String], in sdk: String) -> Diagnostic? {
        guard let first = paths.first else { return nil }
        let which = paths.count == 1 ? first : "\(first) and \(paths.count - 1) more"
        return Diagnostic(
            .note,
            rule: "unread-source",
            "files that \(rawValue) were passed over: \(which)",
            at: PageRange(page: sdk)
        )
    }
}
