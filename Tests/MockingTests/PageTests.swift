import CustomDump
import Foundation
import Testing

@testable import Mocking

/// Lists end, so that a client which goes through all pages of one comes to an end.
@Suite struct PageTests {
    private static let lists = """
        # ListsApi

        All URIs are relative to *https://lists.example*

        Method | HTTP request | Description
        ------------- | ------------- | -------------
        [**by_offset**](ListsApi.md#by_offset) | **GET** /offset | By offset
        [**by_page**](ListsApi.md#by_page) | **GET** /page | By number
        [**by_token**](ListsApi.md#by_token) | **GET** /token | By token
        [**by_link**](ListsApi.md#by_link) | **GET** /link | By address
        [**search**](ListsApi.md#search) | **POST** /search | By a token in the body


        # **by_offset**
        > list[Item] by_offset(offset)

        ### Parameters

        Name | Type | Description  | Notes
        ------------- | ------------- | ------------- | -------------
         **offset** | **int**|  | [optional]

        ### Return type

        [**list[Item]**](Item.md)

        # **by_page**
        > ItemPage by_page(page)

        ### Parameters

        Name | Type | Description  | Notes
        ------------- | ------------- | ------------- | -------------
         **page** | **int**|  | [optional]

        ### Return type

        [**ItemPage**](ItemPage.md)

        # **by_token**
        > ItemPage by_token(cursor)

        ### Parameters

        Name | Type | Description  | Notes
        ------------- | ------------- | ------------- | -------------
         **cursor** | **str**|  | [optional]

        ### Return type

        [**ItemPage**](ItemPage.md)

        # **by_link**
        > ItemPage by_link()

        ### Return type

        [**ItemPage**](ItemPage.md)

        # **search**
        > ItemPage search(query)

        ### Parameters

        Name | Type | Description  | Notes
        ------------- | ------------- | ------------- | -------------
         **query** | [**Query**](Query.md)|  |

        ### Return type

        [**ItemPage**](ItemPage.md)

        """

    private static let page = """
        # ItemPage

        ## Properties

        Name | Type | Description | Notes
        ------------ | ------------- | ------------- | -------------
        **items** | [**list[Item]**](Item.md) |  |
        **next** | **str** |  | [optional]

        """

    private static let configuration = """
        corrections:
          endpoints:
            by_offset: {paging: {style: offset, request: offset}}
            by_page: {paging: {style: page, request: page, items: items, first: 1}}
            by_token: {paging: {style: token, request: cursor, response: next, items: items}}
            by_link: {paging: {style: link, response: next, items: items}}
            search: {paging: {style: token, request: cursor, response: next, items: items}}

        """

    private static func schema(_ name: String, _ property: String) -> (name: String, text: String) {
        (
            "\(name).md",
            """
            # \(name)

            ## Properties

            Name | Type | Description | Notes
            ------------ | ------------- | ------------- | -------------
            **\(property)** | **str** |  | [optional]

            """
        )
    }

    private func answer(_ target: String, body: String? = nil) throws -> String {
        let mock = try MockAPI(
            pages: ("ListsApi.md", Self.lists),
            ("ItemPage.md", Self.page),
            Self.schema("Item", "title"),
            Self.schema("Query", "cursor"),
            ("apiref.yaml", Self.configuration)
        )
        guard let body else { return mock.response(to: MockRequest("GET", target, [:])).text }
        return mock.response(to: MockRequest("POST", target, ["Content-Type": "application/json"], body: body)).text
    }

    @Test func nothingIsBehindTheFirstItems() throws {
        #expect(try answer("/offset") == #"[{"title":"text"}]"#)
        #expect(try answer("/offset?offset=0") == #"[{"title":"text"}]"#)
        #expect(try answer("/offset?offset=1") == "[]")
    }

    @Test func nothingIsOnTheSecondPage() throws {
        #expect(try answer("/page?page=1") == #"{"items":[{"title":"text"}],"next":"text"}"#)
        #expect(try answer("/page?page=2") == #"{"items":[],"next":"text"}"#)
    }

    @Test func noTokenLeadsBeyondTheSecondPage() throws {
        #expect(try answer("/token") == #"{"items":[{"title":"text"}],"next":"text"}"#)
        #expect(try answer("/token?cursor=text") == #"{"items":[{"title":"text"}],"next":""}"#)
    }

    @Test func aTokenMayStandInTheBody() throws {
        #expect(try answer("/search", body: "{}") == #"{"items":[{"title":"text"}],"next":"text"}"#)
        let last = try answer("/search", body: #"{"cursor": "text"}"#)
        #expect(last == #"{"items":[{"title":"text"}],"next":""}"#)
    }

    @Test func noAddressLeadsOn() throws {
        #expect(try answer("/link") == #"{"items":[{"title":"text"}],"next":""}"#)
    }
}
