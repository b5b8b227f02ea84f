import CustomDump
import Testing

@testable import Learning

/// What the fields of types that SDKs declare show, written as generators do that put names and places into annotations.
@Suite struct DeclaredNameTests {
    @Test func tagsOfGo() throws {
        let sdk = SmallSDK(
            parameters: ["PageSize", "XBranch", "bookId", "CoverFile"],
            properties: ["CreatedAt", "Error_", "Kind", "AdditionalProperties"]
        )
        let learned = try sdk.learned(from: [
            "books.go": """
            func (s *Books) ListBooks(ctx context.Context, request operations.ListBooksRequest) (*components.Book, error) {
            	opURL, err := url.JoinPath(baseURL, "/books")
            	req, err := http.NewRequestWithContext(ctx, "GET", opURL, nil)
            	utils.PopulateQueryParams(ctx, req, request, nil, nil)
            }
            """,
            "models/operations/listbooks.go": """
            type ListBooksRequestBody struct {
            	CoverFile CoverFile `multipartForm:"file,name=cover_file"`
            }
            type ListBooksRequest struct {
            	BookID      int64                `pathParam:"style=simple,explode=false,name=book_id"`
            	PageSize    *int64               `default:"page" queryParam:"style=form,explode=true,name=page_size"`
            	XBranch     *string              `header:"style=simple,explode=false,name=X-Branch"`
            	RequestBody ListBooksRequestBody `request:"mediaType=multipart/form-data"`
            }
            """,
            "models/components/book.go": """
            type Book struct {
            	CreatedAt time.Time `json:"created_at,omitempty"`
            	Error_    string    `const:"Error_" json:"error"`
            	Kind      *string   `queryParam:"inline" json:"kind" form:"name=kind"`
            	AdditionalProperties map[string]any `additionalProperties:"true" json:"-"`
            }
            """,
        ])
        expectNoDifference(
            learned,
            [
                "PageSize":
                    "else page at models/operations/listbooks.go:6, one by one at models/operations/listbooks.go:6, page_size in query at models/operations/listbooks.go:6",
                "XBranch": "X-Branch in header at models/operations/listbooks.go:7",
                "CoverFile": "cover_file in form at models/operations/listbooks.go:2",
                "Book.CreatedAt": "created_at at models/components/book.go:2",
                "Book.Error_": "error at models/components/book.go:3",
                "Book.Kind": "kind at models/components/book.go:4",
            ]
        )
    }

