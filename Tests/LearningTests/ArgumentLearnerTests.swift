import CustomDump
import EndpointModel
import Testing

@testable import Learning

/// How sources show what the argument of a call is.
@Suite struct ArgumentLearnerTests {
    /// What is learned of `Shop.search`, whose argument is a `SearchShopRequest`: `parameters at a.go:2`.
    private func argument(_ files: [String: String]) throws -> String? {
        let key = EndpointKey(group: "Shop", operation: "search")
        return try SmallSDK().withFolder(of: files) { folder in
            try ArgumentLearner([key: "SearchShopRequest"]).arguments(in: folder)[key].map { argument in
                "\(argument.kind.rawValue) at \(argument.origins.map(\.description).joined(separator: " "))"
            }
        }
    }

    private static let parameters = [
        "search.go": """
        type SearchShopRequest struct {
        	PageSize *int64 `queryParam:"style=form,explode=true,name=page_size"`
        }
        """,
        "search.py": """
        class SearchShopRequest(BaseModel):
            page_size: Annotated[
                Optional[int],
                FieldMetadata(query=QueryParamMetadata(style="form", explode=True)),
            ] = None
        """,
        "Search.java": """
        public class SearchShopRequest {
            @SpeakeasyMetadata("queryParam:style=form,explode=true,name=page_size")
            private Optional<Long> pageSize;
        }
        """,
    ]
    private static let bodies = [
        "search.go": """
        type SearchShopRequest struct {
        	PageSize *int64 `json:"page_size,omitempty"`
        }
        """,
        "search.py": """
        class SearchShopRequest(BaseModel):
            page_size: Annotated[Optional[int], pydantic.Field(alias="page_size")] = None
        """,
        "Search.java": """
        public class SearchShopRequest {
            @JsonProperty("page_size")
            private Optional<Long> pageSize;
        }
        """,
    ]

    @Test func annotationsOfFields() throws {
        expectNoDifference(
            try Self.parameters.map { try argument([$0: $1]) ?? "" }.sorted(),
            ["parameters at Search.java:3", "parameters at search.go:2", "parameters at search.py:2"]
        )
        expectNoDifference(
            try Self.bodies.map { try argument([$0: $1]) ?? "" }.sorted(),
            ["body at Search.java:3", "body at search.go:2", "body at search.py:2"]
        )
    }

    @Test func aFormIsABody() throws {
        let form = "type SearchShopRequest struct {\n\tName string `multipartForm:\"name=name\"`\n}"
        #expect(try argument(["search.go": form]) == "body at search.go:2")
    }

    /// A function of an SDK with the body and the query that it makes of its argument.
    private static func function(body: String, query: String) -> [String: String] {
        [
            "funcs/shopSearch.ts": """
            export async function shopSearch(client: Core, request: operations.SearchShopRequest) {
              const parsed = safeParse(request, (v) => operations.SearchShopRequest$outboundSchema.parse(v), "no");
              const payload = parsed.value;
              const body = \(body);
              const path = pathToFunc("/search")();
              \(query)
              const requestRes = client._createRequest(context, { method: "POST", path: path, body: body });
            }
            """,
            "models/operations/searchshop.ts": """
            export const SearchShopRequest$outboundSchema: z.ZodType<Out, z.ZodTypeDef, SearchShopRequest> = z.object({
              pageSize: z.number().int().optional(),
            }).transform((v) => {
              return remap$(v, { pageSize: "page_size" });
            });
            """,
        ]
    }

    @Test func whatAFunctionMakesOfIt() throws {
        let query = #"const query = encodeFormQuery({ "page_size": payload.page_size });"#
        let parameters = Self.function(body: "null", query: query)
        #expect(try argument(parameters) == "parameters at funcs/shopSearch.ts:5")
        let body = Self.function(body: #"encodeJSON("body", payload, { explode: true })"#, query: "")
        #expect(try argument(body) == "body at funcs/shopSearch.ts:5")
        // A body that is a part of the argument.
        let part = Self.function(body: #"encodeJSON("body", payload.Item, { explode: true })"#, query: "")
        #expect(try argument(part) == "parameters at funcs/shopSearch.ts:5")
        // Neither is made of it.
        #expect(try argument(Self.function(body: "null", query: "")) == nil)
    }

    @Test func whatIsShownBothWaysIsNotLearned() throws {
        let body = ["other/search.go": Self.bodies["search.go"] ?? ""]
        let parameters = Self.parameters.filter { $0.key == "search.go" }
        #expect(try argument(body.merging(parameters) { first, _ in first }) == nil)
        #expect(try argument(["search.go": "type SearchRequest struct {}"]) == nil)
    }
}
