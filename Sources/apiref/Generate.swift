import ArgumentParser
import ClientGenerator
import EndpointModel
import Foundation
import ReferenceCommand

/// `apiref generate`
struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the Swift client of a reference.",
        discussion: """
            One page becomes one Swift file, named after it, beside a Client.swift. A file is written only when its \
            content changes; a file of an earlier run whose page is gone is removed. Nothing is written if there is an \
            error, and no file is replaced that apiref did not write, or has read.

            Examples:
              apiref generate Specs/Bitbar --output Generated/BitbarClient
              apiref generate --config Specs/Bitbar/apiref.yaml --check
              apiref generate Specs/Bitbar --since-git v1.4.2
            """
    )

    @OptionGroup var reference: ReferenceOptions

    @Option(
        help: ArgumentHelp(
            "The folder to write to; Generated/ and the module's name unless given.",
            valueName: "folder"
        ),
        completion: .directory
    )
    var output: String?

    @Option(
        help: ArgumentHelp(
            "A folder for the client's own reference pages, in Markdown; none are written unless given.",
            valueName: "folder"
        ),
        completion: .directory
    )
    var docs: String?

    @Flag(help: "Write nothing; print what would change as a unified diff, and exit with 1 if anything would.")
    var check = false

    @Flag(help: "Print what changes as a unified diff, and write it.")
    var diff = false

    @Flag(
        help: "Refuse pages that can't be read, and names and places that nothing proves, rather than warn of them."
    )
    var strict = false

    @OptionGroup var earlier: EarlierPages

    @OptionGroup var declared: DeclaredFiles

    func validate() throws {
        if earlier.isGiven, declared.client != nil {
            throw ValidationError("A build declares its files before it runs: --since is for generated code in git.")
        }
    }

    func run() throws {
        var earlierPaths: [String] = []
        let (result, paths) = try reference.load { reference, progress in
            let old = try earlier.reference(of: reference, named: self.reference)
            earlierPaths = earlier.since == nil ? [] : old?.paths ?? []
            return try ClientGenerator.run(reference, since: old, isStrict: strict, progress: progress)
        }
        let inputs = paths + earlierPaths
        guard let api = result.api else { return }
        let files = try declared.named(result.files)
        var output = Output(sparing: inputs)
        output.add(files, in: self.output ?? "Generated/\(api.names.module)", mark: .swift)
        let pages = docs.map { (folder: $0, files: ClientGenerator.documentation(of: api)) }
        if let pages { output.add(pages.files, in: pages.folder, mark: .markdown) }
        try output.check()
        if check || diff { output.printDifference() }
        if check { return try report(output.changes, module: api.names.module) }
        try output.commit()
        let count = files.count + (pages?.files.count ?? 0)
        print(
            "\(api.names.module): \(api.endpoints.count) endpoints in \(count) files, \(output.changes.count) changed"
        )
    }

    private func report(_ changes: [Output.Change], module: String) throws {
        guard !changes.isEmpty else { return }
        let files = changes.map { $0.path.split(separator: "/").last.map(String.init) ?? $0.path }
        StandardError.print(
            "\(module) is stale (\(files.joined(separator: ", "))); run the same without --check"
        )
        throw ExitCode.checkFailed
    }
}

extension Output {
    /// Prints what is wrong with the outputs, and ends with status 2 if anything is.
    func check() throws {
        StandardError.print(problems)
        if !problems.isEmpty { throw ExitCode.unreadableInput }
    }

    /// Prints what changes as a unified diff.
    func printDifference() {
        for change in changes {
            print(UnifiedDiff(from: change.old, to: change.new, path: change.path).text, terminator: "")
        }
    }

    /// Writes what changes.
    func commit() throws {
        guard let (path, error) = write() else { return }
        let message = "this can't be written; expected a folder that may be written to: \(error.localizedDescription)"
        StandardError.print([Diagnostic(.error, rule: "output", message, at: PageRange(page: path))])
        throw ExitCode.unreadableInput
    }
}
