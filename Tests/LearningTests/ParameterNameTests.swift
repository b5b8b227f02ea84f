import CustomDump
import Foundation
import Testing

/// What the API classes of many languages show of parameters, written as their generators do.
@Suite struct ParameterNameTests {
    private let sdk = SmallSDK(parameters: ["sortBy", "acceptLanguage", "sessionId", "userName", "bookId"])
    private let expected = [
        "sortBy": "sort_by in query", "acceptLanguage": "Accept-Language in header",
        "sessionId": "session_id in cookie", "userName": "user_name in form",
    ]

    @Test(arguments: [
        (
            "src/main/java/BooksApi.java",
            """
            public Call listBooksCall(String sortBy, String acceptLanguage, String sessionId, String userName) {
              String localVarPath = "/books/{bookId}".replaceAll("\\\\{" + "bookId" + "\\\\}", bookId.toString());
              if (sortBy != null)
                localVarQueryParams.addAll(apiClient.parameterToPair("sort_by", sortBy));
              if (acceptLanguage != null)
                localVarHeaderParams.put("Accept-Language", apiClient.parameterToString(acceptLanguage));
              localVarHeaderParams.put("Accept", localVarAccept);
              localVarCookieParams.put("session_id", sessionId);
              localVarFormParams.put("user_name", userName);
            }
            """
        ),
        (
            "api_books.go",
            """
            func (a *BooksApiService) ListBooks(ctx context.Context, localVarOptionals *ListBooksOpts) {
            	if localVarOptionals.SortBy.IsSet() {
            		localVarQueryParams.Add("sort_by", parameterToString(localVarOptionals.SortBy.Value(), ""))
            	}
            	parameterAddToHeaderOrQuery(localVarHeaderParams, "Accept-Language", r.acceptLanguage, "simple", "")
            	localVarFormParams.Add("user_name", parameterToString(userName, ""))
            	req.AddCookie(&http.Cookie{Name: "session_id", Value: sessionId})
            }
            """
        ),
        (
            "src/Shop/Api/BooksApi.cs",
            """
            public ApiResponse<List<Book>> ListBooksWithHttpInfo(string sortBy = default(string))
            {
                if (sortBy != null)
                {
                    options.QueryParameters.Add(ClientUtils.ParameterToMultiMap("", "sort_by", sortBy));
                }
                options.HeaderParameters.Add("Accept-Language", ClientUtils.ParameterToString(acceptLanguage));
                options.Cookies.Add(new Cookie("session_id", sessionId));
                options.FormParameters.Add("user_name", ClientUtils.ParameterToString(userName));
            }
            """
        ),
        (
            "lib/Api/BooksApi.php",
            """
            public function listBooksRequest($sortBy, $acceptLanguage = null)
            {
                $queryParams = array_merge($queryParams, ObjectSerializer::toQueryValue(
                    $sortBy,
                    'sort_by', // param base name
                    'string', // type
                    'form', // style
                ) ?? []);
                if ($acceptLanguage !== null) {
                    $headerParams['Accept-Language'] = ObjectSerializer::toHeaderValue($acceptLanguage);
                }
                $cookieParams['session_id'] = $sessionId;
                $formParams['user_name'] = ObjectSerializer::toFormValue($userName);
            }
            """
        ),
        (
            "src/apis/BooksApi.kt",
            """
            fun listBooksRequestConfig(sortBy: String?, acceptLanguage: String?) : RequestConfig<Unit> {
                val localVariableQuery: MultiValueMap = mutableMapOf<String, List<String>>()
                    .apply {
                        if (sortBy != null) {
                            put("sort_by", listOf(sortBy.toString()))
                        }
                    }
                val localVariableHeaders: MutableMap<String, String> = mutableMapOf()
                acceptLanguage?.apply { localVariableHeaders["Accept-Language"] = this.toString() }
                cookies.put("session_id", sessionId)
                form.append("user_name", userName)
            }
            """
        ),
        (
            "BooksApi.swift",
            """
            open class func listBooksWithRequestBuilder(sortBy: String? = nil) -> RequestBuilder<[Book]> {
                url?.queryItems = APIHelper.mapValuesToQueryItems([
                    "sort_by": (wrappedValue: sortBy?.encodeToJSON(), isExplode: true),
                ])
                let localVariableNillableHeaders: [String: Any?] = [
                    "Accept-Language": acceptLanguage?.encodeToJSON(),
                ]
                let cookies = ["session_id": sessionId]
                let formParams = ["user_name": userName]
            }
            """
        ),
        (
            "api.ts",
            """
            listBooks: async (sortBy?: string, acceptLanguage?: string): Promise<RequestArgs> => {
                if (sortBy !== undefined) {
                    localVarQueryParameter['sort_by'] = sortBy;
                }
                localVarHeaderParameter['Accept-Language'] = String(acceptLanguage);
                cookieParameters['session_id'] = sessionId;
                localVarFormParams.set('user_name', userName as any);
            }
            """
        ),
    ])
    func namesAndPlaces(file: String, source: String) throws {
        let learned = try sdk.learned(from: [file: source]).mapValues {
            String($0.prefix(upTo: $0.range(of: " at ")?.lowerBound ?? $0.endIndex))
        }
        expectNoDifference(learned, expected)
    }

