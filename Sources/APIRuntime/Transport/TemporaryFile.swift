import Foundation

/// A file that is removed with the last reference to it.
final class TemporaryFile: Sendable {
    let url: URL

    /// Writes a body down, piece by piece.
    init(holding body: HTTPBody) async throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("apiref-upload-\(UUID().uuidString)")
        // For the user alone: what is sent is nobody else's business.
        let isCreated = FileManager.default.createFile(
            atPath: url.path,
            contents: nil,
            attributes: [.posixPermissions: 0o600]
        )
        guard isCreated else { throw CocoaError(.fileWriteUnknown) }
        let handle = try FileHandle(forWritingTo: url)
        defer { try? handle.close() }
        for try await chunk in body { try handle.write(contentsOf: chunk) }
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }
}
