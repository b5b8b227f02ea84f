import ClientGenerator
import Foundation

/// The references that cases are mutations of.
public struct Corpus: Sendable {
    /// The files of a reference: its pages and its configuration.
    struct Folder: Sendable {
        var pages: [Reference.Page]
        var configuration: ConfigurationFile?
    }

    let folders: [Folder]

    /// Reads every folder below some that holds pages itself.
    ///
    /// - Throws: An error if a folder can't be read, or none holds a page.
    public init(_ roots: [URL]) throws {
        var folders: [Folder] = []
        for root in roots {
            let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
            let pages = names.filter { $0.hasSuffix(".md") }.sorted()
            let groups = Dictionary(grouping: pages) { ($0 as NSString).deletingLastPathComponent }
            for (folder, names) in groups.sorted(by: { $0.key < $1.key }) {
                folders.append(try Self.folder(root.appendingPathComponent(folder), names, of: root))
            }
        }
        guard !folders.isEmpty else { throw CocoaError(.fileNoSuchFile) }
        self.folders = folders
    }

    private static func folder(_ folder: URL, _ names: [String], of root: URL) throws -> Folder {
        let pages = try names.map { name in
            Reference.Page(
                path: (name as NSString).lastPathComponent,
                bytes: [UInt8](try Data(contentsOf: root.appendingPathComponent(name))),
                isNamed: false
            )
        }
        let file = folder.appendingPathComponent(Reference.configurationName)
        let text = try? String(contentsOf: file, encoding: .utf8)
        return Folder(
            pages: pages,
            configuration: text.map { ConfigurationFile(path: Reference.configurationName, text: $0) }
        )
    }
}
