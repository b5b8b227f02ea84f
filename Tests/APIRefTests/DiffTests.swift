import CustomDump
import Foundation
import Testing
import TestSupport

/// `apiref diff`, as a person runs it.
@Suite struct DiffTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.page.utf8, to: "old/LoansApi.md")
        try folder.write(Self.changed.utf8, to: "docs/LoansApi.md")
    }

    private static let page = """
        # LoansApi

        All URIs are relative to *https://api.loans.example/v2*

        Method | HTTP request | Description
        ------------- | ------------- | -------------
        [**list_loans**](LoansApi.md#list_loans) | **GET** /loans | List

        # **list_loans**
        > list_loans(member, opts)

        ### Parameters

        Name | Type | Description  | Notes
        ------------- | ------------- | ------------- | -------------
         **member** | **String**|  |
         **session** | **String**|  | [optional]

        ### Return type

        void (empty response body)

        """

    private static let changed = page.replacing(
        " **session** | **String**|  | [optional]\n",
        with: " **limit** | **Integer**|  | [optional]\n"
    )

    private static let removed = """
        GET /loans list_loans
          error: breaks wire, source: parameter session is gone [parameter-removed] at docs/LoansApi.md:7:1
          info: optional parameter limit is new [optional-parameter-added] at docs/LoansApi.md:17:2

        1 breaking change, 1 other change

        """

    private func diff(_ arguments: String...) throws -> Command.Run {
        try Executable.run(["diff"] + arguments, in: folder.path)
    }

    private func git(_ arguments: String...) throws {
        let user = ["-c", "user.name=test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"]
        let run = try Command("git", ["-C", folder.path] + user + arguments).runHere()
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test func twoFolders() throws {
        let run = try diff("old", "docs")
        #expect(run.status == 1)
        expectNoDifference(run.output, Self.removed)
        expectNoDifference(run.errors, "")
    }

    @Test func twoFiles() throws {
        expectNoDifference(try diff("old/LoansApi.md", "docs/LoansApi.md").output, Self.removed)
    }

    @Test func whatDoesNotDiffer() throws {
        let run = try diff("old", "old", "--fail-on", "any")
        #expect(run.status == 0)
        expectNoDifference(run.output, "No changes\n")
    }

    @Test(arguments: [("breaking", 1), ("any", 1), ("never", 0)] as [(String, Int32)])
    func theExitStatus(failOn: String, status: Int32) throws {
        #expect(try diff("old", "docs", "--fail-on", failOn).status == status)
    }

    @Test(arguments: ["markdown", "json", "github", "sarif", "changelog"])
    func theFormats(format: String) throws {
        let run = try diff("old", "docs", "--format", format)
        #expect(run.status == 1)
        #expect(run.output.contains("session"))
        expectNoDifference(run.errors, "")
    }

    @Test func theNextVersion() throws {
        let run = try diff("old", "docs", "--format", "changelog", "--current-version", "1.4.2")
        #expect(run.output.hasPrefix("## 2.0.0\n"))
        #expect(try diff("old", "docs", "--format", "changelog", "--current-version", "1.4").status == 64)
        #expect(try diff("old", "docs", "--current-version", "1.4.2").status == 64)
    }

    @Test func aRevision() throws {
        try folder.write(Self.page.utf8, to: "docs/LoansApi.md")
        try folder.write(
            "client: Loans\ncorrections: {endpoints: {list_loans: {stability: beta}}}\n".utf8,
            to: "docs/apiref.yaml"
        )
        try git("init", "--quiet")
        try git("add", "docs")
        try git("commit", "--quiet", "--message", "Add pages")
        try folder.write(Self.changed.utf8, to: "docs/LoansApi.md")
        try FileManager.default.removeItem(atPath: folder.path + "/docs/apiref.yaml")
        let run = try diff("--git", "HEAD", "docs")
        #expect(run.status == 1)
        #expect(run.output.contains("info: the stability: beta before, stable now [stability-raised]"))
        #expect(run.output.contains("parameter session is gone [parameter-removed] at docs/LoansApi.md:7:1"))
        let below = try Executable.run("diff", "--git", "HEAD", "LoansApi.md", in: folder.path + "/docs")
        #expect(below.output.contains("parameter session is gone [parameter-removed] at LoansApi.md:7:1"))
        let beside = try Executable.run("diff", "--git", "HEAD", "../docs", in: folder.path + "/old")
        #expect(beside.output.contains("parameter session is gone [parameter-removed] at ../docs/LoansApi.md:7:1"))
    }

    @Test(arguments: ["nowhere", "--output=x", "HEAD; touch x"])
    func noSuchRevision(revision: String) throws {
        try git("init", "--quiet")
        let run = try diff("--git=\(revision)", "docs")
        #expect(run.status == 2)
        expectNoDifference(
            run.errors,
            """
            docs:1:1: error: the repository has no revision "\(revision)"; expected a commit, a tag or a branch: `git fetch` \
            gets those of its remote [no-revision]

            """
        )
        #expect(folder.text("x") == nil)
    }

    @Test func noPagesThen() throws {
        try git("init", "--quiet")
        try git("add", "old")
        try git("commit", "--quiet", "--message", "Add pages")
        let run = try diff("--git", "HEAD", "docs")
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("docs:1:1: error: at HEAD: no page matches *.md"))
    }

    @Test func noRepository() throws {
        let run = try diff("--git", "HEAD", "docs")
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("docs:1:1: error: this is in no git repository"))
    }

    @Test func aWrongCommandLine() throws {
        #expect(try diff("old").status == 64)
        #expect(try diff("old", "docs", "more").status == 64)
        #expect(try diff("old", "docs", "--format", "yaml").status == 64)
        #expect(try diff("old", "nowhere").status == 2)
    }
}

