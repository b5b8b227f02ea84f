import CustomDump
import EndpointModel
import Testing

/// What pages say of the bodies of failures.
@Suite struct FailureTypeTests {
    /// Some generators document a class for each response, with its body.
    @Test func classesOfResponses() throws {
        let api = try Model.bookshop("python-6.6.0").api
        let types = api.endpoints.flatMap { endpoint in
            endpoint.responses.compactMap { response in
                response.type.map { "\(endpoint.operationID.value) \(response.status.value): \($0.value)" }
            }
        }
        expectNoDifference(types, ["delete_book default: Problem", "list_books 400: Problem"])
    }

    @Test func aColumnOfTypes() {
        let page = """
            # BooksApi

            All URIs are relative to *https://shop.example*

            Method | HTTP request | Description
            ------------- | ------------- | -------------
            [**getBook**](A.md#getBook) | **GET** /book | A book

            # **getBook**
            > getBook()

            ### HTTP response details

            | Status code | Description | Type |
            |-------------|-------------|------|
            | 200 | The book | String |
            | 404 | None | [**Problem**](Problem.md) |
            | 500 | Broken | |

            """
        let responses = Model.of(page).api.endpoints[0].responses
        #expect(responses.map { $0.type?.value } == [nil, .reference("Problem"), nil])
    }
}
