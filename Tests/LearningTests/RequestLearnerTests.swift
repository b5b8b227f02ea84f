import CustomDump
import EndpointModel
import Testing

@testable import Learning

/// How sources show the requests of operations of which no page says how they are called.
@Suite struct RequestLearnerTests {
    /// `Books.list` and so on, on the page of the folder `books`.
    private static func operations(_ names: [String], of group: String = "Books", in folder: String = "books")
        -> [EndpointKey: String]
    {
        Dictionary(
            uniqueKeysWithValues: names.map {
                (EndpointKey(group: group, operation: $0), "docs/sdks/\(folder)/README.md")
            }
        )
    }

    /// What is learned of operations: `list: GET /books (listBooks) at books.go:3 books.go:9`.
    private func requests(_ operations: [EndpointKey: String], _ files: [String: String]) throws -> [String] {
        try SmallSDK().withFolder(of: files) { folder in
            try RequestLearner(operations).requests(in: folder).map { key, request in
                let name = request.operationID.map { " (\($0))" } ?? ""
                let places = request.origins.map(\.description).joined(separator: " ")
                return "\(key.group).\(key.operation): \(request.method) \(request.path)\(name) at \(places)"
            }.sorted()
        }
    }

    private static let go = """
        // List books
        func (s *Books) List(ctx context.Context, request operations.ListBooksRequest) (*operations.ListBooksResponse, error) {
        	opURL, err := url.JoinPath(baseURL, "/books")
        	hookCtx := hooks.HookContext{
        		OperationID: "listBooks",
        	}
        	req, err := http.NewRequestWithContext(ctx, "GET", opURL, nil)
        	if utils.MatchContentType(httpRes.Header.Get("Content-Type"), `application/json`) {
        		return s.List(ctx, request)
        	}
        }

        func (s *Books) Delete(ctx context.Context, bookID int64) error {
        	url := strings.TrimSuffix(baseURL, "/") + "/books/" + "trash"
        	opURL, err := utils.GenerateURL(ctx, baseURL, "/books/{book_id}", request, nil)
        	req, err := http.NewRequestWithContext(ctx, "DELETE", opURL, nil)
        }

        func (s *Books) Get(ctx context.Context, bookID int64) error {
        	opURL, err := utils.GenerateURL(ctx, strings.TrimSuffix(baseURL, "/"), "/books/{book_id}", request, nil)
        	req, err := http.NewRequestWithContext(ctx, "GET", opURL, nil)
        }

        """

    @Test func functionsWithReceivers() throws {
        let orders = Self.go.replacing("Books)", with: "Orders)").replacing("\"/books", with: "\"/orders")
        expectNoDifference(
            // `Delete` has two paths.
            try requests(Self.operations(["List", "Delete", "Get"]), ["books.go": Self.go, "orders.go": orders]),
            [
                "Books.Get: GET /books/{book_id} at books.go:20 books.go:21",
                "Books.List: GET /books (listBooks) at books.go:3 books.go:7",
            ]
        )
    }

