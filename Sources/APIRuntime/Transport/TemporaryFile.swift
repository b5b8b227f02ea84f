import Foundation

/// A file that is removed with the last reference to it.
final class TemporaryFile: Sendable {
    let url: URL

    /// Writes a body down, piece by piece.
    init(holding body: HTTPBody) async throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("apiref-upload-\(UUID().uuidString)")
        let queue = FileQueue()
        let handle = try await queue.run { [url] in try Self.create(url) }
        do {
            for try await chunk in body { try await queue.run { try handle.write(contentsOf: chunk) } }
        } catch {
            try? handle.close()
            throw error
        }
        try await queue.run { try handle.close() }
    }

    private static func create(_ url: URL) throws -> FileHandle {
        // For the user alone: what is sent is nobody else's business.
        let isCreated = FileManager.default.createFile(
            atPath: url.path,
            contents: nil,
            attributes: [.posixPermissions: 0o600]
        )
        guard isCreated else { throw CocoaError(.fileWriteUnknown) }
        return try FileHandle(forWritingTo: url)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }
}
