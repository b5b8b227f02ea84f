import CustomDump
import Foundation
import Testing
import TestSupport

/// Messages that say what to do, in words that their reader can follow.
@Suite struct MessageTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Repository.bytes("Specs/Bitbar/UsersApi.md"), to: "docs/UsersApi.md")
    }

    /// What `apiref` says of an `apiref.yaml`.
    private func report(_ yaml: String, _ arguments: String...) throws -> String {
        try folder.write(yaml.utf8, to: "docs/apiref.yaml")
        let run = try Executable.run(["inspect", "docs"] + arguments, in: folder.path)
        return run.errorsBesideDoubts
    }

    // MARK: names

    @Test(arguments: [
        ("activat: {stability: beta}", "operation activat; did you mean activate?"),
        ("deleteUser: {stability: beta}", "operation deleteUser; did you mean delete_user?"),
        ("user: {stability: beta}", "operation user; the nearest are get_user, delete_user, restore_user"),
        ("frobnicate: {stability: beta}", "operation frobnicate"),
    ])
    func anOperationThatThePagesLack(entry: String, message: String) throws {
        expectNoDifference(
            try report("corrections:\n  endpoints:\n    \(entry)\n"),
            "docs/apiref.yaml:3:\(entry.prefix { $0 != ":" }.utf8.count + 19): error: the reference has no \(message) "
                + "[correction-unmatched]\n"
        )
    }

    @Test func aSchemaThatThePagesLack() throws {
        expectNoDifference(
            try report("corrections:\n  schemas:\n    ApiUsers: {description: x}\n"),
            """
            docs/apiref.yaml:3:29: error: the reference has no schema ApiUsers; there are APIUser, UserIdFeedbackBody, \
            APIMessage, APIAccount, APIAccountConcurrencyStatusMap, APIListAPIUser, APIUserPreference; did you mean \
            APIUser? [correction-unmatched]

            """
        )
    }

    @Test(arguments: [
        ("module: Bitbar\nclient: Bitbar\n", "2:9"), ("module: Bitbar\n# of the folder\n", nil),
        ("client: Docs\nmodule: Docs\n", "1:9"), ("module: Docs\n", "1:9"), ("client: Bitbar\n", nil),
    ])
    func aModuleThatItsClientHides(yaml: String, place: String?) throws {
        let name = yaml.contains("Docs") ? "Docs" : "Bitbar"
        expectNoDifference(
            try report(yaml),
            place.map {
                """
                docs/apiref.yaml:\($0): warning: the module and its root type are both called \(name) and hide each other, so \
                that no caller can write \(name).Tag for a type of the module; expected two names: call the type otherwise, \
                as in `client: \(name)API`, or the module, as in \(name)Client [hidden-module]

                """
            } ?? ""
        )
    }

    /// The build plugin knows what the target is called, whatever apiref.yaml says.
    @Test func theModuleThatIsBuilt() throws {
        #expect(
            try report("client: Vendor\n", "--built-module", "Vendor").hasPrefix(
                "docs/apiref.yaml:1:9: warning: the module"
            )
        )
        #expect(try report("module: Vendor\nclient: Vendor\n", "--built-module", "App") == "")
    }

    // MARK: YAML

    @Test(arguments: [
        (
            "client: A\nserver: https://a.example\nclient: B\n",
            "3:1: error: client stands twice; expected each key of a mapping once: take one of them out, or join them "
                + "[duplicate-key]"
        ),
        (
            "corrections:\n  endpoints:\n    activate: {stability: beta}\n    \"activate\": {stability: stable}\n",
            "4:5: error: activate stands twice; expected each key of a mapping once: take one of them out, or join them "
                + "[duplicate-key]"
        ),
        (
            "client: \"Bitbar\nmodule: BitbarClient\n",
            "3:1: error: this is no YAML: found unexpected end of stream while scanning a quoted scalar that starts in line "
                + "1, column 9; expected a quotation mark at the end of the text [yaml]"
        ),
        (
            "client: Bitbar: Cloud\n",
            "1:15: error: this is no YAML: mapping values are not allowed in this context; expected one key on a line: "
                + "quotation marks around a text that holds a colon and a space [yaml]"
        ),
        (
            "module: A\nclient: \u{1}\n",
            "2:9: error: this is no YAML: control characters are not allowed; expected a text file without such characters: "
                + "remove them [yaml]"
        ),
        (
            "client: Bitbar\n\tmodule: A\n",
            "2:1: error: this is no YAML: found a tab character that violates indentation while scanning a "
                + "plain scalar that starts in line 1, column 9; expected spaces, where lines are "
                + "indented [yaml]"
        ),
    ])
    func whatIsNoYAML(yaml: String, message: String) throws {
        expectNoDifference(try report(yaml), "docs/apiref.yaml:\(message)\n")
    }

    @Test func aConfigurationThatIsNoText() throws {
        try folder.write(Array("client: A\nserver: ".utf8) + [0xFF, 0x0A], to: "docs/apiref.yaml")
        let run = try Executable.run("inspect", "docs", in: folder.path)
        expectNoDifference(
            run.errors,
            """
            docs/apiref.yaml:2:1: error: this is not UTF-8 text; expected text in UTF-8: save it in that encoding \
            [invalid-utf8]

            """
        )
    }

    @Test func globsThatMatchNothing() throws {
        expectNoDifference(
            try report("client: Bitbar\npages: [\"*.txt\"]\n"),
            """
            docs/apiref.yaml:2:8: error: no page matches *.txt; expected Markdown pages such as UsersApi.md: name their \
            folder [no-pages]

            """
        )
    }

    // MARK: commands

    /// Whoever has a plugin has no `apiref`.
    @Test(arguments: [
        ("executable", "`apiref learn docs --from PATH`", "`apiref inspect docs --unproven`"),
        (
            "command-plugin", "`swift package generate-api-client learn --from PATH`",
            "`swift package generate-api-client inspect --unproven`"
        ),
        (
            "build-plugin", "`swift package generate-api-client learn --from PATH`",
            "`swift package generate-api-client inspect --unproven`"
        ),
        (
            "xcode", "the project's command GenerateAPIClient with the arguments `learn --from PATH`",
            "the project's command GenerateAPIClient with the arguments `inspect --unproven`"
        ),
    ])
    func commandsThatTheReaderHas(caller: String, learn: String, inspect: String) throws {
        try folder.write("# broken\n\n".utf8 + [0xFF], to: "docs/BrokenApi.md")
        let run = try Executable.run("generate", "docs", "--output", "out", "--caller", caller, in: folder.path)
        #expect(run.status == 0)
        #expect(
            run.errors.contains("; settle them by \(learn), from the vendor's SDK or a recording, or, if you know it,")
        )
        #expect(run.errors.hasSuffix("in apiref.yaml; \(inspect) lists them [unproven]\n"))
        #expect(run.errors.contains("apiref ") == (caller == "executable"))
        let lists = ["executable": "--verbose", "command-plugin": "--verbose"][caller]
        #expect(run.errors.contains("; \(lists ?? inspect.replacing("unproven", with: "verbose")) lists all)"))
    }

    @Test(arguments: ["init", "learn", "inspect"]) func usageThatTheReaderHas(command: String) throws {
        let run = try Executable.run(command, "--caller", "command-plugin", "--help", in: folder.path)
        #expect(run.output.contains("USAGE: swift package generate-api-client \(command) "))
        #expect(!run.output.contains("apiref \(command)"))
    }
}
