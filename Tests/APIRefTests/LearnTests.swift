import CustomDump
import Foundation
import Testing
import TestSupport

/// `apiref learn`, as a person runs it.
@Suite struct LearnTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.page.utf8, to: "docs/LoansApi.md")
        try folder.write(Self.schema.utf8, to: "docs/Loan.md")
        try folder.write(Self.recording.utf8, to: "recordings/loans.har")
    }

    private static let page = """
        # LoansApi

        All URIs are relative to *https://api.loans.example/v2*

        Method | HTTP request | Description
        ------------- | ------------- | -------------
        [**list_loans**](LoansApi.md#list_loans) | **GET** /loans | List

        # **list_loans**
        > Loan list_loans(member_id, session_id, opts)

        ### Parameters

        Name | Type | Description  | Notes
        ------------- | ------------- | ------------- | -------------
         **member_id** | **String**|  |
         **session_id** | **String**|  | [optional]

        ### Return type

        [**Loan**](Loan.md)

        """

    private static let schema = """
        # Loan

        ## Properties
        Name | Type | Description | Notes
        ------------ | ------------- | ------------- | -------------
        **due_date** | **Date** |  | [optional]

        """

    private static let recording = #"""
        {"log": {"version": "1.2", "creator": {"name": "test", "version": "1"}, "entries": [
          {"request": {"method": "GET", "url": "https://api.loans.example/v2/loans?memberId=7",
                       "headers": [{"name": "Cookie", "value": "SessionID=a"}]},
           "response": {"status": 200, "content": {"mimeType": "application/json", "text": "{\"dueDate\": \"x\"}"}}}
        ]}}
        """#

    private static let learned = """
        # Learned by apiref. Review it, and learn again instead of editing it.
        endpoints:
          LoansApi.list_loans:
            member_id: {name: memberId, in: query, from: loans.har#1}
            session_id: {name: SessionID, in: cookie, from: loans.har#1}
        schemas:
          Loan:
            due_date: {name: dueDate, from: loans.har#1}

        """

    private func learn(_ arguments: String...) throws -> Command.Run {
        try Executable.run(["learn"] + arguments, in: folder.path)
    }

    private func note(_ run: Command.Run) -> [String] {
        run.errors.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("docs/LoansApi.md") }
    }

    @Test(arguments: [
        ["docs", "--from", "recordings"], ["docs", "--from", "recordings/loans.har"],
        ["docs", "--from", "recordings", "recordings/loans.har"],
        ["docs", "--from", "recordings", "--from", "recordings/loans.har"],
        ["--from", "recordings", "--", "docs"],
    ])
    func writesBesideThePages(arguments: [String]) throws {
        let run = try Executable.run(["learn"] + arguments, in: folder.path)
        #expect(run.status == 0)
        expectNoDifference(run.output, "docs/learned.yaml: learned 3 of 3 names and 2 of 2 places, 0 contradictions\n")
        expectNoDifference(note(run), [])
        expectNoDifference(folder.text("docs/learned.yaml"), Self.learned)
    }

    @Test func writesBesideTheConfiguration() throws {
        try folder.write("client: Loans\npages: ['docs/*.md']\n".utf8, to: "apiref.yaml")
        let run = try learn("--config", "apiref.yaml", "--from", "recordings")
        #expect(run.status == 0)
        expectNoDifference(folder.text("learned.yaml"), Self.learned)
        #expect(folder.text("docs/learned.yaml") == nil)
    }

    /// Neither what was learned before nor a mistake in it counts; what is gone is removed.
    @Test func learningAgainReplacesTheFile() throws {
        let old = "# Learned by apiref.\nschemas: {Loan: {due_date: {name: DueDate, from: a.rb:1}, gone: 1}}\n"
        try folder.write(old.utf8, to: "docs/learned.yaml")
        let run = try learn("docs", "--from", "recordings")
        #expect(run.status == 0)
        expectNoDifference(note(run), [])
        expectNoDifference(folder.text("docs/learned.yaml"), Self.learned)
    }

    @Test func checkWritesNothing() throws {
        let fresh = try learn("docs", "--from", "recordings", "--check")
        #expect(fresh.status == 1)
        #expect(fresh.output.contains("+    member_id: {name: memberId, in: query, from: loans.har#1}\n"))
        expectNoDifference(note(fresh), ["docs/learned.yaml is stale; run the same without --check"])
        #expect(folder.text("docs/learned.yaml") == nil)
        _ = try learn("docs", "--from", "recordings")
        let again = try learn("docs", "--from", "recordings", "--check")
        #expect(again.status == 0)
        expectNoDifference(again.output, "")
    }

    @Test func aFileWrittenByHandIsKept() throws {
        try folder.write("mine: true\n".utf8, to: "docs/learned.yaml")
        let run = try learn("docs", "--from", "recordings")
        #expect(run.status == 2)
        #expect(run.errors.contains("docs/learned.yaml:1:1: error: apiref did not write this file"))
        #expect(folder.text("docs/learned.yaml") == "mine: true\n")
    }

    @Test func otherCommandsReadItAndLeaveItAlone() throws {
        try folder.write((Self.learned + "    gone: {name: Gone, from: a.rb:1}\n").utf8, to: "docs/learned.yaml")
        let run = try Executable.run("inspect", "docs", in: folder.path)
        #expect(run.status == 0)
        #expect(run.errors.contains("docs/learned.yaml:9:11: warning: the pages have no Loan.gone here"))
        let openAPI = try Executable.run("openapi", "docs", "--output", "docs/learned.yaml", in: folder.path)
        #expect(openAPI.status == 2)
        #expect(openAPI.errors.contains("docs/learned.yaml:1:1: error: the run has read this file"))
    }

    @Test func contradictionsAreCounted() throws {
        try folder.write(Self.recording.replacing("memberId", with: "member.id").utf8, to: "recordings/other.har")
        let run = try learn("docs", "--from", "recordings")
        #expect(run.status == 0)
        expectNoDifference(run.output, "docs/learned.yaml: learned 2 of 3 names and 2 of 2 places, 1 contradiction\n")
        expectNoDifference(
            note(run),
            [
                """
                loans.har#1:1:1: warning: the name of member_id of LoansApi.list_loans is shown to be "memberId" \
                (loans.har#1) and "member.id" (other.har#1), so none is used; state it in apiref.yaml [learned-contradiction]
                """
            ]
        )
    }

    @Test(arguments: [
        (
            "nowhere",
            "nowhere:1:1: error: there is no such file or folder; expected an SDK's sources or a .har recording"
        ),
        (
            "docs/Loan.md",
            "docs/Loan.md:1:1: error: expected a folder with an SDK's sources, or a recording that ends in .har"
        ),
    ])
    func whatCannotBeLearnedFrom(path: String, message: String) throws {
        let run = try learn("docs", "--from", path)
        #expect(run.status == 2)
        expectNoDifference(note(run), [message + " [learn-from]"])
        #expect(folder.text("docs/learned.yaml") == nil)
    }

    @Test func aBrokenRecordingChangesNothing() throws {
        try folder.write(Self.learned.utf8, to: "docs/learned.yaml")
        try folder.write(Self.recording.dropLast(8).utf8, to: "recordings/loans.har")
        let run = try learn("docs", "--from", "recordings")
        #expect(run.status == 2)
        expectNoDifference(
            note(run),
            ["recordings/loans.har:1:1: error: the recording ends in the middle; export it again [recording]"]
        )
        expectNoDifference(folder.text("docs/learned.yaml"), Self.learned)
    }

    @Test func pagesInSeveralFolders() throws {
        try folder.write(Self.page.replacing("LoansApi", with: "OtherApi").utf8, to: "more/OtherApi.md")
        let run = try learn("docs", "more", "--from", "recordings")
        #expect(run.status == 2)
        #expect(run.errors.contains("say with --config which of them learned.yaml belongs to [several-folders]"))
    }

    @Test func aWrongCommandLine() throws {
        #expect(try learn("docs").status == 64)
        #expect(try learn("docs", "--from").status == 64)
    }
}
