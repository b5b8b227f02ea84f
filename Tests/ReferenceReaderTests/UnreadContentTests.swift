import CustomDump
import EndpointModel
import Testing

@testable import ReferenceReader

/// Content that a section has in a form that is not read: it is reported, never lost without a word.
@Suite struct UnreadContentTests {
    private func diagnostics(_ text: String) -> [String] {
        ReferenceReader.read(Array(text.utf8), page: "docs/A.md").diagnostics.map(\.description)
    }

    private func operation(_ sections: String) -> String {
        """
        # BooksApi

        Method | HTTP request | Description
        --- | --- | ---
        [**getBook**](#getBook) | **GET** /books |

        # **getBook**
        > Book getBook()

        \(sections)
        """
    }

    @Test(arguments: [
        ("Parameters", "- id: int", "list", #"a table "Name | Type | Description""#),
        ("Return type", "- Book", "list", "a type such as [**User**](User.md)"),
        ("Return type", "```\nBook\n```", "code", "a type such as [**User**](User.md)"),
        ("Authorization", "- bearer", "list", "links such as [bearerAuth](README.md#bearerAuth)"),
        ("Authorization", "Name\n---|\nx", "table", "links such as [bearerAuth](README.md#bearerAuth)"),
        ("HTTP response details", "- 200", "list", #"a table "Status code | Description""#),
        ("HTTP request headers", "Name\n---|\nx", "table", "items such as - **Content-Type**: application/json"),
    ])
    func inASectionOfAnOperation(section: String, content: String, kind: String, expected: String) {
        expectNoDifference(
            diagnostics(operation("### \(section)\n\n\(content)\n")),
            [
                """
                docs/A.md:12:1: warning: this \(kind) under "\(section)" is not read; expected \(expected) [unread-content]
                """
            ]
        )
    }

    @Test func anItemOfTheRequestHeaders() {
        expectNoDifference(
            diagnostics(
                operation("### HTTP request headers\n\n- **Accept**: text/plain\n- Content-Type: text/plain\n")
            ),
            [
                """
                docs/A.md:13:3: warning: this item is not read; expected items such as - **Content-Type**: \
                application/json [unread-content]
                """
            ]
        )
    }

    /// What is set up in code is not what the section says.
    @Test func codeUnderAuthorizationIsNoContent() {
        #expect(diagnostics(operation("### Authorization\n\nConfigure key:\n\n    key = 1\n")) == [])
    }

    @Test(arguments: [
        (
            "Properties", "- id",
            #"this list under "Properties" is not read; expected a table "#
                + #""Name | Type | Description | Notes" [unread-content]"#
        ),
        (
            "oneOf", "Name\n---|\nx",
            #"this table under "oneOf" is not read; expected a list of schemas [unread-content]"#
        ),
        (
            "Type", "- string",
            #"this list under "Type" is not read; expected a type such as `List[string]` [unread-content]"#
        ),
        (
            "Enum: Flag", "Name | Value\n---|---",
            "no values are given here, so any is accepted; expected a list of them or a table "
                + #""Name | Value" [enumeration-empty]"#
        ),
    ])
    func inASectionOfASchema(section: String, content: String, message: String) {
        expectNoDifference(
            diagnostics("# Book\n\n## \(section)\n\n\(content)\n"),
            ["docs/A.md:5:1: warning: \(message)"]
        )
    }

    @Test func aMethodThatHTTPDoesNotHave() {
        expectNoDifference(
            diagnostics("# A\n\nMethod | HTTP request\n--- | ---\n[**get**](#get) | **FETCH** /books\n"),
            [
                """
                docs/A.md:5:1: warning: this row of the index has no operation, method and path; expected \
                "name | **GET** /path | …" [index-row]
                """
            ]
        )
    }
}
