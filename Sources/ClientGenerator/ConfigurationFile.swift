import EndpointModel
import ModelBuilder
import Yams

/// An `apiref.yaml`.
public struct ConfigurationFile: Hashable, Sendable {
    /// The path under which diagnostics show it.
    public var path: String
    public var text: String

    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// Reads the file.
    ///
    /// - Returns: The configuration, or `nil` and at least one error.
    ///
    /// - Parameter module: The module that the client is built in, if that is known; what the file says of it is then moot.
    func read(defaultName: String, module: String? = nil) -> (Configuration?, [Diagnostic]) {
        var reader = ConfigurationReader(file: path, defaultName: defaultName)
        reader.read(text)
        reader.settleModule(module)
        return (reader.diagnostics.hasErrors ? nil : reader.configuration, reader.diagnostics)
    }

    /// What the file says of other files, and where.
    struct Files {
        /// The globs of the pages.
        var pages: (globs: [String], range: PageRange)?
        /// The folder of the templates, relative to the file's own.
        var templates: (path: String, range: PageRange)?
    }

    /// Which files the file names. Problems are left for ``read(defaultName:module:)`` to report.
    var files: Files {
        let mapping = (try? Yams.compose(yaml: text, .basic))?.mapping
        var files = Files()
        if let node = mapping?["pages"], let globs = node.texts { files.pages = (globs, range(of: node)) }
        if let node = mapping?["templates"], let folder = node.text { files.templates = (folder, range(of: node)) }
        return files
    }

    private func range(of node: Node) -> PageRange {
        PageRange(page: path, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }
}
