import CustomDump
import Foundation
import TestSupport
import Testing

/// How a person looks into a reference with `apiref inspect`.
@Suite struct InspectTests {
    private let folder: TemporaryFolder

    /// Two names of two words, which Python's pages fold: one that a sample shows, one that none does.
    private static func page(_ name: String, _ operation: String) -> String {
        """
        # \(name)

        All URIs are relative to *https://api.example*

        Method | HTTP request | Description
        ------------- | ------------- | -------------
        [**\(operation)**](\(name).md#\(operation)) | **GET** /\(operation)/{id} |

        # **\(operation)**
        > User \(operation)(id, recovery_key)

        ### Example

        ```python
        id = 'id_example' # str |
        recovery_key = 'recovery_key_example' # str |
        ```

        ### Parameters

        Name | Type | Description  | Notes
        ------------- | ------------- | ------------- | -------------
         **id** | **str**|  |
         **recovery_key** | **str**|  |

        ### Return type

        [**User**](User.md)
        """
    }

    private static let user = """
        # User

        ## Properties

        Name | Type | Description | Notes
        ------------ | ------------- | ------------- | -------------
        **id** | **str** |  |
        **mail** | **str** |  | [optional]
        """

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.page("UsersApi", "find_user").utf8, to: "docs/UsersApi.md")
        try folder.write(Self.page("AdminsApi", "find_admin").utf8, to: "docs/v2/AdminsApi.md")
        try folder.write(Self.user.utf8, to: "docs/User.md")
    }

    private func inspect(_ arguments: String...) throws -> Command.Run {
        try Executable.run(["inspect", "docs"] + arguments, in: folder.path)
    }

    @Test func anOverviewIsTheDefault() throws {
        let run = try inspect()
        #expect(run.status == 0)
        expectNoDifference(
            run.output,
            """
            Docs: 2 endpoints on 2 pages, 4 parameters, 1 schema with 2 properties
            dialect of the pages: python
            38 facts: 17 documented, 21 inferred, 0 learned, 0 corrected
            unproven: 2 of 4 parameter names, 0 of 2 property names, 2 of 4 places

            facts  documented  unproven  contradicted  of
               15           6         2             0  docs/UsersApi.md
               15           6         2             0  docs/v2/AdminsApi.md
                7           4         0             0  schemas

            facts  unproven  right where proven  right where not  inferred by
                6         0                   –                –  not-stated
                4         2               100 %             21 %  page-spelling
                4         0                99 %                –  path-placeholder
                3         0                   –                –  not-marked-optional
                2         0                   –                –  path-required
                2         2               100 %             22 %  query-otherwise

            unproven  contradicted  look first at
                   2             0  --operation UsersApi.find_user
                   2             0  --operation AdminsApi.find_admin

            Details: --operation UsersApi.find_user, --rule page-spelling, --unproven, --all

            """
        )
    }

    @Test(arguments: [
        (["--operation", "find_user"], ["GET /find_user/{id}  find_user"]),
        (["--operation", "UsersApi.*"], ["GET /find_user/{id}  find_user"]),
        (["--operation", "v2/AdminsApi.find_admin"], ["GET /find_admin/{id}  find_admin"]),
        (["--operation", "find_*"], ["GET /find_user/{id}  find_user", "GET /find_admin/{id}  find_admin"]),
        (["--schema", "User"], ["User  docs/User.md:1:1"]),
        (
            ["--schema", "U*", "--operation", "find_user"],
            ["GET /find_user/{id}  find_user", "User  docs/User.md:1:1"]
        ),
        (["--rule", "path-placeholder"], ["GET /find_user/{id}  find_user", "GET /find_admin/{id}  find_admin"]),
        (["--unproven", "--operation", "find_admin"], ["GET /find_admin/{id}  find_admin"]),
        (["--all"], ["GET /find_user/{id}  find_user", "GET /find_admin/{id}  find_admin", "User  docs/User.md:1:1"]),
    ])
    func filtersChooseWhatIsListed(arguments: [String], blocks: [String]) throws {
        let run = try Executable.run(["inspect", "docs"] + arguments, in: folder.path)
        #expect(run.status == 0)
        expectNoDifference(run.output.split(separator: "\n").map(String.init).filter(isTitle), blocks)
    }

    private func isTitle(_ line: String) -> Bool { line.hasPrefix("GET ") || line.hasPrefix("User ") }

    @Test func documentedFactsAreListedWhereTheyAreAskedFor() throws {
        let run = try inspect("--schema", "User", "--rule", "documented")
        expectNoDifference(
            run.output,
            """
            # Schemas

            User  docs/User.md:1:1
                User       shape     object  documented at docs/User.md:1:1
                User.id    type      string  documented at docs/User.md:7:10
                User.mail  type      string  documented at docs/User.md:8:12
                User.mail  required  false   documented at docs/User.md:8:25

            listed: 4 of 38 facts, in 0 endpoints and 1 schema
            unproven: 0 of 0 parameter names, 0 of 2 property names, 0 of 0 places

            """
        )
    }

    /// A correction of the server is about the reference, and learned names have their contradictions.
    @Test func whatIsCorrectedAndContradicted() throws {
        try folder.write("server: https://other.example\n".utf8, to: "docs/apiref.yaml")
        let run = try inspect("--rule", "corrected")
        expectNoDifference(
            run.output,
            """
            # The reference
                  server  https://other.example  corrected at docs/apiref.yaml:1:9

            listed: 1 of 38 facts, in 0 endpoints and 0 schemas
            unproven: 0 of 0 parameter names, 0 of 0 property names, 0 of 0 places

            """
        )
        #expect(try inspect("--contradicted").output.hasPrefix("listed: 0 of 38 facts, in 0 endpoints and 0 schemas\n"))
    }

    @Test(arguments: [
        (
            ["--operation", "findUser"],
            "error: the reference has no operation findUser; there are find_user, find_admin; did you mean find_user?\n"
        ),
        (
            ["--operation", "UserApi.find_user"],
            "error: the reference has no operation UserApi.find_user; there are UsersApi.find_user, AdminsApi.find_admin; did you mean UsersApi.find_user?\n"
        ),
        (["--schema", "Usr"], "error: the reference has no schema Usr; there are User; did you mean User?\n"),
        (
            ["--rule", "learned"],
            "error: no fact of the reference is there by learned; there are documented, path-placeholder, page-spelling, query-otherwise, not-marked-optional, path-required, not-stated\n"
        ),
    ])
    func aFilterThatMatchesNothingIsAnError(arguments: [String], message: String) throws {
        let run = try Executable.run(["inspect", "docs"] + arguments, in: folder.path)
        #expect(run.status == 64)
        #expect(run.output == "")
        expectNoDifference(run.errors, message)
    }

    @Test func wrongCommandLinesAreRefused() throws {
        let unknown = try inspect("--rule", "path-placeholders")
        #expect(unknown.status == 64)
        #expect(unknown.errors.hasPrefix("Error: there is no rule path-placeholders; did you mean path-placeholder?\n"))
        let both = try inspect("--all", "--unproven")
        #expect(both.status == 64)
        #expect(both.errors.hasPrefix("Error: --all lists everything: leave it out, or the filters.\n"))
    }

    @Test func filtersChooseWhatTheJSONHolds() throws {
        let run = try inspect("--format", "json", "--operation", "find_admin", "--unproven")
        let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let groups = try #require(json?["groups"] as? [[String: Any]])
        #expect(groups.map { $0["name"] as? String } == ["AdminsApi"])
        let endpoints = try #require(groups.first?["endpoints"] as? [[String: Any]])
        #expect(endpoints.map { ($0["parameters"] as? [Any])?.count } == [2])
        #expect((json?["schemas"] as? [Any])?.count == 0)
    }
}
