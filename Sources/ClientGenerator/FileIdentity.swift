import Foundation

/// Which file a path leads to, whatever its spelling and the links on the way.
package struct FileIdentity: Hashable, Sendable {
    private let volume: UInt64
    private let file: UInt64

    /// `nil` if there is no such file.
    package init?(path: String) {
        // FileManager's attributes look up the owner's name as well, which takes longer than to read the file.
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        volume = UInt64(truncatingIfNeeded: status.st_dev)
        file = UInt64(truncatingIfNeeded: status.st_ino)
    }
}
