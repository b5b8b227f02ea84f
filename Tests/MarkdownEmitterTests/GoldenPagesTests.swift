import EndpointModel
import CustomDump
import MarkdownEmitter
import Testing

@Suite struct GoldenPagesTests {
    private static let pages = MarkdownEmitter.pages(
        of: ShopAPI.api,
        examples: [EndpointKey(group: "BooksApi", operation: "ping"): "try await bookshop.books.ping()"]
    )

    @Test func aPageAGroupAndAPageASchema() {
        expectNoDifference(
            Self.pages.map(\.name),
            ["README.md", "BooksApi.md", "Book.md", "Format.md", "Price.md", "Tags.md", "Details.md"]
        )
    }

    private static func contents(_ name: String) -> String { pages.first { $0.name == name }?.contents ?? "" }

    @Test func theReadme() {
        expectNoDifference(
            Self.contents("README.md"),
            #"""
            # The Bookshop

            - API version: 2.4.0
            - Swift module: `BookshopClient`

            ## Documentation for API Endpoints

            All URIs are relative to *https://api.bookshop.example/v2*

            | Class | Method | HTTP request | Description |
            | ----- | ------ | ------------ | ----------- |
            | *BooksAPI* | [**listBooks(shopID:filterAB:sort:xTrace:session:)**](BooksApi.md#listbooksshopidfilterabsortxtracesession) | **GET** /shops/{shop_id}/books | \[BETA\] List books |
            | *BooksAPI* | [**createBook(body:)**](BooksApi.md#createbookbody) | **POST** /books | |
            | *BooksAPI* | [**uploadCover(id:cover:)**](BooksApi.md#uploadcoveridcover) | **PUT** /books/{id}/cover | \[DEPRECATED\] Upload |
            | *BooksAPI* | [**ping()**](BooksApi.md#ping) | **GET** /ping | Ping |

            ## Documentation for Models

            - [Book](Book.md)
            - [Format](Format.md)
            - [Price](Price.md)
            - [Tags](Tags.md)
            - [Details](Details.md)

            ## Types in These Pages

            | Type | In Swift | Meaning |
            | ---- | -------- | ------- |
            | `Bool` | `Bool` | true or false |
            | `Int` | `Int` | an integer |
            | `Int32` | `Int32` | an integer of 32 bits |
            | `Int64` | `Int64` | an integer of 64 bits |
            | `Number` | `Double` | a number |
            | `Float` | `Float` | a number of single precision |
            | `Double` | `Double` | a number of double precision |
            | `String` | `String` | text |
            | `CalendarDate` | `CalendarDate` | a day, such as `2026-01-31` |
            | `DateTime` | `Date` | a point in time, such as `2026-01-31T12:00:00Z` |
            | `UUID` | `UUID` | a UUID |
            | `URI` | `String` | a URI |
            | `Base64` | `Data` | bytes in Base64 |
            | `File` | `Data` | the contents of a file; in a form, a `FormFile` |
            | `JSONValue` | `JSONValue` | any JSON |

            ## Documentation for Authorization

            ### bearer

            - **Type**: HTTP Bearer Token authentication

            ### api_key

            - **Type**: API key
            - **API key parameter name**: X-API-Key
            - **Location**: HTTP header

            ### jwt

            - **Type**: Unspecified

            """#
        )
    }

    @Test func theAPIPage() {
        expectNoDifference(
            Self.contents("BooksApi.md"),
            #"""
            # BooksAPI

            All URIs are relative to *https://api.bookshop.example/v2*

            | Method | Operation ID | HTTP request | Description |
            | ------ | ------------ | ------------ | ----------- |
            | [**listBooks(shopID:filterAB:sort:xTrace:session:)**](BooksApi.md#listbooksshopidfilterabsortxtracesession) | `listBooks` | **GET** /shops/{shop_id}/books | \[BETA\] List books |
            | [**createBook(body:)**](BooksApi.md#createbookbody) | `create_book` | **POST** /books | |
            | [**uploadCover(id:cover:)**](BooksApi.md#uploadcoveridcover) | `uploadCover` | **PUT** /books/{id}/cover | \[DEPRECATED\] Upload |
            | [**ping()**](BooksApi.md#ping) | `ping` | **GET** /ping | Ping |

            ## listBooks(shopID:filterAB:sort:xTrace:session:)

            **GET** /shops/{shop_id}/books

            \[BETA\] List books

            Returns `limit` books \*at most\* \| in order.

            \- by title - by price

            ### Path Parameters

            | Name | Wire name | Type | Description | Notes |
            | ---- | --------- | ---- | ----------- | ----- |
            | `shopID` | `shop_id` | `Int64` | | [required] |

            ### Query Parameters

            | Name | Wire name | Type | Description | Notes |
            | ---- | --------- | ---- | ----------- | ----- |
            | `filterAB` | `filter[a\|b]` | `[String]` | One \<b>or\</b> more.<br>Repeatable. | [optional] |
            | `sort` | `sort` | `"title" \| "-price"` | | [optional] [default to `title`] |

            ### Header Parameters

            | Name | Wire name | Type | Description | Notes |
            | ---- | --------- | ---- | ----------- | ----- |
            | `xTrace` | `X-Trace` | `UUID` | | [optional] |

            ### Cookie Parameters

            | Name | Type | Description | Notes |
            | ---- | ---- | ----------- | ----- |
            | `session` | `String` | | [optional] |

            ### Return type

            [`[Book]`](Book.md)

            ### Authorization

            [bearer](README.md#bearer), [api_key](README.md#api_key)

            ### HTTP request headers

            - **Content-Type**: Not defined
            - **Accept**: application/json, \*/\*

            ### HTTP response details

            | Status code | Description | Response headers | Type |
            | ----------- | ----------- | ---------------- | ---- |
            | **200** | The books | X-Total<br>Link | |
            | **default** | | - | [`Details`](Details.md) |

            ## createBook(body:)

            **POST** /books

            ### Body

            | Name | Original name | Type | Description | Notes |
            | ---- | ------------- | ---- | ----------- | ----- |
            | `body` | `book` | [`Book`](Book.md) | The book to add | [required] |

            ### Return type

            `[String: {"id": Int, "at"?: CalendarDate}]`

            ### Authorization

            [jwt](README.md#jwt)

            ### HTTP request headers

            - **Content-Type**: application/json
            - **Accept**: Not defined

            ## uploadCover(id:cover:)

            **PUT** /books/{id}/cover

            \[DEPRECATED\] Upload

            ### Path Parameters

            | Name | Type | Description | Notes |
            | ---- | ---- | ----------- | ----- |
            | `id` | `URI` | | [required] |

            ### Form Parameters

            | Name | Type | Description | Notes |
            | ---- | ---- | ----------- | ----- |
            | `cover` | `File` | | [required] |

            ### Return type

            `Void` (empty response body)

            ### Authorization

            No authorization required

            ### HTTP request headers

            - **Content-Type**: multipart/form-data
            - **Accept**: Not defined

            ## ping()

            **GET** /ping

            Ping

            ### Example

            ```swift
            try await bookshop.books.ping()
            ```

            ### Parameters

            This endpoint does not need any parameter.

            ### Return type

            `JSONValue`

            ### Authorization

            No authorization required

            ### HTTP request headers

            - **Content-Type**: Not defined
            - **Accept**: Not defined

            """#
        )
    }

    @Test func anObject() {
        expectNoDifference(
            Self.contents("Book.md"),
            #"""
            # Book

            A book.

            Printed or not.

            ## Properties

            | Name | Wire name | Type | Description | Notes | Example |
            | ---- | --------- | ---- | ----------- | ----- | ------- |
            | `title` | `title` | `String` | | [required] | `Middle \| march` |
            | `publishedAt` | `published_at` | `DateTime` | | [optional] | |
            | `price` | `price` | [`Price`](Price.md) | | [optional] | |
            | `data` | `data` | `Base64` | | [optional] | |
            | any string name | | `Number` | | | |

            ## allOf

            * [`Details`](Details.md)

            """#
        )
    }

    @Test func anEnumeration() {
        expectNoDifference(
            Self.contents("Format.md"),
            #"""
            # Format

            ## Enum

            | In Swift | Name | Value |
            | -------- | ---- | ----- |
            | `.eBook` | `E_BOOK` | `"e-book"` |
            | `.value360Audio` | | `"360-audio"` |

            """#
        )
    }

    @Test func aUnion() {
        expectNoDifference(
            Self.contents("Price.md"),
            #"""
            # Price

            ## oneOf

            * `Double`
            * [`Tags`](Tags.md)

            """#
        )
    }

    @Test func anAlias() {
        expectNoDifference(
            Self.contents("Tags.md"),
            #"""
            # Tags

            ## Type

            [`[Format]`](Format.md)

            """#
        )
    }

    @Test func anOpenSchema() {
        expectNoDifference(
            Self.contents("Details.md"),
            #"""
            # Details

            ## Properties

            The reference does not describe them: any JSON goes in and out.

            """#
        )
    }
}
