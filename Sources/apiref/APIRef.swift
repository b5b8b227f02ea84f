import ArgumentParser

/// The `apiref` executable.
@main
struct APIRef: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apiref",
        abstract: "Generates Swift clients from the Markdown API references that SDK generators publish.",
        discussion: """
            A reference is a folder of pages such as docs/UsersApi.md, as openapi-generator and swagger-codegen write \
            them, and perhaps an apiref.yaml beside them.

            Diagnostics go to standard error as FILE:LINE:COLUMN: SEVERITY: MESSAGE [RULE]. The exit status is 0, \
            1 when a check found something, 2 when input could not be read, and 64 for a wrong command line.
            """,
        version: "0.1.0",
        subcommands: [Generate.self, Inspect.self, OpenAPI.self, Learn.self, Diff.self, Mock.self]
    )
}
