import ArgumentParser
import ReferenceCommand
import ClientGenerator

/// The `apiref` executable.
@main
struct APIRef: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: Caller.ofThisRun.program,
        abstract: "Generates Swift clients from the Markdown API references that SDK generators publish.",
        discussion: """
            A reference is a folder of pages such as docs/UsersApi.md, as openapi-generator and swagger-codegen write \
            them, and perhaps an apiref.yaml beside them.

            Diagnostics go to standard error as FILE:LINE:COLUMN: SEVERITY: MESSAGE [RULE]. The exit status is 0, \
            1 when a check found something, 2 when input could not be read, and 64 for a wrong command line.
            """,
        version: "0.1.0",
        subcommands: [
            Init.self, Generate.self, Inspect.self, OpenAPI.self, Learn.self, Diff.self, Mock.self, Refuse.self,
        ]
    )
}

extension Caller {
    /// Who runs apiref, by the arguments that say so: usage has to name a command before any is parsed.
    static let ofThisRun: Caller = {
        let arguments = CommandLine.arguments
        guard let index = arguments.firstIndex(of: "--caller"), index + 1 < arguments.count else { return .executable }
        return Caller(rawValue: arguments[index + 1]) ?? .executable
    }()

    /// How a person calls apiref.
    var program: String {
        switch self {
        case .executable: "apiref"
        case .buildPlugin, .commandPlugin: "swift package generate-api-client"
        case .xcode: "GenerateAPIClient"
        }
    }
}
