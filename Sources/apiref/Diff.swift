import ArgumentParser
import ClientGenerator
import EndpointModel
import Foundation
import ModelDiff
import ReferenceCommand
import ReferenceCommand

/// `apiref diff`
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints what changed in an API between two revisions of its reference, and what that breaks.",
        discussion: """
            Each change has a rule, and says whether it breaks callers on the wire, and whether it breaks the source of \
            those who call the generated Swift. The order of sections and the layout of pages mean nothing. Changes of \
            texts, and of what is known rather than what is, are told apart.

            An ignore file lists changes that are accepted, in YAML: rule, subject, reason and perhaps until (a day). \
            The JSON has the subjects.

            Examples:
              apiref diff old/docs new/docs
              apiref diff old/openapi.yaml new/openapi.yaml
              apiref diff --git main docs --format markdown
              apiref diff --git v1.4.2 docs --format changelog --current-version 1.4.2
              apiref diff --git origin/main docs --ignore accepted.yaml --fail-on any
            """
    )

    @Option(
        help: ArgumentHelp(
            "Compare with the pages, apiref.yaml and learned.yaml as of a commit, tag or branch of git.",
            valueName: "revision"
        )
    )
    var git: String?

    @Option(
        help: ArgumentHelp("The configuration file, of both references.", valueName: "file"),
        completion: .file(extensions: ["yaml"])
    )
    var config: String?

    @OptionGroup var output: DiffOutput

    /// Who runs apiref: the plugins say so.
    @Option(help: .hidden)
    var caller = Caller.executable

    @Argument(
        help: ArgumentHelp(
            """
            OLD and NEW, each a page, a folder of pages, or a document that apiref openapi wrote; with --git, pages and \
            folders of pages as they are now.
            """,
            valueName: "pages"
        ),
        completion: .file()
    )
    var pages: [String] = []

    func validate() throws {
        if git == nil, pages.count != 2 {
            throw ValidationError("Say what to compare: OLD and NEW, or --git REVISION and PAGES.")
        }
        try output.check()
    }

    func run() throws {
        var line = ProgressLine()
        let difference = try compare(&line)
        line.end()
        StandardError.print(output.verbose ? difference.diagnostics : difference.diagnostics.summarized())
        guard let changes = difference.changes else { throw ExitCode.unreadableInput }
        let report = try output.report(changes)
        try output.print(report)
        if output.failOn.isMet(by: report) { throw ExitCode.checkFailed }
    }

    private func compare(_ line: inout ProgressLine) throws -> ClientGenerator.Difference {
        do {
            if let git {
                let old = try Reference(paths: pages, configuration: config, revision: git)
                let new = try Reference(paths: pages, configuration: config)
                return try compare(old, new, revision: git, &line)
            }
            if pages.contains(where: RecoveredDocument.isDocument) {
                let documents = try pages.map { try RecoveredDocument(path: $0) }
                return ClientGenerator.difference(from: documents[0], to: documents[1])
            }
            let old = try Reference(paths: [pages[0]], configuration: config)
            let new = try Reference(paths: [pages[1]], configuration: config)
            return try compare(old, new, &line)
        } catch let error as ReferenceError {
            StandardError.print(error.diagnostics)
            throw ExitCode.unreadableInput
        }
    }

    private func compare(_ old: Reference, _ new: Reference, revision: String? = nil, _ line: inout ProgressLine) throws
        -> ClientGenerator.Difference
    {
        let total = old.pages.count + new.pages.count
        var (old, new) = (old, new)
        (old.caller, new.caller) = (caller, caller)
        return try ClientGenerator.difference(from: old, to: new, revision: revision) {
            line.show($0, of: total, "pages")
        }
    }
}
