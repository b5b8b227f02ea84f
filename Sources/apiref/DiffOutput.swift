import ArgumentParser
import ClientGenerator
import EndpointModel
import Foundation
import ModelDiff
import ReferenceCommand

/// The options that say how changes are reported, and what is made of them.
struct DiffOutput: ParsableArguments {
    /// How changes are printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, markdown, json, github, sarif, changelog
    }

    /// Which changes make the command fail.
    enum FailOn: String, ExpressibleByArgument, CaseIterable {
        case breaking, any, never

        func isMet(by report: ChangeReport) -> Bool {
            switch self {
            case .breaking: !report.breaking.isEmpty
            case .any: !report.changes.isEmpty
            case .never: false
            }
        }
    }

    @Option(
        help: ArgumentHelp(
            "How the changes are printed.",
            discussion: """
                Text for a terminal, Markdown for a comment on a pull request, JSON, annotations of GitHub's workflows, \
                SARIF, or an entry of the client's changelog.
                """
        )
    )
    var format = Format.text

    @Option(help: "Which changes make the exit status 1.")
    var failOn = FailOn.breaking

    @Option(help: ArgumentHelp("A YAML file that lists accepted changes.", valueName: "file"), completion: .file())
    var ignore: String?

    @Option(
        help: ArgumentHelp(
            "The client's current version, for --format changelog to name the next.",
            valueName: "version"
        )
    )
    var currentVersion: String?

    @Flag(help: "List every change of texts and evidence, too, and every diagnostic.")
    var verbose = false

    func check() throws {
        guard let currentVersion else { return }
        if format != .changelog { throw ValidationError("--current-version is for --format changelog.") }
        if SemanticVersion(currentVersion) == nil {
            throw ValidationError("--current-version takes three numbers, such as 1.4.2.")
        }
    }

    /// Sorts out what is accepted, or prints what is wrong with the ignore file and ends with status 2.
    func report(_ changes: [Change]) throws -> ChangeReport {
        guard let ignore else { return ChangeReport(changes) }
        do {
            let (report, diagnostics) = try IgnoreFile(path: ignore).apply(to: changes, today: Self.today)
            StandardError.print(diagnostics)
            if diagnostics.hasErrors { throw ExitCode.unreadableInput }
            return report
        } catch let error as ReferenceError {
            StandardError.print(error.diagnostics)
            throw ExitCode.unreadableInput
        }
    }

    func print(_ report: ChangeReport) throws {
        let text =
            switch format {
            case .text: report.text(isColored: Terminal.showsColors(.standardOutput), isVerbose: verbose)
            case .markdown: report.markdown()
            case .json: try report.json()
            case .github: report.github
            case .sarif: try report.sarif(version: APIRef.configuration.version)
            case .changelog: report.changelog(after: currentVersion.flatMap { SemanticVersion($0) })
            }
        Swift.print(text, terminator: "")
    }

    /// The day by the clock, in Greenwich, as `2026-12-31`.
    private static var today: String {
        String(ISO8601DateFormatter().string(from: Date()).prefix(10))
    }
}
