import ArgumentParser
import ClientGenerator
import Foundation

/// `apiref generate`
struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the Swift client of a reference.",
        discussion: """
            One page becomes one Swift file, named after it, beside a Client.swift. A file is written only when its \
            content changes; a file of an earlier run whose page is gone is removed. Nothing is written if there is an \
            error.

            Examples:
              apiref generate Specs/Bitbar --output Generated/BitbarClient
              apiref generate --config Specs/Bitbar/apiref.yaml --check
            """
    )

    @OptionGroup var reference: ReferenceOptions

    @Option(
        help: ArgumentHelp(
            "The folder to write to; Generated/ and the module's name unless given.",
            valueName: "folder"
        )
    )
    var output: String?

    @Option(
        help: ArgumentHelp(
            "A folder for the client's own reference pages, in Markdown; none are written unless given.",
            valueName: "folder"
        )
    )
    var docs: String?

    @Flag(help: "Write nothing; print what would change as a unified diff, and exit with 1 if anything would.")
    var check = false

    @Flag(help: "Print what changes as a unified diff, and write it.")
    var diff = false

    @OptionGroup var declared: DeclaredFiles

    func run() throws {
        let result = try reference.load(ClientGenerator.run)
        guard let api = result.api else { return }
        let files = try declared.named(result.files)
        var targets = [(OutputFolder(path: output ?? "Generated/\(api.names.module)", kind: .swift), files)]
        if let docs {
            targets.append((OutputFolder(path: docs, kind: .markdown), ClientGenerator.documentation(of: api)))
        }
        var changes: [(folder: OutputFolder, changes: [OutputFolder.Change])] = []
        for (folder, files) in targets {
            do {
                changes.append((folder, try folder.changes(for: files)))
            } catch {
                throw StandardError.unwritable(folder.path, error)
            }
        }
        if check || diff { printDifference(changes) }
        if check { return try report(changes.flatMap(\.changes), module: api.names.module) }
        for (folder, changes) in changes {
            do {
                try folder.apply(changes)
            } catch {
                throw StandardError.unwritable(folder.path, error)
            }
        }
        let count = targets.map(\.1.count).reduce(0, +)
        summarize(changes.flatMap(\.changes), files: count, module: api.names.module, endpoints: api.endpoints.count)
    }

    private func printDifference(_ changes: [(folder: OutputFolder, changes: [OutputFolder.Change])]) {
        for (folder, changes) in changes {
            for change in changes {
                let diff = UnifiedDiff(from: change.old, to: change.new, path: folder.path(of: change.name))
                print(diff.text, terminator: "")
            }
        }
    }

    private func report(_ changes: [OutputFolder.Change], module: String) throws {
        guard !changes.isEmpty else { return }
        let files = changes.map(\.name).joined(separator: ", ")
        StandardError.print("\(module) is stale (\(files)); run apiref generate without --check")
        throw ExitCode.checkFailed
    }

    private func summarize(_ changes: [OutputFolder.Change], files: Int, module: String, endpoints: Int) {
        print("\(module): \(endpoints) endpoints in \(files) files, \(changes.count) changed")
    }
}
