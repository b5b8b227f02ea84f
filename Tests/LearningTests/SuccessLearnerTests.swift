import CustomDump
import EndpointModel
import Testing

@testable import Learning

/// How sources show with which status, and as which media type, calls succeed.
@Suite struct SuccessLearnerTests {
    /// What is learned of a call: `201 application/json at loans.go:7`.
    private func success(
        of request: String = "POST /loans",
        returns: Bool = true,
        hasFailures: Bool = true,
        _ files: [String: String]
    ) throws -> String? {
        let key = EndpointKey(group: "Loans", operation: "create")
        let parts = request.split(separator: " ").map(String.init)
        let call = OpenCall(method: parts[0], path: parts[1], returns: returns, hasFailures: hasFailures)
        return try SmallSDK().withFolder(of: files) { folder in
            try SuccessLearner([key: call]).successes(in: folder)[key].map { success in
                let failures = success.failures.isEmpty ? [] : ["or \(success.failures)"]
                let origins = success.origins.map(\.description).joined(separator: " ")
                return (["\(success.status)"] + success.mediaTypes + failures + ["at", origins]).joined(separator: " ")
            }
        }
    }

    // MARK: - Languages

    /// A function of Go with what it makes of the answer.
    private static func go(_ cases: String, accept: String = "application/json", path: String = "/loans") -> String {
        """
        func (s *Loans) Create(ctx context.Context, request Loan) (*operations.CreateLoanResponse, error) {
        	opURL, err := url.JoinPath(baseURL, "\(path)")
        	req, err := http.NewRequestWithContext(ctx, "POST", opURL, bodyReader)
        	req.Header.Set("Accept", "\(accept)")
        	httpRes, err = utils.Retry(ctx, utils.Retries{
        		StatusCodes: []string{
        			"429",
        		},
        	})
        	if utils.MatchStatusCodes([]string{"404", "4XX", "5XX"}, httpRes.StatusCode) {
        		return nil, err
        	}
        	switch {
        \(cases)
        	case httpRes.StatusCode >= 400 && httpRes.StatusCode < 500:
        		return nil, apierrors.NewAPIError("API error occurred", httpRes.StatusCode, string(rawBody), httpRes)
        	}
        }

        """
    }
    private static let created = """
        	case httpRes.StatusCode == 201:
        		switch {
        		case utils.MatchContentType(httpRes.Header.Get("Content-Type"), `application/json`):
        			res.Loan = &out
        		}
        """
    private static let noContent = "\tcase httpRes.StatusCode == 204:"
    private static let notFound = """
        	case httpRes.StatusCode == 404:
        		switch {
        		case utils.MatchContentType(httpRes.Header.Get("Content-Type"), `application/problem+json`):
        			return nil, &out
        		}
        	case httpRes.StatusCode == 500:
        		fallthrough
        """

    /// A function of TypeScript with what reads the answer.
    private static func typescript(_ readers: String, accept: String = "application/json") -> String {
        """
        async function $do(client: ShopCore, request: operations.CreateLoanRequest): Promise<[Loan, APICall]> {
          const path = pathToFunc("/loans")();
          const headers = new Headers(compactMap({
            "Content-Type": "application/json",
            Accept: "\(accept)",
          }));
          const context = { operationID: "createLoan", retryCodes: options?.retryCodes || ["429", "500"] };
          const requestRes = client._createRequest(context, { method: "POST", path: path, headers: headers });
          const [result] = await M.match<Loan, APIError>(
        \(readers)
            M.fail("5XX"),
          )(response, req);
          return [result, { status: "complete", request: req, response }];
        }
        """
    }

    /// A function of Python with what it makes of the answer.
    private static func python(_ answers: String, accept: String = #""application/json""#) -> String {
        """
        class Loans(BaseSDK):
            def create(self, *, loan: models.Loan) -> models.Loan:
                req = self._build_request(
                    method="POST",
                    path="/loans",
                    accept_header_value=\(accept),
                    http_headers=http_headers,
                )
                http_res = self.do_request(
                    request=req,
                    is_error_status_code=lambda c: utils.match_status_codes(["4XX"], c),
                    retry_config=(retries, ["429", "500"]),
                )
        \(answers)
                if utils.match_response(http_res, "5XX", "*"):
                    raise errors.SDKError("API error occurred", http_res)
        """
    }

