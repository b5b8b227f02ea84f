import Foundation

/// The references in a package that lie in no target: SwiftPM drops one that holds no source, and says so in passing.
struct UnbuiltReferences {
    /// The folders of the references, relative to the package.
    private let folders: [String]

    /// The folders in which SwiftPM looks for targets.
    private static let roots = ["Sources", "Source", "src", "srcs"]

    /// - Parameter targets: The folders of the targets that there are.
    init(in package: URL, besides targets: [URL]) {
        let known = targets.map { $0.standardizedFileURL.path + "/" }
        let prefix = package.standardizedFileURL.path + "/"
        folders = Self.roots.flatMap { root -> [String] in
            let files = FileManager.default.enumerator(
                at: package.appendingPathComponent(root),
                includingPropertiesForKeys: nil
            )
            let urls = files?.compactMap { $0 as? URL } ?? []
            let paths = urls.filter { $0.lastPathComponent == "apiref.yaml" }.map(\.standardizedFileURL.path)
            return paths.filter { path in !known.contains(where: path.hasPrefix) && path.hasPrefix(prefix) }
                .map { String($0.dropFirst(prefix.count).dropLast("/apiref.yaml".count)) }.sorted()
        }
    }

    /// What happened to them and what to do; `nil` if there are none.
    var explanation: String? { folders.first.map(Self.explanation) }

    /// The same of a target that SwiftPM does not know.
    func explanation(ofTarget name: String) -> String? {
        let folder = folders.first { $0.split(separator: "/").dropFirst().first.map(String.init) == name }
        return folder.map { "there is no target \(name): \(Self.explanation($0))" }
    }

    private static func explanation(_ folder: String) -> String {
        let target = folder.split(separator: "/").prefix(2).joined(separator: "/")
        let name = target.split(separator: "/").last.map(String.init) ?? target
        return """
            \(folder)/apiref.yaml is in no target that SwiftPM builds, for it drops a target without Swift files; expected a \
            target in Package.swift, and a Swift file, which may be empty, in its folder: add \(target)/\(name).swift
            """
    }
}
