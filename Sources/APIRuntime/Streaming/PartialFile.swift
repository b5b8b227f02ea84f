import Foundation

/// A file that gets its name when it is complete, and is removed if it never is.
final class PartialFile: Sendable {
    private let destination: URL
    private let partial: URL
    private let handle: FileHandle
    private let queue = FileQueue()

    /// Creates the file beside the place where it will be: a name is all that changes in the end.
    init(for destination: URL) async throws {
        let name = ".\(destination.lastPathComponent.prefix(100)).\(UUID().uuidString).partial"
        let partial = destination.deletingLastPathComponent().appendingPathComponent(name)
        self.destination = destination
        self.partial = partial
        handle = try await queue.run {
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: destination.path, isDirectory: &isFolder), isFolder.boolValue {
                throw CocoaError(.fileWriteFileExists)
            }
            try Data().write(to: partial, options: .withoutOverwriting)
            return try FileHandle(forWritingTo: partial)
        }
    }

    func write(_ chunk: Data) async throws {
        try await queue.run { [handle] in try handle.write(contentsOf: chunk) }
    }

    /// Gives the file its name, in place of one that has it.
    func finish() async throws {
        try await queue.run { [self] in
            try handle.close()
            guard rename(partial.path, destination.path) == 0 else {
                throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
            }
        }
    }

    deinit {
        try? handle.close()
        try? FileManager.default.removeItem(at: partial)
    }
}
