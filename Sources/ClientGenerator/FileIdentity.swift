import Foundation

/// Which file a path leads to, whatever its spelling and the links on the way.
package struct FileIdentity: Hashable, Sendable {
    private let volume: Int
    private let file: Int

    /// `nil` if there is no such file.
    package init?(path: String) {
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: target),
            let volume = attributes[.systemNumber] as? Int, let file = attributes[.systemFileNumber] as? Int
        else { return nil }
        self.volume = volume
        self.file = file
    }
}
