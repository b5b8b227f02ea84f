import ArgumentParser
import ClientGenerator
import OpenAPIEmitter
import ReferenceCommand

/// `apiref openapi`
struct OpenAPI: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "openapi",
        abstract: "Writes the OpenAPI 3.1 document that was recovered from a reference.",
        discussion: """
            What a page states stands in the document as it is. What was concluded, corrected or filled in is noted \
            under x-apiref-evidence where it stands: {rule: …, from: PAGE:LINE:COLUMN}, {corrected: FILE}, \
            {assumed: …} for what OpenAPI wants and no page says, {stated: …} for what a page says and OpenAPI has no \
            room for.

            Examples:
              apiref openapi Specs/Bitbar
              apiref openapi Specs/Bitbar --output openapi.json
              apiref openapi Specs/Bitbar --output Generated/BitbarClient/openapi.yaml --check
            """
    )

    @OptionGroup var reference: ReferenceOptions

    @Option(help: "The language of the document: by the output's extension, or yaml, unless given.")
    var format: OpenAPIEmitter.Format?

    @Option(
        help: ArgumentHelp(
            "The file to write to; standard output unless given.",
            discussion: "It is written only if its content changes, and only over a file that apiref wrote.",
            valueName: "file"
        ),
        completion: .file()
    )
    var output: String?

    @Flag(help: "Write nothing; print what would change in the output as a unified diff, and exit with 1 if it would.")
    var check = false

    func validate() throws {
        if check, output == nil { throw ValidationError("--check compares with a file: give it with --output.") }
    }

    func run() throws {
        let (result, inputs) = try reference.load { try ClientGenerator.model(of: $0, progress: $1) }
        guard let api = result.api else { return }
        let text = try OpenAPIEmitter.text(of: api, format: format ?? formatOfOutput)
        guard let path = output else { return print(text, terminator: "") }
        var output = Output(sparing: inputs)
        output.add(text, at: path, mark: .openAPI)
        try output.check()
        guard check else { return try output.commit() }
        guard !output.changes.isEmpty else { return }
        output.printDifference()
        StandardError.print("\(path) is stale; run the same without --check")
        throw ExitCode.checkFailed
    }

    private var formatOfOutput: OpenAPIEmitter.Format {
        output?.lowercased().hasSuffix(".json") == true ? .json : .yaml
    }
}

extension OpenAPIEmitter.Format: ExpressibleByArgument {}
