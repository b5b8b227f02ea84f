import ConcurrentMap
import EndpointModel
import Foundation
import Templates

/// Why the files of a reference can't be read.
public struct ReferenceError: Error, Sendable {
    /// What is wrong and where; all of them errors.
    public var diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    init(_ rule: String, _ message: String, at path: String) {
        self.init(rule, message, at: PageRange(page: path))
    }

    init(_ rule: String, _ message: String, at range: PageRange) {
        diagnostics = [Diagnostic(.error, rule: rule, message, at: range)]
    }
}

extension Reference {
    /// The name of a configuration file in a folder of pages.
    public static let configurationName = "apiref.yaml"

    /// Reads the files of a reference.
    ///
    /// - Parameters:
    ///   - paths: Pages, and folders whose pages are found recursively and taken in the order of their paths; each page
    ///     is read once. Where there are none, the configuration's folder.
    ///   - configuration: An `apiref.yaml`; without one, the folder's own applies.
    /// - Throws: ``ReferenceError`` for what does not exist, can't be read or holds no page.
    public init(paths: [String], configuration: String? = nil) throws {
        let folder = configuration.map(Self.folder(of:)) ?? "."
        let paths = paths.isEmpty ? [folder] : paths
        let file = try configuration ?? Self.configuration(of: paths)
        let text = try file.map(Self.text)
        self.configuration = file.flatMap { path in text.map { ConfigurationFile(path: path, text: $0) } }
        let folders = Self.folders(of: paths)
        self.folder = file.map(Self.folder(of:)) ?? (folders.count == 1 ? folders[0] : nil)
        learned = try Self.learned(in: file.map { [Self.folder(of: $0)] } ?? folders)
        let named = self.configuration?.files
        templates = try named?.templates.map { try Self.templates(in: $0.path, named: $0.range) } ?? []
        let patterns = named?.pages?.globs ?? ["*.md"]
        pages = []
        // A page may be named in several ways, and stand in a folder that is named, too.
        var known: [FileIdentity: Int] = [:]
        for page in try paths.flatMap({ try Self.pages(at: $0, patterns) }) {
            guard let identity = FileIdentity(path: page.path) else { continue }
            if let index = known[identity] {
                if page.isNamed { pages[index].isNamed = true }
            } else {
                known[identity] = pages.count
                pages.append(page)
            }
        }
        if pages.isEmpty {
            throw ReferenceError(
                "no-pages",
                "no page matches \(patterns.joined(separator: ", ")); expected Markdown pages such as UsersApi.md: name their folder",
                at: named?.pages?.range ?? PageRange(page: paths.joined(separator: ", "))
            )
        }
        let namesake = Self.isFolder(paths[0]) ? paths[0] : Self.folder(of: paths[0])
        defaultName = URL(fileURLWithPath: namesake).standardizedFileURL.lastPathComponent
    }

    /// The templates in the folder that the configuration names, relative to its own.
    private static func templates(in name: String, named range: PageRange) throws -> [TemplateFile] {
        let folder = name.hasPrefix("/") ? name : join(Self.folder(of: range.page), name)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let templates = names.filter { $0.hasSuffix(".mustache") }.sorted()
        guard !templates.isEmpty else {
            throw ReferenceError(
                "no-templates",
                """
                \(folder) holds no templates; expected a folder, relative to this file, with files such as \
                endpoint.mustache: correct its name, or take the line out
                """,
                at: range
            )
        }
        return try templates.map { name in
            let path = join(folder, name)
            return TemplateFile(path: path, text: try text(of: path))
        }
    }

    private static func pages(at path: String, _ patterns: [String]) throws -> [Page] {
        guard isFolder(path) else { return [Page(path: path, bytes: try read(path))] }
        let found = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        let matching = found.filter { name in
            !name.split(separator: "/").contains { $0.hasPrefix(".") }
                && patterns.contains { fnmatch($0, name, 0) == 0 }
        }
        let pages = try matching.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.concurrentMap { name in
            let file = join(path, name)
            return isFolder(file) ? nil : Page(path: file, bytes: try read(file), isNamed: false)
        }
        return pages.compactMap { $0 }
    }

    /// The configuration that the folders of the paths agree on.
    private static func configuration(of paths: [String]) throws -> String? {
        let found = folders(of: paths).map { join($0, configurationName) }.filter(FileManager.default.fileExists)
        guard found.count > 1 else { return found.first }
        throw ReferenceError(
            "several-configurations",
            "\(found.joined(separator: " and ")) both apply; run once for each, or choose one with --config",
            at: found[1]
        )
    }

    /// What was learned, if one of the folders holds it.
    private static func learned(in folders: [String]) throws -> LearnedFile? {
        let found = folders.map { join($0, LearnedFile.name) }.filter(FileManager.default.fileExists)
        guard found.count < 2 else {
            throw ReferenceError(
                "several-learned-files",
                "\(found.joined(separator: " and ")) both apply; run once for each, or choose one with --config",
                at: found[1]
            )
        }
        return try found.first.map { LearnedFile(path: $0, text: try text(of: $0)) }
    }

    /// The folders among the paths, and those of the files, each once.
    private static func folders(of paths: [String]) -> [String] {
        var seen: Set<FileIdentity> = []
        return paths.map { isFolder($0) ? $0 : folder(of: $0) }.filter { path in
            FileIdentity(path: path).map { seen.insert($0).inserted } ?? true
        }
    }

    static func read(_ path: String) throws -> [UInt8] {
        guard FileManager.default.fileExists(atPath: path) else {
            throw ReferenceError(
                "no-such-file",
                "there is no such file or folder; expected one that exists: check its path",
                at: path
            )
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ReferenceError(
                "unreadable-file",
                "this can't be read; expected a file that you may read: check what it is, and its permissions",
                at: path
            )
        }
        return [UInt8](data)
    }

    /// The text of a file.
    static func text(of path: String) throws -> String {
        let bytes = try read(path)
        if let text = String(bytes: bytes, encoding: .utf8) { return text }
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let line = lines.firstIndex { String(bytes: $0, encoding: .utf8) == nil } ?? 0
        throw ReferenceError(
            "invalid-utf8",
            "this is not UTF-8 text; expected text in UTF-8: save it in that encoding",
            at: PageRange(page: path, line: line + 1)
        )
    }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static func join(_ folder: String, _ name: String) -> String {
        if folder == "." { return name }
        return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }
}
