import EndpointModel
import Foundation
import Spelling

/// The source files of an SDK: all but tests, documents, data, and what is hidden, vendored or built.
struct SourceFiles {
    /// Relative to the SDK, in order.
    private(set) var paths: [String] = []
    /// Those that are too large to be written by hand or by a generator.
    private(set) var tooLarge: [String] = []

    /// The bytes of the largest file that is read.
    static let limit = 16 << 20

    /// - Parameter isNamed: Whether something of the API is called like a file, which may well be a test in its name.
    /// - Throws: ``SourceError`` if there is no such folder.
    init(in sdk: String, isNamed: (String) -> Bool) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: sdk, isDirectory: &isFolder) else {
            throw SourceError(path: sdk, message: "there is no such file or folder")
        }
        guard isFolder.boolValue else {
            throw SourceError(path: sdk, message: "the sources of an SDK are expected to be a folder")
        }
        try walk(URL(fileURLWithPath: sdk).resolvingSymlinksInPath(), "", isNamed)
        paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        tooLarge.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private mutating func walk(_ folder: URL, _ path: String, _ isNamed: (String) -> Bool) throws {
        let keys: [URLResourceKey] = [.isDirectoryKey, .isRegularFileKey, .fileSizeKey]
        let found: [URL]
        do {
            found = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: keys)
        } catch  where path.isEmpty {
            throw SourceError(path: folder.relativePath, message: "the folder can't be read")
        } catch {
            return
        }
        for url in found {
            let name = url.lastPathComponent
            guard !name.hasPrefix("."), let values = try? url.resourceValues(forKeys: Set(keys)) else { continue }
            let path = path.isEmpty ? name : "\(path)/\(name)"
            // A link to a folder is none of the two, so there are no circles.
            if values.isDirectory == true {
                if !Self.foldersWithoutSources.contains(name.lowercased()) || Self.isPackage(path) {
                    try walk(url, path, isNamed)
                }
            } else if values.isRegularFile == true, Self.isSource(name, isNamed) {
                if values.fileSize ?? 0 > Self.limit { tooLarge.append(path) } else { paths.append(path) }
            }
        }
    }

    /// Whether a folder's name is part of a package's, as in `src/main/java/com/example`: what Maven builds lies apart.
    private static func isPackage(_ path: String) -> Bool { "/\(path)".contains("/src/main/") }

    /// A file's name without its extension.
    static func stem(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        return String(name.lastIndex(of: ".").map { name[..<$0] } ?? name)
    }

    private static func isSource(_ name: String, _ isNamed: (String) -> Bool) -> Bool {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return false }
        guard !formatsWithoutSources.contains(name[name.index(after: dot)...].lowercased()) else { return false }
        let stem = String(name[..<dot])
        guard let first = NamingConvention.words(in: stem).first?.lowercased(),
            let last = NamingConvention.words(in: stem).last?.lowercased(),
            wordsOfTests.contains(first) || wordsOfTests.contains(last)
        else { return true }
        return isNamed(stem)
    }

    private static let wordsOfTests: Set = ["test", "tests", "spec", "specs"]

    private static let foldersWithoutSources: Set = [
        // Tests and documents.
        "test", "tests", "__tests__", "spec", "specs", "t", "docs", "doc", "documentation", "examples", "example",
        "samples", "sample", "fixtures", "testdata", "mocks", "__mocks__",
        // Other people's sources.
        "node_modules", "bower_components", "vendor", "third_party", "thirdparty", "pods", "carthage", "site-packages",
        "venv", "env",
        // What a build leaves.
        "build", "dist", "target", "bin", "obj", "out", "__pycache__", "coverage", "deriveddata",
    ]

    private static let formatsWithoutSources: Set = [
        "md", "mdx", "markdown", "rst", "adoc", "asciidoc", "txt", "html", "htm", "css", "scss", "less", "json",
        "jsonl",
        "yaml", "yml", "toml", "xml", "csv", "tsv", "lock", "har", "map", "snap", "log", "diff", "patch", "ini", "cfg",
        "properties", "svg", "png", "jpg", "jpeg", "gif", "ico", "webp", "pdf", "zip", "gz", "tgz", "jar", "nupkg",
        "gem", "whl", "so", "dylib", "dll", "exe", "a", "o", "class", "pyc", "woff", "woff2", "ttf", "eot", "mp4",
    ]
}

/// Why the sources of an SDK can't be read.
struct SourceError: Error, Hashable {
    var path: String
    var message: String
}
