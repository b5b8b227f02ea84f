import ArgumentParser
import ClientGenerator
import Foundation
import ReferenceCommand

/// `apiref learn`
struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Learns names that the pages fold from SDK sources and recordings, into learned.yaml beside them.",
        discussion: """
            The sources of the SDK that the pages document hold every name as it goes over the wire, and so does a \
            recording (HAR 1.2) of the API at work; some sources say besides which numbers are integers, what may be \
            null, what defaults there are, and how lists travel. What they show is written to learned.yaml beside the \
            pages, or beside the configuration: an entry a line, with the line or the exchange that shows it. All other \
            commands and the plugins read it from then on; review it as you review pages. Places that contradict each \
            other or a page are reported and not used. Learning again replaces the whole file.

            Of pages that do not say by which method and path an operation is called, or with which status it succeeds, \
            the sources show that, too.

            No value of a recording is written or printed; the names of its fields are.

            """ + (Caller.ofThisRun == .executable ? examples : "")
    )

    private static let examples = """


        Examples:
          apiref learn docs --from ~/vendor-sdk
          apiref learn docs --from ~/vendor-sdk session.har
          apiref learn --config Specs/Bitbar/apiref.yaml --from recordings --check
        """

    @OptionGroup var reference: ReferenceOptions

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Folders with the sources of SDKs, and recordings that end in .har; a folder's recordings are read, too.",
            valueName: "path"
        ),
        completion: .file()
    )
    var from: [String]

    @Flag(help: "Write nothing; print what would change as a unified diff, and exit with 1 if anything would.")
    var check = false

    func validate() throws {
        if from.isEmpty { throw ValidationError("--from takes the folder of an SDK's sources, or a recording.") }
    }

    func run() throws {
        let (lesson, files) = try reference.read { reference, line in
            let total = reference.pages.count
            return try ClientGenerator.learn(
                reference,
                from: from,
                progress: { line.show($0, of: total, "pages") },
                sourceProgress: { line.show($0, of: $1, "sources") }
            )
        }
        reference.print(lesson.diagnostics)
        guard let text = lesson.text else { throw ExitCode.unreadableInput }
        guard let folder = files.folder else {
            StandardError.print(
                """
                \(files.pages.first?.path ?? ""): error: the pages lie in several folders; say with --config which of them \
                learned.yaml belongs to [several-folders]
                """
            )
            throw ExitCode.unreadableInput
        }
        let path = folder == "." ? LearnedFile.name : "\(folder)/\(LearnedFile.name)".replacing("//", with: "/")
        var output = Output(sparing: files.paths.filter { $0 != files.learned?.path })
        output.add(text, at: path, mark: .learned)
        try output.check()
        guard check else {
            try output.commit()
            return print(summary(of: lesson, path))
        }
        guard !output.changes.isEmpty else { return }
        output.printDifference()
        StandardError.print("\(path) is stale; run the same without --check")
        throw ExitCode.checkFailed
    }

    private func summary(of lesson: ClientGenerator.Lesson, _ path: String) -> String {
        """
        \(path): learned \(lesson.summary), \
        \(lesson.contradictions) \(lesson.contradictions == 1 ? "contradiction" : "contradictions")
        """
    }
}