    @Test func languages() throws {
        let shown = try [
            "loans.go": Self.go(Self.created + "\n" + Self.notFound),
            "loansCreate.ts": Self.typescript(
                """
                    M.json(201, components.Loan$inboundSchema, { hdrs: true, key: "Result" }),
                    M.jsonErr([400, 404], errors.Problem$inboundSchema),
                """
            ),
            "loans.py": Self.python(
                """
                        if utils.match_response(http_res, "201", "application/json"):
                            return unmarshal_json_response(models.Loan, http_res)
                        if utils.match_response(http_res, ["400", "404"], "application/problem+json"):
                            raise errors.Problem(http_res)
                """
            ),
            "CreateLoan.java": Self.java, "Loans.cs": Self.csharp, "Loans.php": Self.php, "loans.rb": Self.ruby,
        ].map { try success([$0: $1]) ?? "nothing in \($0)" }.sorted()
        expectNoDifference(
            shown,
            [
                "201 application/json at CreateLoan.java:16", "201 application/json at Loans.cs:6",
                "201 application/json at Loans.php:8", "201 application/json at loans.go:14",
                "201 application/json at loans.py:14", "201 application/json at loans.rb:9",
                "201 application/json at loansCreate.ts:10",
            ]
        )
    }

    private static let java = """
        public class CreateLoan {
            static abstract class Base {
                HttpRequest buildRequest(CreateLoanRequest request) throws Exception {
                    String url = Utils.generateURL(this.baseUrl, "/loans");
                    HTTPRequest req = new HTTPRequest(url, "POST");
                    req.addHeader("Accept", "application/json")
                            .addHeader("user-agent", SDKConfiguration.USER_AGENT);
                    return req.build();
                }
            }
            public static class Sync extends Base {
                public CreateLoanResponse handleResponse(HttpResponse<InputStream> response) {
                    if (Utils.statusCodeMatches(response.statusCode(), "404", "4XX", "5XX")) {
                        httpRes = onError(httpRes, null);
                    }
                    if (Utils.statusCodeMatches(response.statusCode(), "201")) {
                        if (Utils.contentTypeMatches(contentType, "application/json")) {
                            return res.withLoan(Utils.unmarshal(response, new TypeReference<Loan>() {}));
                        }
                    }
                    if (Utils.statusCodeMatches(response.statusCode(), "404")) {
                        if (Utils.contentTypeMatches(contentType, "application/problem+json")) {
                            throw Problem.from(response);
                        }
                    }
                }
            }
        }
        """
    private static let csharp = """
        public async Task<CreateLoanResponse> CreateAsync(Loan request) {
            var urlString = baseUrl + "/loans";
            var httpRequest = new HttpRequestMessage(HttpMethod.Post, urlString);
            httpRequest.Headers.Add("accept", "application/json");
            int responseStatusCode = (int)httpResponse.StatusCode;
            if(responseStatusCode == 201) {
                if(Utilities.IsContentTypeMatch("application/json", contentType)) {
                    return response;
                }
            } else if(new List<int>{400, 404}.Contains(responseStatusCode)) {
                if(Utilities.IsContentTypeMatch("application/problem+json", contentType)) {
                    throw new Problem(payload);
                }
            }
        }
        """
    private static let php = """
        class Loans {
            public function create(Components\\Loan $request): Operations\\CreateLoanResponse
            {
                $url = Utils\\Utils::generateUrl($baseUrl, '/loans');
                $httpOptions['headers']['Accept'] = 'application/json';
                $httpRequest = new \\GuzzleHttp\\Psr7\\Request('POST', $url);
                if (Utils\\Utils::matchStatusCodes($statusCode, ['404', '4XX', '5XX'])) { $httpResponse = $res; }
                if (Utils\\Utils::matchStatusCodes($statusCode, ['201'])) {
                    if (Utils\\Utils::matchContentType($contentType, 'application/json')) {
                        return $response;
                    }
                } elseif (Utils\\Utils::matchStatusCodes($statusCode, ['404'])) {
                    if (Utils\\Utils::matchContentType($contentType, 'application/problem+json')) {
                        throw $obj->toException();
                    }
                }
            }
        }
        """
    private static let ruby = """
        class Loans
          def create(request:)
            url = Utils.generate_url(base_url, '/loans')
            headers['content-type'] = req_content_type
            headers['Accept'] = 'application/json'
            http_response = connection.post(url) do |req|
              req.body = body
            end
            if Utils.match_status_code(http_response.status, ['201'])
              if Utils.match_content_type(content_type, 'application/json')
                return response
              end
            elsif Utils.match_status_code(http_response.status, ['404'])
              if Utils.match_content_type(content_type, 'application/problem+json')
                raise obj
              end
            end
          end
        end
        """

