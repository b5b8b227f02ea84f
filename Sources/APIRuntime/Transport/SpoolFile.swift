import Foundation

/// Bytes that wait in a file, first in, first out. The file has no name, so nothing is left behind.
///
/// One thread writes and another reads. What they share is the count, which their lock guards.
final class SpoolFile: @unchecked Sendable {
    /// How many bytes wait.
    private(set) var count = 0

    private let handle: FileHandle
    private var writeOffset: off_t = 0  // the writer's alone
    private var readOffset: off_t = 0  // the reader's alone, but where none wait

    init() throws {
        let folder = FileManager.default.temporaryDirectory
        var path = Array(folder.appendingPathComponent("apiref-spool-XXXXXX").path.utf8CString)
        let descriptor = mkstemp(&path)  // for the user alone
        guard descriptor >= 0 else { throw Self.lastError }
        unlink(path)
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// Writes bytes down, which ``add(_:)`` then makes known.
    func write(_ bytes: Data) throws {
        try bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
                let count = pwrite(handle.fileDescriptor, start, rest.count, writeOffset)
                guard count >= 0 || errno == EINTR else { throw Self.lastError }
                writeOffset += off_t(max(0, count))
                rest = rest.dropFirst(max(0, count))
            }
        }
    }

    /// Reads bytes that wait, which ``remove(_:)`` then forgets.
    func read(_ count: Int) throws -> Data {
        var bytes = Data(count: count)
        try bytes.withUnsafeMutableBytes { buffer in
            var filled = 0
            while filled < count, let start = buffer.baseAddress {
                let count = pread(handle.fileDescriptor, start + filled, count - filled, readOffset)
                guard count > 0 || (count < 0 && errno == EINTR) else { throw Self.lastError }
                readOffset += off_t(max(0, count))
                filled += max(0, count)
            }
        }
        return bytes
    }

    /// Begins the file anew, where no bytes wait.
    func rewind() {
        writeOffset = 0
        readOffset = 0
    }

    func add(_ count: Int) {
        self.count += count
    }

    func remove(_ count: Int) {
        self.count -= count
    }

    private static var lastError: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
