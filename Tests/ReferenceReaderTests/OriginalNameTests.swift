import CustomDump
import EndpointModel
import Testing

@testable import ReferenceReader

/// Pages in the names of a client, with those of the API beside them.
@Suite struct OriginalNameTests {
    private func read(_ text: String) -> ReferencePage {
        ReferenceReader.read(Array(text.utf8), page: "docs/UsersAPI.md")
    }

    private static let api = """
        # UsersAPI

        **Original name**: `users`

        All URIs are relative to *https://api.example*

        | Method | Operation ID | HTTP request | Description |
        | ------ | ------------ | ------------ | ----------- |
        | [**getUser(userID:)**](UsersAPI.md#getuseruserid) | `get_user` | **GET** /users/{user_id} | |
        | [**ping()**](UsersAPI.md#ping) | | **GET** /ping | |

        ## getUser(userID:)

        ### Path Parameters

        | Name | Wire name | Type | Description | Notes |
        | ---- | --------- | ---- | ----------- | ----- |
        | `userID` | `user_id` | `Int` | Who | [required] |
        | page | | `Int` | | [optional] |

        ### Body

        | Name | Original name | Type | Notes |
        | ---- | ------------- | ---- | ----- |
        | `body` | `new_user` | `Int` | [required] |

        ## ping()
        """

    @Test func operationsAndParameters() throws {
        let page = read(Self.api)
        expectNoDifference(page.diagnostics.map(\.description), [])
        #expect(page.name == "users")
        guard case .api(let api) = page.content else {
            Issue.record("\(page.content)")
            return
        }
        #expect(api.index.map(\.name.value) == ["getUser", "ping"])
        #expect(api.index.map(\.identity.value) == ["get_user", "ping"])
        #expect(api.operations.map(\.name.value) == ["getUser", "ping"])
        let rows = try #require(api.operations.first?.parameters)
        #expect(rows.map(\.name.value) == ["user_id", "page", "new_user"])
        #expect(rows.map(\.isLiteral) == [true, false, true])
        #expect(rows[0].name.range.description == "docs/UsersAPI.md:18:14")
    }

    /// A link that leads elsewhere is still told.
    @Test func aLinkToAnotherOperation() {
        let page = read(Self.api.replacing("#getuseruserid", with: "#getuser2"))
        #expect(page.diagnostics.map(\.rule) == ["index-link"])
    }

    @Test func schemasAndConstants() {
        let page = read(
            """
            # UserKind

            **Original name**: `user_kind`

            What a user is.

            ## Enum

            | In Swift | Name | Value |
            | -------- | ---- | ----- |
            | `.admin` | `ADMIN` | `"admin"` |
            | `.value1` | | `"1"` |
            """
        )
        expectNoDifference(page.diagnostics.map(\.description), [])
        #expect(page.name == "user_kind")
        guard case .model(let model) = page.content else {
            Issue.record("\(page.content)")
            return
        }
        #expect(model.prose.map(\.value) == ["What a user is."])
        let values = [EnumerationValue(name: "ADMIN", value: "admin"), EnumerationValue(value: "1")]
        expectNoDifference(model.enumeration?.values, values)
        #expect(model.enumeration?.type == .string(nil))
    }
}
