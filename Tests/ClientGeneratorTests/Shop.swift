import ClientGenerator
import EndpointModel
import Templates

/// A reference of two pages, small enough to keep in mind.
enum Shop {
    static let api = """
        # BooksApi

        All URIs are relative to *https://shop.example*

        Method | HTTP request | Description
        ------------- | ------------- | -------------
        [**add_book**](BooksApi.md#add_book) | **POST** /books/{shelf} | Add a book

        # **add_book**
        > Book add_book(shelf, book, draft=draft)
        ### Example
        * Bearer Authentication (key):
        ### Parameters

        Name | Type | Description  | Notes
        ------------- | ------------- | ------------- | -------------
         **shelf** | **str**| Where it goes |
         **book** | [**Book**](Book.md)|  |
         **draft** | **bool**|  | [optional] [default to False]

        ### Return type

        [**Book**](Book.md)

        ### Authorization

        [key](#key)

        ### HTTP request headers

         - **Content-Type**: application/json
         - **Accept**: application/json

        ### HTTP response details

        | Status code | Description | Response headers |
        |-------------|-------------|------------------|
        **201** | Added |  -  |

        """

    static let book = """
        # Book

        ## Properties

        Name | Type | Description | Notes
        ------------ | ------------- | ------------- | -------------
        **title** | **str** |  |
        **year** | **int** |  | [optional]

        """

    /// The page with an operation that takes neither a body nor a draft.
    static let apiWithoutBody = api.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix(" **book**") && !$0.hasPrefix(" **draft**") }.joined(separator: "\n")
        .replacing("**Content-Type**: application/json", with: "**Content-Type**: Not defined")

    /// The page with an operation `shelve_book` besides.
    static let apiOfTwo =
        api.replacing(
            "| Add a book\n",
            with: "| Add a book\n[**shelve_book**](BooksApi.md#shelve_book) | **PUT** /books/{shelf}/{book} | Shelve\n"
        ) + """

            # **shelve_book**
            > shelve_book(shelf, book)

            ### Parameters

            Name | Type | Description  | Notes
            ------------- | ------------- | ------------- | -------------
             **shelf** | **str**| Where it goes |
             **book** | **str**|  |

            """

    /// The model of the pages with a configuration.
    static func model(
        _ yaml: String? = nil,
        api: String = Shop.api,
        book: String = Shop.book
    ) throws -> ClientGenerator.Result {
        try ClientGenerator.model(of: reference(yaml, api: api, book: book))
    }

    /// The client of the pages with a configuration and templates.
    static func client(
        _ yaml: String? = nil,
        api: String = Shop.api,
        book: String = Shop.book,
        templates: [TemplateFile] = []
    ) throws -> ClientGenerator.Result {
        var reference = reference(yaml, api: api, book: book)
        reference.templates = templates
        return try ClientGenerator.run(reference)
    }

    private static func reference(_ yaml: String?, api: String, book: String = Shop.book) -> Reference {
        Reference(
            pages: [
                .init(path: "BooksApi.md", bytes: Array(api.utf8)), .init(path: "Book.md", bytes: Array(book.utf8)),
            ],
            configuration: yaml.map { ConfigurationFile(path: "apiref.yaml", text: $0) },
            defaultName: "Shop"
        )
    }
}
