import EndpointModel
import Spelling

/// One Markdown page of an API reference, read.
public struct ReferencePage: Hashable, Sendable {
    /// What a page turned out to be.
    public enum Content: Hashable, Sendable {
        /// The endpoints of an API class, such as `UsersApi.md`.
        case api(APIPage)
        /// A schema, such as `User.md`.
        case model(ModelPage)
        /// What holds for the whole reference.
        case readme(ReadmePage)
        /// Nothing that this reader knows.
        case unrecognized
    }

    /// The page, as the caller named it; a path with `/` between its parts.
    public var path: String
    public var content: Content
    /// What a person should know about the page, in page order.
    public var diagnostics: [Diagnostic]

    public init(path: String, content: Content, diagnostics: [Diagnostic]) {
        self.path = path
        self.content = content
        self.diagnostics = diagnostics
    }

    /// Whether nothing on the page is that of a reference: not a page that is broken.
    public var isAboutSomethingElse: Bool {
        let rules = [ReferenceReader.notAReferencePage, ReferenceReader.emptyPage]
        return content == .unrecognized && diagnostics.allSatisfy { rules.contains($0.rule) }
    }

    /// What the page is about: the API's own name for it, where the page states one, and otherwise the page's.
    public var name: String {
        switch content {
        case .api(let page): page.originalName ?? stem
        case .model(let page): page.originalName ?? (page.hasFields ? page.title.value : stem)
        case .readme, .unrecognized: stem
        }
    }

    /// `user.md` of a path or a destination such as `docs/User.md#name`; `nil` for what is no page of a reference.
    ///
    /// References are copied together: a page may lie in another folder than links to it say.
    public static func file(in destination: String) -> String? {
        if destination.holds("://") { return nil }
        let path = destination.prefix { $0 != "#" }
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { String($0) }?.lowercased() ?? ""
        return name.hasSuffix(".md") && name.utf8.count > 3 ? name : nil
    }

    /// The page's name without folder and extension: `UsersApi` of `docs/UsersApi.md`.
    public var stem: String {
        let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
        return String(name.suffix(3).lowercased() == ".md" ? name.dropLast(3) : name)
    }
}
