import CustomDump
import Testing

/// What validators and decorators say of properties, written as the generators of TypeScript do.
@Suite struct ModulePropertyTests {
    /// What is sent is renamed from the code's names, what is received to them; what is not renamed keeps its name.
    @Test(arguments: [
        """
        export const Book$outboundSchema: z.ZodType<
          Book$Outbound,
          z.ZodTypeDef,
          Book
        > = z.object({
          title: z.string(),
          pageCount: z.number().int().optional(),
        }).transform((v) => {
          return remap$(v, {
            pageCount: "page-count",
          });
        });
        """,
        """
        export const Book$inboundSchema: z.ZodMiniType<Book, unknown> = z.pipe(
          z.object({
            title: types.string(),
            "page-count": types.optional(z.int()),
          }),
          z.transform((v) => {
            return remap$(v, { "page-count": "pageCount" });
          }),
        );
        """,
        """
        export const Book$inboundSchema = collectExtraKeys(
          z.object({
            title: z.string(),
            "page-count": z.number().int().optional(),
          }).catchall(z.any()),
          "additionalProperties",
          true,
        ).transform((v) => remap(v, { "page-count": "pageCount" }))
        export type Other = "page_count"
        """,
        """
        export namespace Book$ {
            export const inboundSchema: z.ZodType<Book, z.ZodTypeDef, Inbound> = z
                .object({
                    title: z.string(),
                    "page-count": z.number().int().optional(),
                })
                .transform((v) => {
                    return {
                        title: v.title,
                        ...(v["page-count"] === undefined ? null : { pageCount: v["page-count"] }),
                    };
                });
            export type Outbound = { title: string; "page_count"?: number };
        }
        """,
    ])
    func validators(source: String) throws {
        let facts = try SmallSDK(properties: ["title", "pageCount"]).facts(from: ["models/book.ts": source])
        expectNoDifference(facts["Book.pageCount"], ["is integer", "page-count"])
        #expect(facts["Book.title"]?.last == "title")
    }

    /// An error is made of the whole object, and of the response that it came with.
    @Test func errors() throws {
        let sdk = SmallSDK(properties: ["title", "retryAfter", "request"], schema: "Problem")
        let rest = "  request$: z.custom<Request>(x => x instanceof Request),\n  body$: z.string(),\n"
        let learned = try sdk.learned(from: [
            "errors/problem.ts": """
            export const Problem$inboundSchema: z.ZodType<Problem, unknown> = z.object({
              title: types.string(),
              retry_after: types.number(),
            \(rest)}).transform((v) => {
              const remapped = remap$(v, { "retry_after": "retryAfter" });
              return new Problem(remapped, { request: v.request$, body: v.body$ });
            });
            """
        ])
        expectNoDifference(
            learned,
            [
                "Problem.title": "title at errors/problem.ts:2",
                "Problem.retryAfter": "retry_after at errors/problem.ts:7",
            ]
        )
        let plain = try sdk.names(from: [
            "errors/problem.ts": """
            export const Problem$inboundSchema: z.ZodType<Problem, unknown> = z.object({
              title: z.string(),
            \(rest)}).transform((v) => {
              return new Problem(v, { request: v.request$, body: v.body$ });
            });
            """
        ])
        expectNoDifference(plain, ["Problem.title": "title"])
    }

    /// A type is called otherwise than its schema where its language has one of that name; its page is called as it is.
    @Test func schemasOfOtherNames() throws {
        var sdk = SmallSDK(properties: ["retryAfter"], schema: "Error")
        sdk.page = "docs/models/error-t.md"
        let facts = try sdk.facts(from: [
            "models/error.ts": """
            export const ErrorT$inboundSchema = z.object({
              retry_after: types.number(),
            }).transform((v) => remap$(v, { "retry_after": "retryAfter" }));
            """
        ])
        expectNoDifference(facts, ["Error.retryAfter": ["retry_after"]])
    }

    @Test func decorators() throws {
        let learned = try SmallSDK(properties: ["title", "pageCount", "shelfMark"]).learned(from: [
            "shared/book.ts": """
            export class Book extends SpeakeasyBase {
              /** The "page-count" once. */
              @SpeakeasyMetadata()
              @Expose({ name: "page_count" })
              pageCount?: number;

              @SpeakeasyMetadata({ elemType: Author })
              @Expose({ name: "title" })
              @Type(() => Author)
              title!: Author[];

              @SpeakeasyMetadata({ data: "json, name=shelf.mark" })
              shelfMark: string;
            }
            """
        ])
        expectNoDifference(
            learned,
            [
                "Book.pageCount": "page_count at shared/book.ts:5", "Book.title": "title at shared/book.ts:10",
                "Book.shelfMark": "shelf.mark at shared/book.ts:13",
            ]
        )
    }

    /// A type is what a validator says all of.
    @Test(arguments: [
        ("z.number().int()", ["is integer"]), ("z.int()", ["is integer"]),
        ("z._default(z.int(), 20)", ["is integer", "else 20"]),
        ("z.number()", ["is number"]), ("z.number().default(1.5)", ["is number", "else 1.5"]), ("types.number()", []),
        ("z.nullable(z.number().int()).optional()", ["is integer", "may be null"]),
        ("z.optional(z.nullable(z.int()))", ["is integer", "may be null"]),
        ("types.nullable(types.string())", ["may be null"]), ("z.string().nullish()", ["is string", "may be null"]),
        ("z.array(z.nullable(z.int()))", ["is [integer]"]),
        ("z.record(z.string(), z.int())", ["is {string: integer}"]),
        ("z.array(z.union([z.string(), z.int()]))", []), ("z.union([z.nullable(z.int()), z.string()])", []),
        ("z.string().datetime({ offset: true }).transform(v => new Date(v))", ["is string(date-time)"]),
        ("z.string().transform(v => BigInt(v))", ["is string"]), ("z.bigint()", []),
        ("z.pipe(z.int(), z.transform(v => String(v)))", []), ("Count$inboundSchema", []),
    ])
    func types(validator: String, facts: [String]) throws {
        let learned = try SmallSDK(properties: ["size"]).facts(from: [
            "book.ts": "export const Book$inboundSchema = z.object({\n  size: \(validator),\n});\n"
        ])
        expectNoDifference(learned, ["Book.size": facts + ["size"]])
    }

    /// What is sent and received is said twice.
    @Test func sentAndReceived() throws {
        func learned(_ sent: String, _ received: String) throws -> [String: String] {
            try SmallSDK(properties: ["pageCount"]).learned(from: [
                "book.ts": """
                export const Book$inboundSchema = z.object({
                  page_count: \(received),
                }).transform((v) => remap$(v, { "page_count": "pageCount" }));
                export const Book$outboundSchema = z.object({
                  pageCount: \(sent),
                }).transform((v) => remap$(v, { pageCount: "page_count" }));
                """
            ])
        }
        let name = "page_count at book.ts:3"
        expectNoDifference(
            try learned("z.int()", "types.number()"),
            ["Book.pageCount": "is integer at book.ts:5, \(name)"]
        )
        expectNoDifference(try learned("z.number()", "z.number().int()"), ["Book.pageCount": name])
        expectNoDifference(
            try learned("z.nullable(z.string())", "z.string()"),
            ["Book.pageCount": "is string at book.ts:2, \(name)"]
        )
    }
}
