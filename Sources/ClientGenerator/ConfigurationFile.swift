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

    /// The folder of the templates as the file names it, and where it does.
    var templatesFolder: (path: String, range: PageRange)? {
        guard let node = (try? Yams.compose(yaml: text, .basic))?.mapping?["templates"], let path = node.string else {
            return nil
        }
        let (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
        return (path, PageRange(page: self.path, line: line, column: column))
    }

    /// The globs of the pages, relative to the file's folder; problems are left for ``read(defaultName:)`` to report.
    var pagePatterns: [String] {
        guard let node = try? Yams.compose(yaml: text, .basic), let pages = node.mapping?["pages"]?.sequence else {
            return ["*.md"]
        }
        return pages.compactMap(\.string)
    }
}
