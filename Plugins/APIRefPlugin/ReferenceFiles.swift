import Foundation

/// The files of the reference that a target holds.
struct ReferenceFiles {
    let configuration: URL
    let folder: URL
    /// In the order of their paths.
    let pages: [URL]
    let templates: [URL]
    /// What was learned beside the pages, if anything was.
    let learned: URL?

    /// All files that the client is made from.
    var all: [URL] { [configuration] + [learned].compactMap { $0 } + pages + templates }

    /// Finds them among the files of a target; throws ``ReferenceProblem``.
    init(target: String, files: [URL]) throws {
        let configurations = files.filter { $0.lastPathComponent == "apiref.yaml" }
        guard let configuration = configurations.first else { throw ReferenceProblem.noConfiguration(target) }
        guard configurations.count == 1 else {
            throw ReferenceProblem.severalConfigurations(target, configurations.map(\.path).sorted())
        }
        self.configuration = configuration
        folder = configuration.deletingLastPathComponent()
        let prefix = folder.path + "/"
        let own = files.filter { $0.path.hasPrefix(prefix) }.sorted { $0.path < $1.path }
        pages = own.filter { $0.pathExtension == "md" }
        templates = own.filter { $0.pathExtension == "mustache" }
        learned = own.first { $0.path == prefix + "learned.yaml" }
        guard !pages.isEmpty else { throw ReferenceProblem.noPages(target, folder.path) }
    }
}

/// Why a target holds no reference.
enum ReferenceProblem: Error, CustomStringConvertible {
    case noConfiguration(String)
    case severalConfigurations(String, [String])
    case noPages(String, String)

    var description: String {
        switch self {
        case .noConfiguration(let target):
            """
            the target \(target) uses APIRefPlugin but holds no apiref.yaml; put one beside its reference pages (an empty \
            file will do), or let the package's command generate-api-client do so: its arguments are init SDK-OR-PAGES \
            --into FOLDER
            """
        case .severalConfigurations(let target, let paths):
            """
            the target \(target) holds \(paths.joined(separator: " and ")); a target has one reference, so move each \
            to a target of its own
            """
        case .noPages(let target, let folder):
            "the target \(target) holds no reference pages; put them into \(folder), beside apiref.yaml"
        }
    }
}
