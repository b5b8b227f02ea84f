import ClientGenerator
import EndpointModel
import SwiftEmitter

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

        ### Parameters

        Name | Type | Description  | Notes
        ------------- | ------------- | ------------- | -------------
         **shelf** | **str**| Where it goes |
         **book** | [**Book**](Book.md)|  |
         **draft** | **bool**|  | [optional] [default to False]

        ### Return type

        [**Book**](Book.md)

        ### Authorization

        [key](README.md#key)

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

    /// The model of the pages with a configuration.
    static func model(_ yaml: String? = nil, api: String = Shop.api) throws -> ClientGenerator.Result {
        try ClientGenerator.model(of: reference(yaml, api: api))
    }

    /// The client of the pages with a configuration and templates.
    static func client(_ yaml: String? = nil, templates: [TemplateFile] = []) throws -> ClientGenerator.Result {
        var reference = reference(yaml, api: Shop.api)
        reference.templates = templates
        return try ClientGenerator.run(reference)
    }

    private static func reference(_ yaml: String?, api: String) -> Reference {
        Reference(
            pages: [
                .init(path: "BooksApi.md", bytes: Array(api.utf8)), .init(path: "Book.md", bytes: Array(book.utf8)),
            ],
            configuration: yaml.map { ConfigurationFile(path: "apiref.yaml", text: $0) },
            defaultName: "Shop"
        )
    }
}