    /// A newer SDK has a constant for it.
    @Test func aMediaTypeThatIsNotLiteral() throws {
        let source = Self.ruby.replacing("content_type, 'application/json'", with: "content_type, CONTENT_TYPE_JSON")
        #expect(try success(["loans.rb": source]) == "201 at loans.rb:9")
    }

    // MARK: - Several successes

    @Test func theOneThatHasWhatIsReturned() throws {
        let files = ["loans.go": Self.go(Self.created + "\n" + Self.noContent)]
        #expect(try success(files) == "201 application/json at loans.go:14")
        #expect(try success(returns: false, files) == "204 at loans.go:19")
        // The page says that something is returned.
        #expect(try success(["loans.go": Self.go(Self.noContent)]) == nil)
        let both = Self.created + "\n" + Self.created.replacing("201", with: "202")
        #expect(try success(["loans.go": Self.go(both)]) == nil)
        let list = """
                    if utils.match_response(http_res, ["200", "201"], "application/json"):
                        return unmarshal_json_response(models.Loan, http_res)
            """
        #expect(try success(["loans.py": Self.python(list)]) == nil)
    }

    @Test func sourcesThatDifferShowNothing() throws {
        let one = Self.go(Self.created)
        #expect(try success(["a/loans.go": one, "b/loans.go": one]) == "201 application/json at a/loans.go:14")
        #expect(try success(["a/loans.go": one, "b/loans.go": one.replacing("201", with: "200")]) == nil)
    }

    @Test func operationsOnOnePath() throws {
        let plain = Self.go(Self.created)
        let fragment = Self.go(Self.created.replacing("201", with: "202"), path: "/loans#many")
        let files = ["a.go": plain, "b.go": fragment]
        #expect(try success(of: "POST /loans", files) == "201 application/json at a.go:14")
        #expect(try success(of: "POST /loans#many", files) == "202 application/json at b.go:14")
        #expect(try success(of: "POST /loans#few", files) == "201 application/json at a.go:14")
        #expect(try success(of: "PUT /loans", files) == nil)
    }

    // MARK: - Media types

    @Test func onlyAMediaTypeThatIsAskedFor() throws {
        func typescript(_ reader: String, accept: String) throws -> String? {
            try success(["create.ts": Self.typescript("    \(reader),", accept: accept)])?.replacing(
                " at create.ts:10",
                with: ""
            )
        }
        #expect(try typescript("M.text(200, z.string())", accept: "text/plain") == "200 text/plain")
        #expect(try typescript("M.text(200, z.string())", accept: "*/*") == "200")
        #expect(
            try typescript(#"M.bytes(200, z.any(), { ctype: "image/png" })"#, accept: "image/png") == "200 image/png"
        )
        #expect(try typescript("M.sse(200, z.any())", accept: "text/event-stream") == "200 text/event-stream")
        #expect(
            try typescript(
                "M.json(200, z.any()), M.sse(200, z.any())",
                accept: "application/json;q=1, text/event-stream;q=0"
            ) == "200 application/json"
        )
        // A stream, or a value: the page says which.
        #expect(
            try typescript("M.json(200, z.any()), M.sse(200, z.any())", accept: "application/json, text/event-stream")
                == "200"
        )
    }

    @Test func whatIsAskedForByChoice() throws {
        let answers = """
                    if utils.match_response(http_res, "200", "text/event-stream"):
                        return eventstreaming.EventStream(http_res)
                    if utils.match_response(http_res, "200", "application/json"):
                        return unmarshal_json_response(models.Loan, http_res)
            """
        let choice = #""text/event-stream" if stream is True else "application/json""#
        #expect(try success(["loans.py": Self.python(answers, accept: choice)]) == "200 at loans.py:14")
    }

    // MARK: - Failures

    @Test func failuresOfPagesWithoutStatuses() throws {
        let files = ["loans.go": Self.go(Self.created + "\n" + Self.notFound)]
        #expect(try success(hasFailures: false, files) == "201 application/json or [404, 500] at loans.go:14")
    }

    @Test func whatIsNoAnswer() throws {
        // Nothing looks at the answer, or another function does.
        #expect(try success(["loans.go": Self.go("")]) == nil)
        let other = "func (s *Loans) parse(httpRes *http.Response) {\n\(Self.created)\n}\n"
        #expect(try success(["loans.go": Self.go("") + Self.go("", path: "/a") + other]) == nil)
        // A range of statuses is no status.
        let range = #"        if utils.match_response(http_res, "2XX", "application/json"):"#
        #expect(try success(["loans.py": Self.python(range)]) == nil)
    }
}
