import CustomDump
import EndpointModel
import ModelBuilder
import ReferenceReader
import Testing

/// The argument of a call that may be the body of the request as well as what holds its parameters.
@Suite struct UndecidedArgumentTests {
    private static let row = """
        | `request` | [CallShopRequest](../../models/CallShopRequest.md) | :heavy_check_mark: | N/A |
        """
    private static let fields = """
        | `size` | *long* | :heavy_minus_sign: | N/A |
        | `word` | *String* | :heavy_check_mark: | N/A |
        """

    /// The pages of a call with one argument, whose schema's page lies in a folder.
    private static func pages(
        _ request: String = "POST /search",
        in folder: String = "docs/models",
        _ fields: String = fields,
        beside others: [(name: String, text: String)] = []
    ) -> [(name: String, text: String)] {
        [
            ("docs/sdks/shop/README.md", snippetPage(request, rows: row)),
            ("\(folder)/CallShopRequest.md", fieldsPage("CallShopRequest", fields)),
            ("docs/models/Gift.md", fieldsPage("Gift", "| `id` | *long* | :heavy_check_mark: | N/A |")),
        ] + others
    }

    /// What the request is made of, and what is reported: `body: CallShopRequest`, `query: size word`.
    private func request(
        _ pages: [(name: String, text: String)],
        learned: Learned.Argument.Kind? = nil,
        stated: [(String, Learned.Argument.Kind)] = []
    ) -> [String] {
        var known = Learned()
        known.arguments[Self.key] = learned.map { .init($0, origins: [.source(file: "search.go", line: 9)]) }
        let place = PageRange(page: "apiref.yaml", line: 2, column: 3)
        let statements = stated.map { ArgumentStatement($0, $1, at: place) }
        let (api, diagnostics) = Model.of(files: pages, learned: known, arguments: statements)
        let endpoint = api.endpoints[0]
        let places = Dictionary(grouping: endpoint.parameters) { $0.location.value.rawValue }.sorted { $0.key < $1.key }
        let parameters = places.map { "\($0): \($1.map(\.name.value).joined(separator: " "))" }
        let body = endpoint.requestBody.map { ["body: \($0.type?.value.description ?? "form")"] } ?? []
        return parameters + body + diagnostics.map(\.description)
    }

    private static let key = EndpointKey(group: "Shop", operation: "call")
    private static func open(_ taken: String) -> String {
        """
        docs/sdks/shop/README.md:7:1: warning: nothing says whether CallShopRequest is the body of call or holds its \
        parameters, so \(taken); `apiref learn PAGES --from SDK` finds it in the SDK's sources, and `arguments: \
        {Shop.call: body}` or `parameters` in apiref.yaml states it [argument-unknown]
        """
    }
    private static let sentAsBody = ["body: CallShopRequest", open("it is sent as the body")]

    @Test func isTakenForTheBodyAndReported() {
        expectNoDifference(request(Self.pages()), Self.sentAsBody)
        expectNoDifference(request(Self.pages(in: "docs/models/operations")), Self.sentAsBody)
    }

    @Test(arguments: ["docs/models", "docs/models/operations"])
    func isWhatTheSourcesShow(folder: String) {
        expectNoDifference(request(Self.pages(in: folder), learned: .parameters), ["query: size word"])
        expectNoDifference(request(Self.pages(in: folder), learned: .body), ["body: CallShopRequest"])
    }

    @Test(arguments: ["call", "Shop.call"])
    func isWhatTheConfigurationSays(name: String) {
        let pages = Self.pages()
        expectNoDifference(request(pages, learned: .body, stated: [(name, .parameters)]), ["query: size word"])
        expectNoDifference(request(pages, learned: .parameters, stated: [(name, .body)]), ["body: CallShopRequest"])
    }

    @Test func pagesDecideMostly() {
        // A part of the path is no property of a body.
        expectNoDifference(request(Self.pages("POST /search/{word}")), ["path: word", "query: size"])
        // A request by this method has no body.
        expectNoDifference(request(Self.pages("GET /search")), ["query: size word"])
        // What is no part of an operation alone holds no parameters.
        expectNoDifference(request(Self.pages(in: "docs/models/components")), ["body: CallShopRequest"])
        let body = Self.fields + "\n| `body` | [Gift](./Gift.md) | :heavy_check_mark: | N/A |"
        expectNoDifference(request(Self.pages("POST /search", body)), ["query: size word", "body: Gift"])
    }

    @Test func bodiesThatAreCalledSo() {
        let folder = "docs/models/operations"
        // This generator calls a body that is an operation's own `AddShopRequestBody`.
        let named = [("\(folder)/AddShopRequestBody.md", fieldsPage("AddShopRequestBody", Self.fields))]
        expectNoDifference(request(Self.pages(in: folder, beside: named)), ["query: size word"])
        // Where there is one that holds the parameters, the body can't be called so as well.
        let both = named + [("\(folder)/AddShopRequest.md", fieldsPage("AddShopRequest", Self.fields))]
        expectNoDifference(request(Self.pages(in: folder, beside: both)), Self.sentAsBody)
    }

    @Test func anObjectCalledLikeItsTypeIsTakenForTheBody() {
        let fields = Self.fields + "\n| `gift` | [Gift](../Gift.md) | :heavy_check_mark: | N/A |"
        expectNoDifference(
            request(Self.pages(in: "docs/models/operations", fields)),
            ["query: size word", "body: Gift", Self.open("its properties are sent as parameters")]
        )
    }

    @Test func aFileMakesItAForm() {
        let file = fieldsPage(
            "Upload",
            "| `fileName` | *string* | :heavy_check_mark: | |\n| `content` | *bytes* | :heavy_check_mark: | |"
        )
        let fields = Self.fields + "\n| `upload` | [Upload](../Upload.md) | :heavy_check_mark: | N/A |"
        let pages = Self.pages(in: "docs/models/operations", fields, beside: [("docs/models/Upload.md", file)])
        expectNoDifference(
            request(pages),
            ["form: size word upload", "body: form", Self.open("it is sent as the body")]
        )
    }

    @Test(arguments: [
        // It can be left out where another can't.
        "| `gift` | [Gift](../Gift.md) | :heavy_minus_sign: | N/A |",
        // What holds objects is no parameter.
        """
        | `gift` | [Gift](../Gift.md) | :heavy_check_mark: | N/A |
        | `others` | Map<String, [Gift](../Gift.md)> | :heavy_minus_sign: | N/A |
        """,
    ])
    func anObjectThatIsHardlyTheBody(field: String) {
        let fields = Self.fields + "\n" + field
        expectNoDifference(request(Self.pages(in: "docs/models/operations", fields)), Self.sentAsBody)
    }

    @Test func aStatementThatNothingAnswers() {
        let message = "apiref.yaml:2:3: error: no operation"
        expectNoDifference(
            request(Self.pages(), stated: [("cal", .body)]).suffix(1),
            [
                "\(message) cal has an argument that its page leaves open; there are call; did you mean call? [correction-unmatched]"
            ]
        )
        expectNoDifference(
            request(Self.pages("GET /search"), stated: [("call", .body)]),
            ["query: size word", "\(message) call has an argument that its page leaves open [correction-unmatched]"]
        )
    }

    @Test func areListedForWhoeverLearns() {
        let pages = Self.pages().map { ReferenceReader.read(Array($0.text.utf8), page: $0.name) }
        expectNoDifference(pages.undecidedArguments([:]), [Self.key: "CallShopRequest"])
    }
}