    @Test func functionsOfClasses() throws {
        let source = #"""
            class Books(BaseSDK):
                @deprecated("Use GET /v2/books instead.")
                def list(
                    self,
                    *,
                    page_size: Optional[int] = 20,
                ) -> models.BookPage:
                    r"""List books"""
                    req = self._build_request(
                        method="GET",
                        path="/books#all",
                    )
                    http_res = self.do_request(
                        hook_ctx=HookContext(
                            operation_id="listBooks",
                            extensions={"x-deprecated-replacement": "/v2/books"},
                        ),
                    )

                async def list_async(self) -> models.BookPage:
                    req = self._build_request_async(
                        method="GET",
                        path="/books#all",
                    )

                def get(self, *, book_id: int):
                    if book_id:
                        path = "/books/{book_id}"
                    else:
                        path = "/books/first"
                    return self._build_request(method="GET", path=path)


            class BookOrders(BaseSDK):
                def cancel(self):
                    req = self._build_request(method="POST", path="/book-orders/cancel")
            """#
        expectNoDifference(
            try requests(Self.operations(["list", "get", "cancel"]), ["shop/books.py": source]),
            ["Books.list: GET /books#all (listBooks) at shop/books.py:11 shop/books.py:10"]
        )
        expectNoDifference(
            try requests(
                Self.operations(["cancel"], of: "Books.Orders", in: "bookorders"),
                ["shop/books.py": source]
            ),
            ["Books.Orders.cancel: POST /book-orders/cancel at shop/books.py:36"]
        )
    }

    @Test(arguments: [
        (
            "src/Shop/Books.cs", "ListBooks",
            """
            namespace Shop
            {
                public class Books: IBooks
                {
                    public async Task<ListBooksResponse> ListBooksAsync(ListBooksRequest? request = null)
                    {
                        var urlString = URLBuilder.Build(baseUrl, "/books", request);
                        var httpRequest = new HttpRequestMessage(HttpMethod.Get, urlString);
                        httpRequest.Headers.Add("user-agent", SDKConfiguration.UserAgent);
                        var hookCtx = new HookContext(baseUrl, "listBooks", new List<string> { }, null);
                    }
                }
            }
            """, "GET /books (listBooks) at src/Shop/Books.cs:7 src/Shop/Books.cs:8"
        ),
        (
            "src/Books.php", "listBooks",
            """
            class Books
            {
                public function listBooks(?Operations\\ListBooksRequest $request = null): Operations\\ListBooksResponse
                {
                    $url = Utils\\Utils::generateUrl($baseUrl, '/books');
                    $httpRequest = new \\GuzzleHttp\\Psr7\\Request('GET', $url);
                    $hookContext = new HookContext('listBooks', null, $this->sdkConfiguration->securitySource);
                }
            }
            """, "GET /books (listBooks) at src/Books.php:5 src/Books.php:6"
        ),
        (
            "lib/shop/books.rb", "list_books",
            """
            module Shop
              class Books
                extend T::Sig

                def list_books(request:, timeout_ms: nil)
                  url = "#{base_url}/books"
                  hook_ctx = SDKHooks::HookContext.new(operation_id: 'listBooks')
                  http_response = T.must(connection).get(url) do |req|
                    req.headers.merge!(headers)
                  end
                end
              end
            end
            """, "GET /books (listBooks) at lib/shop/books.rb:6 lib/shop/books.rb:8"
        ),
    ]) func functionsOfOtherLanguages(file: String, operation: String, source: String, expected: String) throws {
        expectNoDifference(
            try requests(Self.operations([operation]), [file: source]),
            ["Books.\(operation): \(expected)"]
        )
    }

    /// A function that leaves the request to a type or a function of its own.
    @Test func whatIsLeftToOthers() throws {
        let operation = """
            public class ListBooks {
                static abstract class Base {
                    BeforeRequestContextImpl createBeforeRequestContext() {
                        return new BeforeRequestContextImpl(this.sdkConfiguration, "listBooks");
                    }
                    <T>HttpRequest buildRequest(T request, Class<T> klass) throws Exception {
                        String url = Utils.generateURL(this.baseUrl, "/books");
                        HTTPRequest req = new HTTPRequest(url, "GET");
                        req.addHeader("Accept", "application/json");
                    }
                }
                public ListBooksResponse handleResponse() { return null; }
            }
            """
        let files = [
            "src/main/java/com/example/shop/Books.java": """
            public class Books {
                public ListBooksRequestBuilder list() {
                    return new ListBooksRequestBuilder(sdkConfiguration);
                }
                public GetBookResponse get(long bookId) throws Exception {
                    var operation = new GetBook.Sync(sdkConfiguration);
                    return operation.handleResponse(operation.doRequest(request));
                }
            }
            """,
            "src/main/java/com/example/shop/models/operations/ListBooksRequestBuilder.java": """
            public class ListBooksRequestBuilder {
                public ListBooksResponse call() {
                    var operation = new ListBooks.Sync(sdkConfiguration);
                    return operation.handleResponse(operation.doRequest(request));
                }
            }
            """,
            "src/main/java/com/example/shop/operations/ListBooks.java": operation,
            "src/main/java/com/example/shop/operations/GetBook.java": operation.replacing("ListBooks", with: "GetBook")
                .replacing("\"/books\"", with: "\"/books/{book_id}\"").replacing("listBooks", with: "getBook"),
        ]
        expectNoDifference(
            try requests(Self.operations(["list", "get"]), files),
            [
                """
                Books.get: GET /books/{book_id} (getBook) at src/main/java/com/example/shop/operations/GetBook.java:7 \
                src/main/java/com/example/shop/operations/GetBook.java:8
                """,
                """
                Books.list: GET /books (listBooks) at src/main/java/com/example/shop/operations/ListBooks.java:7 \
                src/main/java/com/example/shop/operations/ListBooks.java:8
                """,
            ]
        )
    }

    @Test func functionsNamedAfterTheirGroup() throws {
        let files = [
            "src/sdk/books.ts": """
            export class Books extends ClientSDK {
              async list(request: operations.ListBooksRequest, options?: RequestOptions) {
                return unwrapAsync(booksList(
                  this,
                  request,
                ));
              }
            }
            """,
            "src/funcs/booksList.ts": """
            export function booksList(
              client: ShopCore,
            ): APIPromise<
              Result<operations.ListBooksResponse, ShopError>
            > {
              return new APIPromise($do(client));
            }

            async function $do(client: ShopCore): Promise<[Result<operations.ListBooksResponse, ShopError>, APICall]> {
              const path = pathToFunc("/books")();
              const context = { operationID: "listBooks" };
              const requestRes = client._createRequest(context, {
                method: "GET",
                path: path,
              }, options);
            }
            """,
        ]
        let expected = ["Books.list: GET /books (listBooks) at src/funcs/booksList.ts:10 src/funcs/booksList.ts:13"]
        expectNoDifference(try requests(Self.operations(["list"]), files), expected)
        expectNoDifference(
            try requests(Self.operations(["list"]), files.filter { $0.key.hasSuffix("booksList.ts") }),
            expected
        )
    }

    /// A group of another name, and a class that stands twice for different requests.
    @Test func whatMayBeSomethingElseIsNotLearned() throws {
        expectNoDifference(try requests(Self.operations(["List"], of: "Loans", in: "loans"), ["books.go": Self.go]), [])
        let other = Self.go.replacing("\"/books", with: "\"/v2/books")
        expectNoDifference(
            try requests(Self.operations(["List"]), ["v1/books.go": Self.go, "v2/books.go": other]),
            []
        )
    }
}
