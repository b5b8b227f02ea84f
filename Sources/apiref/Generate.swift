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

    @Flag(help: "Write nothing; print what would change as a unified diff, and exit with 1 if anything would.")
    var check = false

    func run() throws {
        let result = try reference.load(ClientGenerator.run)
        guard let api = result.api else { return }
        let folder = OutputFolder(path: output ?? "Generated/\(api.names.module)")
        let changes: [OutputFolder.Change]
        do {
            changes = try folder.changes(for: result.files)
            if !check { try folder.apply(changes) }
        } catch {
            StandardError.print("\(folder.path): error: \(error.localizedDescription) [output]")
            throw ExitCode.unreadableInput
        }
        if check {
            try report(changes, in: folder, module: api.names.module)
        } else {
            summarize(changes, files: result.files.count, module: api.names.module, endpoints: api.endpoints.count)
        }
    }

    private func report(_ changes: [OutputFolder.Change], in folder: OutputFolder, module: String) throws {
        guard !changes.isEmpty else { return }
        for change in changes {
            let diff = UnifiedDiff(from: change.old, to: change.new, path: folder.path(of: change.name))
            print(diff.text, terminator: "")
        }
        let files = changes.map(\.name).joined(separator: ", ")
        StandardError.print("\(module) is stale (\(files)); run apiref generate without --check")
        throw ExitCode.checkFailed
    }

    private func summarize(_ changes: [OutputFolder.Change], files: Int, module: String, endpoints: Int) {
        print("\(module): \(endpoints) endpoints in \(files) files, \(changes.count) changed")
    }
}
