import EndpointModel
import Templates

/// The files of one API reference: its pages and its configuration.
public struct Reference: Hashable, Sendable {
    /// A page's bytes and the path under which diagnostics show it.
    public struct Page: Hashable, Sendable {
        public var path: String
        public var bytes: [UInt8]
        /// Whether the page was named by the caller rather than found in a folder.
        public var isNamed: Bool

        public init(path: String, bytes: [UInt8], isNamed: Bool = true) {
            self.path = path
            self.bytes = bytes
            self.isNamed = isNamed
        }
    }

    /// In the order in which their endpoints stand in the client.
    public var pages: [Page]
    public var configuration: ConfigurationFile?
    /// What was learned besides from SDK sources and recordings.
    public var learned: LearnedFile?
    /// What stands in for built-in templates.
    public var templates: [TemplateFile] = []
    /// The folder that holds what belongs to the reference besides its pages: that of the configuration or, without one,
    /// of the pages; `nil` if those lie in several.
    public var folder: String?
    /// What to call an API whose configuration does not name it.
    public var defaultName: String
    /// The module that the client is built in, where a build knows it; otherwise the configuration names it.
    public var module: String?
    /// Who is told what to do.
    public var caller = Caller.executable

    /// The paths of all files.
    public var paths: [String] {
        pages.map(\.path) + [configuration?.path, learned?.path].compactMap { $0 } + templates.map(\.path)
    }

    public init(
        pages: [Page],
        configuration: ConfigurationFile? = nil,
        learned: LearnedFile? = nil,
        defaultName: String = "API"
    ) {
        self.pages = pages
        self.configuration = configuration
        self.learned = learned
        self.defaultName = defaultName
    }
}