    @Test func modelsOfPydantic() throws {
        let sdk = SmallSDK(
            parameters: ["page_size", "x_branch", "bookId", "expand_"],
            properties: ["schema_definition", "created_at", "title", "content"]
        )
        let learned = try sdk.learned(from: [
            "shop/books.py": #"""
            class Books(BaseSDK):
                def list_books(self, *, request: Union[models.ListBooksRequest, models.ListBooksRequestTypedDict]):
                    r"""Lists books"""
                    req = self._build_request(
                        method="GET",
                        path="/books",
                    )

                def get_book(self, *, request: models.GetBookRequest):
                    req = self._build_request(method="GET", path="/books/{book_id}")
            """#,
            "shop/models/listbooksop.py": """
            class ListBooksRequestTypedDict(TypedDict):
                page_size: NotRequired[int]


            class ListBooksRequest(BaseModel):
                page_size: Annotated[
                    Optional[int],
                    pydantic.Field(deprecated="warning: use limit"),
                    FieldMetadata(query=QueryParamMetadata(style="form", explode=True)),
                ] = 20

                x_branch: Annotated[
                    Optional[str],
                    pydantic.Field(alias="X-Branch"),
                    FieldMetadata(header=HeaderMetadata(style="simple", explode=False)),
                ] = None

                expand_: Annotated[
                    Optional[List[str]],
                    pydantic.Field(alias="expand[]"),
                    FieldMetadata(query=QueryParamMetadata(style="form", explode=False)),
                ] = None
            """,
            "shop/models/getbookop.py": """
            class GetBookRequest(BaseModel):
                page_size: Annotated[
                    int, pydantic.Field(alias="pageSize"), FieldMetadata(query=QueryParamMetadata(style="form"))
                ]
            """,
            "shop/models/book.py": #"""
            class Book(BaseModel):
                r"""A book"""

                title: str
                r"""What it is called"""

                created_at: datetime

                schema_definition: Annotated[
                    Optional[Dict[str, Any]], pydantic.Field(alias="schema")
                ] = None

                content: Annotated[bytes, pydantic.Field(alias=""), FieldMetadata(multipart=MultipartFormMetadata(content=True))]

                @model_serializer(mode="wrap")
                def serialize_model(self, handler):
                    optional_fields = set(["schemaDefinition", "content"])
                    for n, f in type(self).model_fields.items():
                        title: str = "heading"
            """#,
        ])
        expectNoDifference(
            learned,
            [
                "page_size":
                    "else 20 at shop/models/listbooksop.py:6, one by one at shop/models/listbooksop.py:6, page_size in query at shop/models/listbooksop.py:6",
                "x_branch": "X-Branch in header at shop/models/listbooksop.py:12",
                "expand_":
                    "joined at shop/models/listbooksop.py:18, expand[] in query at shop/models/listbooksop.py:18",
                "Book.title": "title at shop/models/book.py:4",
                "Book.created_at": "created_at at shop/models/book.py:7",
                "Book.schema_definition": "schema at shop/models/book.py:9",
            ]
        )
    }

    @Test(arguments: [
        (
            "src/main/java/com/example/shop/models/operations/ListBooksRequest.java",
            """
            public class ListBooksRequest {
                /** How many */
                @JsonInclude(Include.NON_ABSENT)
                @SpeakeasyMetadata("queryParam:style=form,explode=true,name=page_size")
                private Optional<Long> pageSize;

                @SpeakeasyMetadata("header:style=simple,explode=false,name=X-Branch")
                private JsonNullable<? extends String> xBranch;

                @JsonCreator
                public ListBooksRequest(@JsonProperty("size") Optional<Long> pageSize, String xBranch) {
                    this.pageSize = pageSize;
                }
            }
            """
        ),
        (
            "src/Shop/Models/ListBooksRequest.cs",
            """
            namespace Shop.Models
            {
                public class ListBooksRequest
                {
                    [SpeakeasyMetadata("queryParam:style=form,explode=true,name=page_size")]
                    public long? PageSize { get; set; } = 20;

                    [Obsolete("Use none")]
                    [SpeakeasyMetadata("header:style=simple,explode=false,name=X-Branch")]
                    public string? XBranch { get; set; }
                }
            }
            """
        ),
        (
            "src/Models/ListBooksRequest.php",
            """
            class ListBooksRequest
            {
                #[SpeakeasyMetadata('queryParam:style=form,explode=true,name=page_size')]
                public ?int $pageSize = null;

                #[SpeakeasyMetadata('header:style=simple,explode=false,name=X-Branch,dateTimeFormat=Y-m-d')]
                public ?string $xBranch = null;
            }
            """
        ),
    ]) func annotationsOfRequests(_ file: String, _ source: String) throws {
        let sdk = SmallSDK(parameters: ["pageSize", "xBranch", "bookId"])
        let names = try SourceFindings(
            sdk,
            [
                file: source,
                file.replacing("ListBooksRequest", with: "ListBooks"): """
                public class ListBooks {
                    public HTTPRequest build(ListBooksRequest request) {
                        String url = Utils.generateURL(this.baseUrl, "/books");
                        return new HTTPRequest(url, "GET");
                    }
                }
                """,
            ]
        )
        expectNoDifference(
            names.lines.filter { $0.contains(" in ") },
            ["listBooks pageSize: page_size in query", "listBooks xBranch: X-Branch in header"]
        )
    }

    /// Two types of one name say different things.
    /// Two types of one name are told apart by the folders of their files and pages.
    @Test(arguments: [("docs/models/components/book.md", "in_stock"), ("docs/models/operations/book.md", "on_shelf")])
    func typesOfOneName(page: String, name: String) throws {
        let files = [
            "models/components/book.go": "type Book struct {\n\tIsHere *bool `json:\"in_stock\"`\n}",
            "models/operations/addbook.go": "type Book struct {\n\tIsHere *bool `json:\"on_shelf\"`\n}",
        ]
        // The second one got a name of its own.
        let sdk = SmallSDK(properties: ["IsHere"], schema: page.contains("components") ? "Book" : "Book2", page: page)
        expectNoDifference(try sdk.names(from: files).values.map { $0 }, [name])
    }

    @Test func whatIsAmbiguousIsNotConcluded() throws {
        let names = try SmallSDK(properties: ["PageCount", "ShelfMark"]).names(from: [
            "models/components/book.go": """
            type Book struct {
            	PageCount int    `json:"page_count"`
            	ShelfMark string `json:"shelf_mark"`
            }
            """,
            "models/shared/book.go": """
            type Book struct {
            	PageCount int    `json:"pageCount"`
            	ShelfMark string `json:"shelf_mark"`
            }
            """,
        ])
        expectNoDifference(names, ["Book.ShelfMark": "shelf_mark"])
    }

    /// The scheme that a credential belongs to is no name of the field.
    @Test func credentialsAreNoNames() throws {
        let names = try SmallSDK(properties: ["bearer_auth"], schema: "Security").names(from: [
            "shop/models/security.py": """
            class Security(BaseModel):
                bearer_auth: Annotated[
                    Optional[str],
                    FieldMetadata(security=SecurityMetadata(scheme=True, sub_type="bearer", field_name="Authorization")),
                ] = None
            """
        ])
        expectNoDifference(names, [:])
    }

    @Test func fieldsOfRuby() throws {
        let names = try SmallSDK(properties: ["media_id", "title", "tags", "class_"]).learned(from: [
            "lib/shop/models/components/book.rb": """
            module Models
              module Components
                # A book
                class Book
                  extend T::Sig
                  include Crystalline::MetadataFields

                  # What it shows
                  field :media_id, Crystalline::Nilable.new(::String), { 'format_json': { 'letter_case': ::Shop::Utils.field_name('mediaId') } }
                  field :title, ::String, { 'format_json': { 'letter_case': ::Shop::Utils.field_name('title'), required: true } }
                  field :tags, Crystalline::Array.new(::String), { 'query_param': { 'field_name': 'tags[]', 'style': 'form' } }
                  field :class_, ::String, { 'format_json': { 'letter_case': ::Shop::Utils.field_name('class') } }

                  sig { params(media_id: T.nilable(::String), title: ::String).void }
                  def initialize(media_id: nil, title: nil)
                    @media_id = media_id
                  end
                end
              end
            end
            """
        ])
        expectNoDifference(
            names,
            [
                "Book.media_id": "mediaId at lib/shop/models/components/book.rb:9",
                "Book.title": "title at lib/shop/models/components/book.rb:10",
                "Book.tags": "tags[] at lib/shop/models/components/book.rb:11",
                "Book.class_": "class at lib/shop/models/components/book.rb:12",
            ]
        )
    }

    /// Lists that travel as one parameter, and null that pages of Java do not show of lists.
    @Test func listsAndNull() throws {
        let request = """
            func (s *Books) ListBooks(ctx context.Context, request operations.ListBooksRequest) error {
            	opURL, err := url.JoinPath(baseURL, "/books")
            	req, err := http.NewRequestWithContext(ctx, "GET", opURL, nil)
            }
            """
        let properties = ["Tags", "notes", "labels", "Price"]
        let sdk = SmallSDK(parameters: ["Tags", "Shelves", "Authors"], properties: properties)
        let findings = try sdk.findings(from: [
            "books.go": request,
            "models/operations/listbooks.go": """
            type ListBooksRequest struct {
            	Tags    []string `queryParam:"style=form,explode=false,name=tags"`
            	Shelves []string `queryParam:"style=form,explode=true,name=shelves"`
            	Authors []string `queryParam:"style=pipeDelimited,explode=false,name=authors"`
            }
            """,
            "models/components/book.go": """
            type Book struct {
            	Price optionalnullable.OptionalNullable[float64] `json:"price,omitempty"`
            	Tags  optional.Optional[[]string]                `json:"tags,omitempty"`
            }
            """,
            "src/main/java/shop/models/Book.java": """
            public class Book {
                @JsonInclude(Include.ALWAYS)
                @JsonProperty("notes")
                private List<String> notes;

                @JsonInclude(Include.NON_ABSENT)
                @JsonProperty("labels")
                private JsonNullable<? extends Map<String, Object>> labels;
            }
            """,
        ])
        expectNoDifference(
            findings.compactMap { finding in
                finding.isExploded.map { "\(finding.subject.label) explode \($0)" }
                    ?? (finding.isNullable ? "\(finding.subject.label) null at \(finding.origin)" : nil)
            },
            [
                "Tags explode false", "Shelves explode true",
                "Book.notes null at src/main/java/shop/models/Book.java:4",
                "Book.labels null at src/main/java/shop/models/Book.java:8",
                "Book.Price null at models/components/book.go:2",
            ]
        )
    }
}
