import EndpointModel
import Foundation
import ReferenceReader

/// The reference pages that an SDK holds, and the README that says what holds for all of them.
public struct VendorPages: Sendable {
    /// A page, as it stands in the SDK.
    public struct Page: Sendable {
        /// The page's path.
        public var path: String
        /// Its path from ``VendorPages/folder``.
        public var name: String
        public var bytes: [UInt8]
    }

    /// The folder that holds all of them.
    public let folder: String
    /// In the order of their paths.
    public let pages: [Page]
    /// The folder to learn from, if one was given.
    public let sources: String?

    /// Finds the pages.
    ///
    /// - Parameter path: The folder of an SDK, that of its pages alone, or one page. The README is looked for up to three
    ///   folders above, where the pages link to it.
    /// - Throws: ``ReferenceError`` if there are none, or those of several references.
    public init(at path: String) throws {
        let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        let isFolder = Reference.isFolder(path)
        let given = isFolder ? path : Reference.folder(of: path)
        let names = isFolder ? Self.markdown(in: path) : [String(path.split(separator: "/").last ?? "")]
        var files = try names.map { name in
            let file = Reference.join(given, name)
            return Page(path: file, name: name, bytes: try Reference.read(file))
        }
        var kinds = Self.kinds(of: files)
        try Self.checkHasEndpoints(kinds, files, at: path)
        let belongs = Self.folders(of: files, kinds)
        files = zip(files, kinds).filter { $1.belongs(beside: belongs, $0.name) }.map(\.0)
        kinds = kinds.isEmpty ? [] : Self.kinds(of: files)
        try Self.checkIsOne(files, kinds, at: path)
        sources = isFolder ? path : nil
        guard !kinds.contains(where: \.isReadme), let (above, readme) = Self.readme(above: given) else {
            folder = given
            pages = files
            return
        }
        let prefix = String(Self.absolute(given).dropFirst(Self.absolute(above).count)).drop { $0 == "/" }
        folder = above
        pages =
            [readme] + files.map { Page(path: $0.path, name: Reference.join(String(prefix), $0.name), bytes: $0.bytes) }
    }
}

extension VendorPages {
    /// What a file of Markdown is.
    private enum Kind {
        case endpoints(APIPage), schema, readme, broken([Diagnostic]), somethingElse

        init(_ page: ReferencePage) {
            switch page.content {
            case .api(let page): self = .endpoints(page)
            case .model: self = .schema
            case .readme: self = .readme
            case .unrecognized: self = page.isAboutSomethingElse ? .somethingElse : .broken(page.diagnostics)
            }
        }

        var isReadme: Bool { if case .readme = self { true } else { false } }

        /// Whether a file is taken along: a page that is broken, if it stands where the others do.
        func belongs(beside folders: Set<String>, _ name: String) -> Bool {
            switch self {
            case .endpoints, .schema, .readme: true
            case .broken: folders.contains(Reference.folder(of: name))
            case .somethingElse: false
            }
        }
    }

    private static func kinds(of files: [Page]) -> [Kind] {
        let reference = Reference(pages: files.map { .init(path: $0.path, bytes: $0.bytes) })
        return ClientGenerator.readAll(reference.pages).map(Kind.init)
    }

    private static func folders(of files: [Page], _ kinds: [Kind]) -> Set<String> {
        Set(zip(files, kinds).compactMap { if case .endpoints = $1 { Reference.folder(of: $0.name) } else { nil } })
    }

    /// The folders that hold what others wrote.
    private static let foreignFolders: Set = ["node_modules", "bower_components", "vendor", "site-packages", "Pods"]

    /// The names of the Markdown files below a folder, in the order of their bytes.
    private static func markdown(in folder: String) -> [String] {
        let there = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
        let found = FileManager.default.enumerator(atPath: there)?.compactMap { $0 as? String } ?? []
        return found.filter { name in
            let parts = name.split(separator: "/").map(String.init)
            return name.lowercased().hasSuffix(".md")
                && !parts.contains { $0.hasPrefix(".") || foreignFolders.contains($0) }
                && !Reference.isFolder(Reference.join(folder, name))
        }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func checkHasEndpoints(_ kinds: [Kind], _ files: [Page], at path: String) throws {
        if kinds.contains(where: { if case .endpoints = $0 { true } else { false } }) { return }
        for case .broken(let diagnostics) in kinds where diagnostics.hasErrors { throw ReferenceError(diagnostics) }
        let found = files.isEmpty ? "no Markdown" : "no page that lists endpoints"
        throw ReferenceError(
            "no-endpoints",
            """
            there is \(found) here; expected a folder with pages such as docs/UsersApi.md, which have a table "Method | HTTP \
            request | Description": give that of the SDK, or of its pages
            """,
            at: path
        )
    }

    /// Refuses SDKs in several languages: they would be one reference that lists every endpoint several times.
    private static func checkIsOne(_ files: [Page], _ kinds: [Kind], at path: String) throws {
        var folders: [String: String] = [:]
        for (file, kind) in zip(files, kinds) {
            guard case .endpoints(let endpoints) = kind, let first = endpoints.index.first else { continue }
            let page = file.name.split(separator: "/").last.map(String.init) ?? file.name
            let key = [page, first.method.value, first.path.value]
            let folder = Reference.folder(of: file.name)
            if let other = folders.updateValue(folder, forKey: key.joined(separator: " ").lowercased()) {
                throw ReferenceError(
                    "several-references",
                    """
                    \(other) and \(folder) both hold \(page); expected one reference: \
                    give the folder of one of them
                    """,
                    at: path
                )
            }
        }
    }

    /// The nearest README above a folder that says what a reference's says, and its folder.
    private static func readme(above folder: String) -> (folder: String, Page)? {
        var above = folder
        for _ in 0..<3 {
            let parent =
                above == "." || above.hasSuffix("..") ? Reference.join(above, "..") : Reference.folder(of: above)
            if parent == above || parent == "/" { return nil }
            above = parent
            let names = (try? FileManager.default.contentsOfDirectory(atPath: above)) ?? []
            for name in names.sorted() where name.lowercased() == "readme.md" {
                let path = Reference.join(above, name)
                guard let bytes = try? Reference.read(path) else { continue }
                let page = Page(path: path, name: name, bytes: bytes)
                if kinds(of: [page])[0].isReadme { return (above, page) }
            }
        }
        return nil
    }

    private static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
}
