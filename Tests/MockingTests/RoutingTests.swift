import CustomDump
import Testing

@testable import Mocking

@Suite struct RoutingTests {
    private static func page(_ endpoints: (method: String, path: String, parameters: [String])..., server: String)
        -> String
    {
        var text = """
            # FilesApi

            All URIs are relative to *\(server)*

            Method | HTTP request | Description
            ------------- | ------------- | -------------

            """
        for (number, endpoint) in endpoints.enumerated() {
            text += "[**call\(number)**](FilesApi.md#call\(number)) | **\(endpoint.method)** \(endpoint.path) | Call\n"
        }
        for (number, endpoint) in endpoints.enumerated() {
            let list = endpoint.parameters.joined(separator: ", ")
            text += "\n# **call\(number)**\n> call\(number)(\(list))\n"
            guard !endpoint.parameters.isEmpty else { continue }
            text += "\n### Parameters\n\nName | Type | Description  | Notes\n--- | --- | --- | ---\n"
            for name in endpoint.parameters { text += " **\(name)** | **str**|  |\n" }
        }
        return text
    }

    private func operation(_ method: String, _ target: String, of mock: MockAPI) -> String? {
        // Each has a query item too many, and so says which it is.
        let response = mock.response(to: MockRequest(method, target + (target.contains("?") ? "&" : "?") + "zz=1", [:]))
        return (try? JSON(response.body))?["operation"]?.string
    }

    @Test func theMostLiteralPathWins() throws {
        let text = Self.page(
            ("GET", "/files/{id}", ["id"]),
            ("GET", "/files/latest", []),
            ("GET", "/files/{id}.json", ["id"]),
            ("GET", "/files/{id}/{rev}", ["id", "rev"]),
            ("GET", "/{a}-{b}/x", ["a", "b"]),
            server: "https://api.example/v1"
        )
        let mock = try MockAPI(pages: ("FilesApi.md", text))
        #expect(operation("GET", "/v1/files/7", of: mock) == "call0")
        #expect(operation("GET", "/v1/files/latest", of: mock) == "call1")
        #expect(operation("GET", "/v1/files/l%61test", of: mock) == "call1")
        #expect(operation("GET", "/v1/files/7.json", of: mock) == "call2")
        #expect(operation("GET", "/v1/files/a%2Fb", of: mock) == "call0")
        #expect(operation("GET", "/v1/files/7/3", of: mock) == "call3")
        #expect(operation("GET", "/v1/1-2/x", of: mock) == "call4")
        #expect(operation("GET", "http://elsewhere.example/v1/files/7", of: mock) == "call0")
    }

    @Test(arguments: ["/files/7", "/v1/files/7/", "/v1/files//", "/v1", "/", "", "*", "/v1/files/7/3/1"])
    func noOtherPathIsOne(target: String) throws {
        let text = Self.page(("GET", "/files/{id}", ["id"]), server: "https://api.example/v1")
        #expect(try MockAPI(pages: ("FilesApi.md", text)).response(to: MockRequest("GET", target, [:])).status == 404)
    }

    /// Endpoints that share a method and a path: the one that the request keeps to.
    @Test func thePathsQueryTellsEndpointsApart() throws {
        let text = Self.page(
            ("POST", "/files?action=move", ["target"]),
            ("POST", "/files?action=copy", ["target"]),
            server: "https://api.example"
        )
        let mock = try MockAPI(pages: ("FilesApi.md", text))
        #expect(operation("POST", "/files?action=copy&target=x", of: mock) == "call1")
        #expect(operation("POST", "/files?action=move&target=x", of: mock) == "call0")
        expectNoDifference(
            mock.response(to: MockRequest("POST", "/files?target=x", [:])).violations,
            ["query action: this path has the item with the value move"]
        )
    }

    @Test func whatIsAcceptedTellsEndpointsApart() throws {
        let text = """
            # ChatApi

            All URIs are relative to *https://chat.example*

            Method | HTTP request | Description
            ------------- | ------------- | -------------
            [**complete**](ChatApi.md#complete) | **POST** /chat | Whole
            [**stream**](ChatApi.md#stream) | **POST** /chat | As it comes


            # **complete**
            > Answer complete()

            ### Return type

            **Answer**

            ### HTTP request headers

             - **Accept**: application/json

            # **stream**
            > Answer stream()

            ### Return type

            **Answer**

            ### HTTP request headers

             - **Accept**: text/event-stream

            """
        let mock = try MockAPI(pages: ("ChatApi.md", text))
        for type in ["application/json", "text/event-stream"] {
            let response = mock.response(to: MockRequest("POST", "/chat", ["Accept": type]))
            #expect(response.status == 200)
            #expect(response.field("Content-Type") == type)
        }
        #expect(mock.response(to: MockRequest("POST", "/chat", ["Accept": "image/png"])).status == 406)
    }

    @Test(arguments: [("https://a.example/cloud/api/", "/cloud/api"), ("/data", "/data"), ("CLUSTER_URL", "")])
    func theServersPathComesFirst(server: String, base: String) throws {
        let mock = try MockAPI(pages: ("FilesApi.md", Self.page(("GET", "/files", []), server: server)))
        #expect(mock.basePath == base)
        #expect(mock.response(to: MockRequest("GET", base + "/files", [:])).status == 204)
    }

    @Test func aWrongMethodIsToldTheRightOnes() throws {
        let response = try Bookshop.answer("PUT", "/v2/books/1")
        #expect(response.status == 405)
        #expect(response.field("Allow") == "DELETE, GET, PATCH")
        #expect(response.detail == "/books/{book_id} is not asked for with “PUT”, but with DELETE, GET, PATCH")
    }

    @Test(arguments: [
        ("/v2/book", "GET /v2/books"), ("/books", "GET /v2/books"),
        ("/v2/books/1/covr", "GET /v2/books/{book_id}/cover"),
        ("/v2/books/1/", "GET /v2/books/{book_id}"),
    ])
    func anUnknownPathIsToldTheNearest(target: String, nearest: String) throws {
        let response = try Bookshop.answer("GET", target)
        #expect(response.status == 404)
        #expect(response.detail == "no endpoint has the path “\(target)”; did you mean \(nearest)?")
    }
}