    @Test func symbolsOfRuby() throws {
        let learned = try SmallSDK(parameters: ["_return", "sort_by"], operation: "list_books").learned(from: [
            "lib/shop/api/books_api.rb": """
            # query_params[:'sort-by']
            def list_books_with_http_info(opts = {})
              if opts[:'sort_by'].nil?
                fail ArgumentError, "Missing the required parameter 'sort_by' when calling BooksApi.list_books"
              end
              query_params[:'return[]'] = @api_client.build_collection_param(opts[:'_return'], :multi)
              query_params[:sortBy] = opts[:'sort_by'] if !opts[:'sort_by'].nil?
            end
            """
        ])
        expectNoDifference(
            learned,
            [
                "_return": "return[] in query at lib/shop/api/books_api.rb:6",
                "sort_by": "sortBy in query at lib/shop/api/books_api.rb:7",
            ]
        )
    }

    /// The names that the page's language adds words and digits to are those that stand beside them.
    @Test func namesThatCollide() throws {
        let sdk = SmallSDK(parameters: ["entitiesId", "entitiesId2", "filterLeftSquareBracketStatus", "dollarTop"])
        let learned = try sdk.names(from: [
            "src/api/BooksApi.js": """
            listBooks(opts, callback) {
              let queryParams = {
                'entities.id[]': this.apiClient.buildCollectionParam(opts['entitiesId'], 'multi'),
                '!entities.id[]': this.apiClient.buildCollectionParam(opts['entitiesId2'], 'multi'),
                'filter[status]': opts['filterLeftSquareBracketStatus'],
                '$top': opts['dollarTop'],
              };
            }
            """
        ])
        expectNoDifference(
            learned,
            [
                "entitiesId": "entities.id[]", "entitiesId2": "!entities.id[]",
                "filterLeftSquareBracketStatus": "filter[status]", "dollarTop": "$top",
            ]
        )
    }

    /// Each operation has what stands between its name and the next one's.
    @Test func operationsThatSpellANameDifferently() throws {
        let sdk = SmallSDK(
            parameters: ["page_size"],
            operation: "list_books",
            operations: ["list_orders": ["page_size"], "list_shelves": ["page_size"]]
        )
        let source = """
            def _list_books_serialize(self, page_size):
                if page_size is not None:
                    _query_params.append(('pageSize', page_size))

            def _list_orders_serialize(self, page_size):
                if page_size is not None:
                    _header_params['Page-Size'] = page_size

            def list_shelves(self, page_size):
                return self._list_orders_serialize(page_size)
            """
        let folded = try SourceFindings(sdk, ["shop/api/books_api.py": source])
        expectNoDifference(
            folded.lines,
            ["list_books page_size: pageSize in query", "list_orders page_size: Page-Size in header"]
        )
    }

    /// Lists of names and places, and a setting that is made apart from the method.
    @Test func listsOfPlaces() throws {
        let learned = try SmallSDK(parameters: ["sort_by", "session_id"], operation: "list_books").learned(from: [
            "shop/api/books_api.py": """
            self.list_books_endpoint = _Endpoint(
                root_map={
                    'attribute_map': {
                        'sort_by': 'sortBy',
                        'session_id': 'SESSION_ID',
                    },
                    'location_map': {
                        'sort_by': 'query',
                        'session_id': 'cookie',
                    },
                })
            """
        ])
        expectNoDifference(
            learned,
            [
                "sort_by": "sortBy at shop/api/books_api.py:4, in query at shop/api/books_api.py:8",
                "session_id": "SESSION_ID at shop/api/books_api.py:5, in cookie at shop/api/books_api.py:9",
            ]
        )
    }
}
