import CustomDump
import Foundation
import Testing

@testable import Mocking

@Suite struct AnswerTests {
    @Test func valuesAreMadeByTypeAndFormat() throws {
        let response = try Bookshop.answer("GET", "/v2/books/42")
        #expect(response.status == 200)
        #expect(response.field("Content-Type") == "application/json")
        expectNoDifference(
            response.text,
            """
            {"id":42,"title":"text","subtitle":"text","published_at":"2025-01-31","createdAt":"2025-01-31T12:00:00Z",\
            "price":1.5,"authors":[{"name":"text","born":"2025-01-31"}],"format":"hardcover","attributes":{"key":"text"},\
            "related":[]}
            """
        )
    }

    @Test func theSameRequestHasTheSameAnswer() throws {
        #expect(try Bookshop.answer("GET", "/v2/books") == Bookshop.answer("GET", "/v2/books"))
    }

    @Test func documentedHeaderFieldsAreThere() throws {
        #expect(try Bookshop.answer("GET", "/v2/books").field("X-Total-Count") == "1")
    }

    @Test func eachKindOfResult() throws {
        let json = ["Content-Type": "application/json", "Idempotency-Key": "k"]
        let orders = try Bookshop.answer("POST", "/v2/orders", json, body: #"[{"bookId": 1, "quantity": 2}]"#)
        #expect(orders.status == 202)
        expectNoDifference(
            orders.text,
            """
            [{"id":"6ba7b810-9dad-11d1-80b4-00c04fd430c8","items":[{"bookId":1,"quantity":1}],"status":"open"}]
            """
        )
        #expect(try Bookshop.answer("GET", "/v2/stats").text == #"{"key":1}"#)
        #expect(try Bookshop.answer("GET", "/v2/class").status == 204)
        #expect(try Bookshop.answer("GET", "/v2/class").body.isEmpty)
        let cover = try Bookshop.answer("GET", "/v2/books/1/cover?width=100")
        #expect(cover.field("Content-Type") == "image/png")
        #expect(cover.text == "bytes")
    }

    @Test func whatTheRequestSaysStandsInTheAnswer() throws {
        #expect(try Bookshop.answer("GET", "/v2/books/7").text.hasPrefix(#"{"id":7,"#))
        let item = try Bookshop.mock.get().response(
            to: MockRequest("GET", "/v2/orders/6ba7b810-9dad-11d1-80b4-00c04fd430c8/items/3", ["X-API-Key": "k"])
        )
        #expect(item.text == #"{"bookId":1,"quantity":1}"#)
    }

    @Test func aDocumentedFailureCanBeAskedFor() throws {
        let missing = try Bookshop.answer("GET", "/v2/books/7", ["Prefer": "code=404"])
        #expect(missing.status == 404)
        #expect(missing.detail == "No such book")
        #expect(missing.field("Preference-Applied") == "code=404")
        #expect(try Bookshop.answer("GET", "/v2/books/7", ["Prefer": "code=304"]).status == 304)
        // The page documents all statuses that are not listed.
        let failure = try Bookshop.answer("DELETE", "/v2/books/7", ["Prefer": "respond-async, code=\"503\""])
        #expect(failure.status == 503)
        #expect(failure.detail == "Unexpected error")
    }

    @Test(arguments: [
        ("application/json", "application/json"), ("*/*", "application/json"),
        ("application/*;q=0.1", "application/json"),
        ("text/csv, application/json;q=0.5", "application/json"),
    ])
    func theMediaTypeIsOneThatIsAccepted(accept: String, type: String) throws {
        #expect(try Bookshop.answer("GET", "/v2/books", ["Accept": accept]).field("Content-Type") == type)
    }

    private static let feed = """
        # FeedApi

        All URIs are relative to *https://feed.example*

        Method | HTTP request | Description
        ------------- | ------------- | -------------
        [**follow**](FeedApi.md#follow) | **GET** /follow | Follow
        [**name**](FeedApi.md#name) | **GET** /name | Name
        [**node**](FeedApi.md#node) | **GET** /node | Node


        # **follow**
        > list[Entry] follow()

        ### Return type

        [**list[Entry]**](Entry.md)

        ### HTTP request headers

         - **Content-Type**: Not defined
         - **Accept**: text/event-stream, application/x-ndjson, application/json

        ### HTTP response details

        | Status code | Description | Type |
        |-------------|-------------|------|
        | 200 | The feed | [**list[Entry]**](Entry.md) |
        | 404 | No such feed | [**Fault**](Fault.md) |

        # **name**
        > str name()

        ### Return type

        **str**

        ### HTTP request headers

         - **Content-Type**: Not defined
         - **Accept**: text/plain, application/json

        # **node**
        > Node node()

        ### Return type

        [**Node**](Node.md)

        ### HTTP request headers

         - **Content-Type**: Not defined
         - **Accept**: application/json

        """

    private static let entry = """
        # Entry

        ## Properties

        Name | Type | Description | Notes | Example
        ------------ | ------------- | ------------- | ------------- | -------------
        **title** | **str** |  |  | Moby-Dick
        **pages** | **int** |  |  | 635
        **rating** | **int** |  |  | good

        """

    private static let node = """
        # Node

        ## Properties

        Name | Type | Description | Notes
        ------------ | ------------- | ------------- | -------------
        **parent** | [**Node**](Node.md) |  | [optional]
        **left** | [**list[Node]**](Node.md) |  |
        **data** | [**dict(str, Node)**](Node.md) |  |

        """

    private static let fault = """
        # Fault

        ## Properties

        Name | Type | Description | Notes
        ------------ | ------------- | ------------- | -------------
        **code** | **int** |  |
        **message** | **str** |  | [optional]
        **hint** | **str** |  | [optional]

        """

    private func feed(_ target: String, accept: String = "*/*", prefer: String = "") throws -> MockResponse {
        let mock = try MockAPI(
            pages: ("FeedApi.md", Self.feed),
            ("Entry.md", Self.entry),
            ("Node.md", Self.node),
            ("Fault.md", Self.fault)
        )
        return mock.response(to: MockRequest("GET", target, ["Accept": accept, "Prefer": prefer]))
    }

    /// What the pages say of a failure stands where its type has room for it.
    @Test func aFailureIsOfItsType() throws {
        let response = try feed("/follow", prefer: "code=404")
        #expect(response.status == 404)
        #expect(response.field("Content-Type") == "application/json")
        #expect(response.text == #"{"code":404,"message":"No such feed","hint":"text"}"#)
    }

    /// An example that is no value of its type does not count.
    @Test func examplesOfThePagesAreUsed() throws {
        let response = try feed("/follow", accept: "application/json")
        #expect(response.text == #"[{"title":"Moby-Dick","pages":635,"rating":1}]"#)
    }

    @Test func aStreamHasSeveralValues() throws {
        let value = #"{"title":"Moby-Dick","pages":635,"rating":1}"#
        let events = try feed("/follow", accept: "text/event-stream")
        #expect(events.field("Content-Type") == "text/event-stream")
        #expect(events.text == String(repeating: "data: \(value)\n\n", count: 3))
        #expect(try feed("/follow", accept: "application/x-ndjson").text == String(repeating: value + "\n", count: 3))
    }

    /// Some pages describe the event rather than its data.
    @Test func anEventIsSentAsOne() throws {
        let event = """
            # Entry

            ## Properties

            Name | Type | Description | Notes
            ------------ | ------------- | ------------- | -------------
            **event** | **str** |  |
            **data** | [**Fault**](Fault.md) |  |

            """
        let mock = try MockAPI(
            pages: ("FeedApi.md", Self.feed),
            ("Entry.md", event),
            ("Node.md", Self.node),
            ("Fault.md", Self.fault)
        )
        let events = mock.response(to: MockRequest("GET", "/follow", ["Accept": "text/event-stream"]))
        let sent = "event: text\ndata: {\"code\":1,\"message\":\"text\",\"hint\":\"text\"}\n\n"
        expectNoDifference(events.text, String(repeating: sent, count: 3))
    }

    @Test func aTextIsTextOrJSON() throws {
        #expect(try feed("/name").text == "text")
        #expect(try feed("/name", accept: "application/json").text == #""text""#)
    }

    @Test func recursionEnds() throws {
        #expect(try feed("/node").text == #"{"left":[],"data":{}}"#)
    }
}