/// `apiref diff --ignore`
@Suite struct IgnoreFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.page("session").utf8, to: "old/LoansApi.md")
        try folder.write(Self.page("limit").utf8, to: "new/LoansApi.md")
    }

    private static func page(_ parameter: String) -> String {
        """
        # LoansApi

        Method | HTTP request | Description
        ------------- | ------------- | -------------
        [**list_loans**](LoansApi.md#list_loans) | **GET** /loans | List

        # **list_loans**
        > list_loans(opts)

        ### Parameters

        Name | Type | Description  | Notes
        ------------- | ------------- | ------------- | -------------
         **\(parameter)** | **String**| The \(parameter) | [optional]

        """
    }

    private func diff(ignoring list: String, _ arguments: String...) throws -> Command.Run {
        try folder.write(list.utf8, to: "accepted.yaml")
        return try Executable.run(["diff", "old", "new", "--ignore", "accepted.yaml"] + arguments, in: folder.path)
    }

    private func errors(_ run: Command.Run) -> [String] {
        run.errors.split(separator: "\n").map(String.init).filter { $0.hasPrefix("accepted.yaml") }
    }

    private static let entry = """
        - rule: parameter-removed
          subject: LoansApi.list_loans.session
          reason: it did nothing

        """

    @Test func whatIsAccepted() throws {
        let run = try diff(ignoring: Self.entry + "  until: 9999-12-31\n")
        #expect(run.status == 0)
        expectNoDifference(errors(run), [])
        #expect(run.output.hasSuffix("\nNo breaking change, 1 other change, 1 accepted\n"))
        let markdown = try diff(ignoring: Self.entry, "--format", "markdown")
        #expect(markdown.output.contains("<summary>Accepted (1)</summary>"))
        #expect(markdown.output.contains(": accepted, `it did nothing`\n"))
    }

    @Test func whatHasExpired() throws {
        let run = try diff(ignoring: Self.entry + "  until: 2001-02-03\n")
        #expect(run.status == 1)
        expectNoDifference(
            errors(run),
            [
                """
                accepted.yaml:1:3: warning: parameter-removed of LoansApi.list_loans.session expired on 2001-02-03, so it \
                applies no longer [ignore-expired]
                """
            ]
        )
    }

    @Test func whatMatchesNothing() throws {
        let run = try diff(ignoring: "- {rule: parameter-removed, subject: LoansApi.gone, reason: none}\n")
        #expect(run.status == 1)
        expectNoDifference(
            errors(run),
            [
                "accepted.yaml:1:3: warning: parameter-removed of LoansApi.gone matches no change; take it out [ignore-unmatched]"
            ]
        )
    }

    @Test(arguments: [
        ("- {rule: parameter-removed, subject: a}", "1:3: error: expected rule, subject and reason for each entry"),
        ("- {rule: gone, subject: a, reason: b}", "1:10: error: expected the identifier of a rule"),
        (
            "- {rule: path-changed, subject: a, reason: b, until: soon}",
            "1:54: error: expected a day such as 2026-12-31"
        ),
        ("- {rule: path-changed, subject: a, reason: b, until: 2026-13-01}", "1:54: error: expected a day"),
        ("- {rules: path-changed}", "1:4: error: unknown key \"rules\""),
        ("rule: path-changed", "1:1: error: expected a list of entries for the file"),
        ("- [", "2:1: error: this is no YAML"),
    ])
    func whatIsNoEntry(list: String, message: String) throws {
        let run = try diff(ignoring: list)
        #expect(run.status == 2)
        #expect(errors(run).first?.hasPrefix("accepted.yaml:" + message) == true, "\(run.errors)")
    }
}
