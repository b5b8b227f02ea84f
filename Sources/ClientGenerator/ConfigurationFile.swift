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
    func read(defaultName: String) -> (Configuration?, [Diagnostic]) {
        var reader = ConfigurationReader(file: path, defaultName: defaultName)
        reader.read(text)
        return (reader.diagnostics.hasErrors ? nil : reader.configuration, reader.diagnostics)
    }

    /// Which files the file names: the globs of the pages, and the folder of the templates with where that stands, both
    /// relative to its own folder. Problems are left for ``read(defaultName:)`` to report.
    var files: (pages: [String], templates: (path: String, range: PageRange)?) {
        let mapping = (try? Yams.compose(yaml: text, .basic))?.mapping
        let pages = mapping?["pages"]?.texts ?? ["*.md"]
        guard let node = mapping?["templates"], let folder = node.text else { return (pages, nil) }
        let range = PageRange(page: path, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
        return (pages, (folder, range))
    }
}
