import ArgumentParser
import ClientGenerator
import EndpointModel

/// The arguments that name a reference.
package struct ReferenceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The configuration file.",
            discussion: "Without it, the apiref.yaml beside the pages applies, if there is one.",
            valueName: "file"
        ),
        completion: .file(extensions: ["yaml"])
    )
    package var config: String?

    @Argument(
        help: ArgumentHelp(
            "Pages, and folders of pages.",
            discussion: """
                A folder's *.md files are read recursively, in the order of their paths. Without any, the folder of the \
                configuration file is read, or the current one.
                """
        ),
        completion: .file(extensions: ["md"])
    )
    package var pages: [String] = []

    @Flag(help: "List every diagnostic, also what is said more than five times.")
    package var verbose = false

    package init() {}

    /// Who runs apiref: the plugins say so.
    @Option(help: .hidden)
    package var caller = Caller.executable

    /// The module that the client is built in, which the build plugin knows.
    @Option(help: .hidden)
    package var builtModule: String?

    /// Reads the reference, prints what is wrong with it, and ends with status 2 if anything is.
    ///
    /// - Returns: What came of it, and the paths of the files that were read.
    package func load(
        _ run: (Reference, (Int) -> Void) throws -> ClientGenerator.Result
    ) throws -> (result: ClientGenerator.Result, inputs: [String]) {
        let (result, reference) = try read { reference, line in
            let total = reference.pages.count
            return try run(reference) { line.show($0, of: total, "pages") }
        }
        print(result.diagnostics)
        if result.diagnostics.hasErrors { throw ExitCode.unreadableInput }
        return (result, reference.paths)
    }

    /// Prints diagnostics on standard error, in summary unless all are wanted.
    package func print(_ diagnostics: [Diagnostic]) {
        StandardError.print(verbose ? diagnostics : diagnostics.summarized(all: caller.listsAll))
    }

    /// Finds the files of the reference, or prints what is wrong with them and ends with status 2.
    ///
    /// - Parameter run: What is to be done, given the line that says how far it is.
    /// - Returns: What came of it, and the files.
    package func read<Result>(
        _ run: (Reference, inout ProgressLine) throws -> Result
    ) throws -> (result: Result, reference: Reference) {
        do {
            var reference = try Reference(paths: pages, configuration: config)
            reference.caller = caller
            reference.module = builtModule
            var line = ProgressLine()
            defer { line.end() }
            return (try run(reference, &line), reference)
        } catch let error as ReferenceError {
            StandardError.print(error.diagnostics)
            throw ExitCode.unreadableInput
        }
    }
}

extension Caller: ExpressibleByArgument {}

extension ExitCode {
    /// Input could not be read.
    package static let unreadableInput = ExitCode(2)
    /// A check found something.
    package static let checkFailed = ExitCode(1)
}
