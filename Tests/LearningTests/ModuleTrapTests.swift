import CustomDump
import Testing

/// What declarations leave open is not concluded from what stands nearby.
@Suite struct ModuleTrapTests {
    private func names(_ properties: [String], _ source: String, file: String = "book.ts") throws -> [String: String] {
        try SmallSDK(properties: properties).names(from: [file: source])
    }

    /// A name that is shown elsewhere is not taken for one that a declaration does not have.
    @Test func whatIsNotDeclared() throws {
        let source = """
            export const Book$inboundSchema = z.object({
              title: z.string(),
            });
            const names = { "published_at": publishedAt };
            """
        expectNoDifference(try names(["title", "publishedAt"], source), ["Book.title": "title"])
    }

    @Test(arguments: [
        // The names are changed in a way that is not known.
        "z.object({ pageCount: z.int() }).transform((v) => rename(v))",
        "z.object({ pageCount: z.int() }).transform((v) => remap$(v, names))",
        "z.object({ pageCount: z.int() }).transform((v) => remap$(v, { pageCount: null }))",
        "z.object({ pageCount: z.int() }).transform(f).transform((v) => remap$(v, { pageCount: \"page_count\" }))",
        "z.object({ pageCount: z.int() }).transform((v) => ({ a: v.pageCount, b: v.pageCount }))",
        // It is no object, or one among others.
        "z.union([z.object({ pageCount: z.int() }), z.string()])", "z.object(fields)", "z.lazy(() => Other$schema)",
        "Other$outboundSchema.and(z.object({ pageCount: z.int() }))", "x ? z.object({ pageCount: z.int() }) : y",
    ])
    func whatIsNotKnown(validator: String) throws {
        expectNoDifference(try names(["pageCount"], "export const Book$outboundSchema = \(validator);\n"), [:])
    }

    /// What holds a response is the SDK's own, even where its fields are renamed.
    @Test func envelopes() throws {
        let source = """
            export const Book$inboundSchema = z.object({
              Headers: z.record(z.string(), z.array(z.string())),
              Result: components.Page$inboundSchema,
            }).transform((v) => {
              return remap$(v, { "Headers": "headers", "Result": "result" });
            });
            """
        let file = "models/operations/book.ts"
        expectNoDifference(try names(["headers", "result"], source, file: file), [:])
        expectNoDifference(
            try names(["headers", "result"], source, file: "models/components/book.ts"),
            ["Book.headers": "Headers", "Book.result": "Result"]
        )
        let held = source.replacing("  Headers", with: "  HttpMeta: types.Meta,\n  Headers").replacing(
            "{ \"Headers\"",
            with: "{ \"HttpMeta\": \"httpMeta\", \"Headers\""
        )
        expectNoDifference(try names(["headers", "result"], held), [:])
        let error = try names(["headers", "httpMeta"], held, file: "models/errors/book.ts")
        expectNoDifference(error, ["Book.headers": "Headers"])
    }

    @Test func declarationsThatContradictEachOther() throws {
        let sdk = SmallSDK(properties: ["pageCount", "title"])
        func source(_ name: String) -> String {
            """
            export const Book$outboundSchema = z.object({
              pageCount: z.int(), title: z.string(),
            }).transform((v) => remap$(v, { pageCount: "\(name)" }));
            """
        }
        expectNoDifference(
            try sdk.names(from: ["a/book.ts": source("page_count"), "b/book.ts": source("pages")]),
            ["Book.title": "title"]
        )
    }

    /// Two requests of one function, and one whose operation may be either of two, are none.
    @Test func requestsThatMayBeOthers() throws {
        let wrapper = """
            export const ListBooksRequest$outboundSchema = z.object({
              pageSize: z.int(),
            }).transform((v) => remap$(v, { pageSize: "page_size" }));
            """
        func lines(_ paths: [String], _ context: String, _ method: String = "GET") throws -> [String] {
            let sdk = SmallSDK(parameters: ["pageSize"], operations: ["countBooks": ["pageSize"]])
            let templates = paths.map { "pathToFunc(\"\($0)\")()" }.joined(separator: " + ")
            return try SourceFindings(
                sdk,
                [
                    "listbooks.ts": wrapper,
                    "some.ts": """
                    async function $do(request) {
                      const payload = operations.ListBooksRequest$outboundSchema.parse(request);
                      const path = \(templates);
                      const query = encodeFormQuery({ "page_size": payload.page_size });
                      return client._createRequest({ \(context) }, { method: "\(method)" });
                    }
                    """,
                ]
            ).lines.filter { $0.contains("in query") }
        }
        expectNoDifference(try lines(["/books"], "operationID: \"countBooks\""), ["countBooks pageSize: in query"])
        expectNoDifference(
            try lines(["/books#count"], "operationID: \"countBooks\""),
            ["countBooks pageSize: in query"]
        )
        expectNoDifference(try lines(["/books"], ""), [])
        expectNoDifference(try lines(["/books", "/books"], "operationID: \"countBooks\""), [])
        expectNoDifference(try lines(["/books"], "operationID: \"countBooks\"", "POST"), [])
    }

    /// Neither open brackets nor endless ones keep it busy.
    @Test(arguments: [
        "(", "{", "<", "z.object({", "a<", "remap$(v, {", "@Expose({", "class A {", "pathToFunc(\"/a\")(",
    ])
    func unbalancedSources(piece: String) throws {
        let source = "export const Book$inboundSchema = " + String(repeating: piece, count: 20_000)
        _ = try names(["publishedAt"], source)
    }
}
