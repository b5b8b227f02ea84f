import CustomDump
import Testing

/// What declarations say of values that are left out.
@Suite struct DefaultTests {
    /// A default is a literal of one value.
    @Test(arguments: [
        ("z.number().default(20)", ["else 20"]), ("z.number().default(-0.5)", ["else -0.5"]),
        ("z.boolean().default(false)", ["else false"]), ("z.string().default(\"UTC\")", ["else UTC"]),
        ("Order$inboundSchema.default(\"asc\")", ["else asc"]),
        ("Order$inboundSchema.default(\n    \"total sales\",\n  )", ["else total sales"]),
        ("z._default(z.boolean(), true)", ["else true"]), ("z.optional(z._default(z.boolean(), true))", ["else true"]),
        ("z.string().datetime().default(\"2024-01-01\").transform(v => new Date(v))", ["else 2024-01-01"]),
        ("z.nullable(Order$inboundSchema).default(\"asc\")", ["may be null", "else asc"]),
        ("z.nullable(Order$inboundSchema).default(null)", ["may be null"]),
        ("z.array(Order$inboundSchema).default([])", []), ("z.record(z.any(), z.any()).default({})", []),
        ("z.date().default(() => new Date(\"2024-01-01\"))", []), ("z.string().default(\"\")", []),
        ("z.string().default(\"a\\tb\")", []), ("z.string().default(Order.Ascending)", []),
        ("z.string().default(`asc`)", []), ("z.any().default(1 + 1)", []), ("z.any().default(null)", []),
        ("z.string()", []),
    ])
    func validators(validator: String, facts: [String]) throws {
        let learned = try SmallSDK(properties: ["size"]).facts(from: [
            "book.ts": "export const Book$inboundSchema = z.object({\n  size: \(validator),\n});\n"
        ])
        let types: Set = ["is number", "is boolean", "is string", "is string(date-time)"]
        expectNoDifference(learned["Book.size"]?.filter { !types.contains($0) }, facts + ["size"])
    }

    private static let members = ["clicks", "pageCount", "owner", "score", "title", "shelf", "mark"]

    private static func module(_ types: String) -> String {
        """
        \(types)
        export const Book$inboundSchema: z.ZodType<Book, z.ZodTypeDef, unknown> = z.object({
          clicks: z.number().default(0),
          page_count: z.number().default(1),
          owner: z.nullable(Owner$inboundSchema).default(null),
          score: z.number().default(0),
          title: z.string(),
          shelf: z.array(z.string()).default([]),
          mark: z.string().default("x"),
        }).transform((v) => remap$(v, { "page_count": "pageCount" }));
        """
    }

    private func always(_ files: [String: String]) throws -> [String] {
        let facts = try SmallSDK(properties: Self.members).facts(from: files)
        return facts.filter { $0.value.contains("always there") }.keys.sorted()
    }

    /// The type that callers see has a value for what the server leaves out.
    @Test func whatIsAlwaysThere() throws {
        let type = """
            export type Book = {
              /**
               * How often; it is seen: by all
               */
              clicks: number;
              pageCount: number;
              owner: { name: string; score: number } | null;
              score?: number | undefined;
              title: string;
              shelf: Array<string>;
              mark: string | undefined;
            };
            """
        expectNoDifference(
            try always(["book.ts": Self.module(type)]),
            ["Book.clicks", "Book.owner", "Book.pageCount"]
        )
        let facts = try SmallSDK(properties: Self.members).facts(from: ["book.ts": Self.module(type)])
        expectNoDifference(facts["Book.clicks"], ["is number", "else 0", "always there", "clicks"])
        expectNoDifference(facts["Book.owner"], ["may be null", "always there", "owner"])
        expectNoDifference(facts["Book.score"], ["is number", "else 0", "score"])
    }

    @Test(arguments: [
        "export type Book = { clicks: number } | { pageCount: number };", "export type Books = { clicks: number; };",
        "export type Book = Other & { clicks: number; };", "export type Book$Inbound = { clicks: number; };",
        "export type Book = { clicks: number; };\nexport type Book = { clicks?: number; };", "",
    ])
    func typesThatDoNotSayIt(type: String) throws {
        expectNoDifference(try always(["book.ts": Self.module(type)]), [])
    }

    /// What is sent and what is received have one type; two schemas of one name may have two.
    @Test func severalDeclarations() throws {
        func learned(_ first: String, _ second: String) throws -> [String]? {
            func module(_ validator: String) -> String {
                """
                export type Book = { size: number; };
                export const Book$inboundSchema = z.object({ size: \(validator) });
                """
            }
            let files = ["a/book.ts": module(first), "b/book.ts": module(second)]
            return try SmallSDK(properties: ["size"]).facts(from: files)["Book.size"]
        }
        let twenty = "z.number().default(20)"
        expectNoDifference(try learned(twenty, twenty), ["is number", "else 20", "always there", "size"])
        expectNoDifference(try learned(twenty, "z.number().default(30)"), ["is number", "size"])
        expectNoDifference(try learned(twenty, "z.number()"), ["is number", "size"])
    }

    /// Nothing tells there what the API's document requires.
    @Test func tagsOfGo() throws {
        let facts = try SmallSDK(properties: ["Order", "Size", "Owner", "Tags", "Kind", "Default"]).facts(from: [
            "models/components/book.go": """
            type Book struct {
            	Order   *string  `default:"application/json, plain" json:"order"`
            	Size    *int64   `json:"size" default:"-20"`
            	Owner   *string  `default:"null" json:"owner"`
            	Tags    []string `default:"[\\"a\\"]" json:"tags"`
            	Kind    *string  `const:"book" json:"kind"`
            	Default *string  `json:"default"`
            }
            """
        ])
        expectNoDifference(
            facts,
            [
                "Book.Order": ["else application/json, plain", "order"], "Book.Size": ["else -20", "size"],
                "Book.Owner": ["owner"], "Book.Tags": ["tags"], "Book.Kind": ["kind"], "Book.Default": ["default"],
            ]
        )
    }

    @Test func fieldsOfPython() throws {
        let facts = try SmallSDK(properties: ["order", "size", "owner", "sold", "kind", "mark"]).facts(from: [
            "shop/models/book.py": #"""
            class Book(BaseModel):
                order: Annotated[
                    Optional[Order], pydantic.Field(alias="orderBy")
                ] = "-created_at"
                r"""How they are sorted = how"""

                size: Optional[float] = 0.5

                owner: OptionalNullable[str] = None

                sold: OptionalNullable[bool] = False

                kind: Annotated[
                    Optional[Literal["book"]], AfterValidator(validate_const("book")), pydantic.Field(alias="kind")
                ] = "book"

                mark: Optional[Mark] = Mark.NONE
            """#
        ])
        expectNoDifference(
            facts,
            [
                "Book.order": ["else -created_at", "orderBy"], "Book.size": ["else 0.5", "size"],
                "Book.owner": ["may be null", "owner"], "Book.sold": ["may be null", "else false", "sold"],
                "Book.kind": ["kind"], "Book.mark": ["mark"],
            ]
        )
    }
}
