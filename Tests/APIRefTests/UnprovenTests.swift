import Foundation
import TestSupport
import Testing

/// What a run says of names and places that nothing proves.
@Suite struct UnprovenTests {
    private let folder: TemporaryFolder

    /// One name of two words, which Python's pages fold, beside one that its sample shows.
    private static let page = """
        # UsersApi

        All URIs are relative to *https://api.example*

        Method | HTTP request | Description
        ------------- | ------------- | -------------
        [**find_users**](UsersApi.md#find_users) | **GET** /users |

        # **find_users**
        > find_users(recovery_key, sort_by)

        ### Example

        ```python
        recovery_key = 'recovery_key_example' # str |
        sort_by = 'sortBy_example' # str |
        ```

        ### Parameters

        Name | Type | Description  | Notes
        ------------- | ------------- | ------------- | -------------
         **recovery_key** | **str**|  |
         **sort_by** | **str**|  |

        ### Return type

        void (empty response body)
        """

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.page.utf8, to: "docs/UsersApi.md")
    }

    private static let message = """
        the pages do not prove 1 of 2 parameter names (camelCase is assumed), 1 of 2 places; settle them by `apiref \
        learn docs --from PATH`, from the vendor's SDK or a recording, or, if you know it, `spelling: {parameters: …}` in \
        apiref.yaml; `apiref inspect docs --unproven` lists them [unproven]

        """

    @Test func oneWarningCountsThem() throws {
        let run = try Executable.run("generate", "docs", "--output", "out", in: folder.path)
        #expect(run.status == 0)
        #expect(run.errors == "docs/UsersApi.md:16:11: warning: \(Self.message)")
    }

    @Test func strictRunsRefuseThem() throws {
        let run = try Executable.run("generate", "docs", "--output", "out", "--strict", in: folder.path)
        #expect(run.status == 2)
        #expect(run.errors == "docs/UsersApi.md:16:11: error: \(Self.message)")
        #expect(folder.files().filter { $0.hasPrefix("out/") } == [])
    }

    @Test func whatIsSettledIsNotReported() throws {
        let yaml = """
            spelling: {parameters: camelCase}
            corrections: {endpoints: {find_users: {parameters: {recovery_key: {in: query}}}}}
            """
        try folder.write(yaml.utf8, to: "docs/apiref.yaml")
        let run = try Executable.run("generate", "docs", "--output", "out", "--strict", in: folder.path)
        #expect(run.status == 0)
        #expect(run.errors == "")
    }

    @Test func inspectListsThemAlone() throws {
        let run = try Executable.run("inspect", "docs", "--unproven", in: folder.path)
        #expect(run.status == 0)
        #expect(
            run.output.hasPrefix(
                """
                # UsersApi (docs/UsersApi.md)

                GET /users  find_users
                    recovery_key  name  recoveryKey  naming-convention, from docs/UsersApi.md:16:11, unproven
                    recovery_key  in    query        query-otherwise, from docs/UsersApi.md:23:2, unproven

                listed: 2 of 16 facts, in 1 endpoint and 0 schemas
                unproven: 1 of 2 parameter names, 0 of 0 property names, 1 of 2 places

                """
            )
        )
    }
}

extension Command.Run {
    /// What was printed besides what is said of facts that nothing proves, and of pages that are not there.
    var errorsBesideDoubts: String {
        let rules = ["[unproven]", "[missing-page]", "[missing-readme]", "[paging-unknown]"]
        return errors.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { line in !rules.contains { line.hasSuffix($0) } }.joined(separator: "\n")
    }
}
