import CustomDump
import EndpointModel
import Testing

@testable import ReferenceReader

/// Reads an example that stands from the tenth line of its page.
private func read(_ code: String, language: String = "", operation: String = "placeOrder") -> DocumentedCall {
    let range = PageRange(page: "OrdersApi.md", startLine: 10, startColumn: 1, endLine: 99, endColumn: 1)
    let example = OperationSection.CodeExample(language: language, code: code, range: range)
    return DocumentedCall(example, operation: operation)
}

/// The values that an example binds to names.
@Suite struct ExampleBindingTests {
    @Test(
        arguments: [
            ("idempotency_key = 'idempotency_key_example' # str | ", .string("idempotency_key_example")),
            (
                "    idempotency_key = \"idempotency_key_example\" # str | The key (optional)",
                .string("idempotency_key_example")
            ),
            ("$idempotency_key = 'x'; // string", .string("x")),
            ("my $idempotency_key = \"x\"; # string | ", .string("x")),
            ("let idempotency_key = \"x\"; // String | ", .string("x")),
            ("let idempotency_key: string = \"x\"; // String | ", .string("x")),
            (
                "let idempotency_key: { [key: string]: string; } = {a: 1};",
                .object([.init(key: "a", value: .integer("1"))])
            ),
            ("var idempotency_key = 56;  // int | ", .integer("56")),
            ("val idempotency_key : kotlin.String = \"x\" // kotlin.String | ", .string("x")),
            ("val idempotency_key: String = \"x\" // String | ", .string("x")),
            ("final idempotency_key = true; // bool | ", .boolean(true)),
            ("final BuiltList<String> idempotency_key = ['x']; // BuiltList<String> | ", .array([.string("x")])),
            ("String idempotency_key = \"x\"; // String | ", .string("x")),
            ("List<OrderItem> idempotency_key = Arrays.asList(); // List<OrderItem> | ", .expression),
            ("Map<String, Long> idempotency_key = null; // Map<String, Long> | ", .null),
            ("NSString* idempotency_key = @\"x\"; // ", .string("x")),
            ("\tidempotency_key := \"x\" // string | ", .string("x")),
            ("\tidempotency_key := int64(789) // int64 | ", .expression),
            ("idempotency_key = idempotency_key_example; // String | ", .expression),
            ("idempotency_key=[1]", .array([.integer("1")])),
        ] as [(String, ExampleValue)]
    )
    func inEveryLanguage(_ line: String, _ expected: ExampleValue) {
        let bindings = read(line + "\n").bindings
        expectNoDifference(Array(bindings.keys), ["idempotency_key"])
        expectNoDifference(bindings["idempotency_key"]?.value, expected)
    }

    @Test(arguments: [
        "idempotency_key == 'x'",
        "'idempotency_key' => 'x'",
        "idempotency_key != 'x'",
        "idempotency_key <= 1",
        "idempotency_key += 1",
        "# idempotency_key = 'x'",
        "// idempotency_key = 'x'",
        "print('idempotency_key = 1')",
        "placeOrder(idempotency_key=1)",
        "const { status, data } = await api.placeOrder()",
        "api_key['jwt'] = 'x'",
        "val idempotency_key : kotlin.String =  // kotlin.String | ",
        "idempotency_key =",
        "= 'x'",
        "",
    ])
    func isNoBinding(_ line: String) {
        expectNoDifference(read(line + "\nplaceOrder\n").bindings, [:])
    }

    @Test func eachValueHasItsPlaceAndItsComment() {
        let code = """
            user_uuid = "user_uuid_example" # str | Identifies the user

            let tags: Array<string> = [
              "a",
            ]; // Array<string> |
            mfa2_code=true
            """
        expectNoDifference(
            read(code).bindings,
            [
                "user_uuid": DocumentedCall.Binding(
                    value: .string("user_uuid_example"),
                    range: PageRange(page: "OrdersApi.md", line: 10, column: 13),
                    comment: "# str | Identifies the user"
                ),
                "tags": DocumentedCall.Binding(
                    value: .array([.string("a")]),
                    range: PageRange(page: "OrdersApi.md", line: 12, column: 27),
                    comment: "; // Array<string> |"
                ),
                "mfa2_code": DocumentedCall.Binding(
                    value: .boolean(true),
                    range: PageRange(page: "OrdersApi.md", line: 15, column: 11),
                    comment: ""
                ),
            ]
        )
    }

    @Test func optionsAreOneObject() {
        let code = """
            opts = {
              sort: 'title', # String |
              in_stock: false # Boolean |
            }
            page_size = 20
            """
        let bindings = read(code).bindings
        expectNoDifference(
            bindings["opts"]?.value,
            .object([.init(key: "sort", value: .string("title")), .init(key: "in_stock", value: .boolean(false))])
        )
        expectNoDifference(bindings.keys.sorted(), ["opts", "page_size"])
    }

    /// A page of `typescript` passes all parameters as one object, whose keys and samples are as they are on the wire.
    @Test func aRequestObject() {
        let code = """
            const request: OrdersApiPlaceOrderRequest = {

              idempotencyKey: "Idempotency-Key_example",

              orderItem: [
                {
                  bookId: 1,
                  quantity: 1,
                },
              ],

              dryRun: true,
            };

            const data = await apiInstance.placeOrder(request);
            """
        let item = ExampleValue.object([
            .init(key: "bookId", value: .integer("1")), .init(key: "quantity", value: .integer("1")),
        ])
        expectNoDifference(
            read(code).bindings["request"]?.value,
            .object([
                .init(key: "idempotencyKey", value: .string("Idempotency-Key_example")),
                .init(key: "orderItem", value: .array([item])),
                .init(key: "dryRun", value: .boolean(true)),
            ])
        )
    }

    /// A variable that is only declared has no value, but its comment says something.
    @Test func aDeclaration() {
        let code = """
            let idempotencyKey: string; // (default to undefined)
            let sort: 'title' | '-title'; //How to sort (optional) (default to 'title')
            """
        let reading = read(code)
        expectNoDifference(reading.bindings, [:])
        expectNoDifference(
            reading.declarations,
            [
                "idempotencyKey": Sourced("(default to undefined)", at: PageRange(page: "OrdersApi.md", line: 10)),
                "sort": Sourced(
                    "How to sort (optional) (default to 'title')",
                    at: PageRange(page: "OrdersApi.md", line: 11)
                ),
            ]
        )
    }

    @Test(arguments: [
        (" placeOrder Idempotency-Key:value  dryRun=value", ["Idempotency-Key", "dryRun"]),
        ("placeOrder filter[status]=value", ["filter[status]"]),
        ("placeOrder --host https://api.bookshop.example", []),
        ("placeOrder =value :value value= a/b=c", []),
        ("", []),
    ])
    func theNamesInACommand(_ command: String, _ names: [String]) {
        let reading = read(command, language: "bash")
        expectNoDifference(reading.commandNames.map(\.value), names)
        expectNoDifference(reading.bindings, [:])
    }

    @Test func theFirstOfSeveralValuesCounts() {
        let code = """
            dry_run = True
            dry_run = False
            """
        expectNoDifference(read(code).bindings["dry_run"]?.value, .boolean(true))
    }

    @Test func aValueThatIsMissingTakesNoneFromTheNextLine() {
        let code = """
            val orderItem : kotlin.collections.List<OrderItem> =  // kotlin.collections.List<OrderItem> |
            val dryRun : kotlin.Boolean = true // kotlin.Boolean |
            """
        let bindings = read(code).bindings
        expectNoDifference(Array(bindings.keys), ["dryRun"])
        expectNoDifference(bindings["dryRun"]?.comment, "// kotlin.Boolean |")
    }

    @Test(arguments: ["[1, 2", "{a: 1", "'x", "f(a=1", "f('x)"])
    func codeAfterAValueThatIsNotClosedIsRead(_ value: String) {
        let bindings = read("tag = \(value)\ndry_run = True\n").bindings
        expectNoDifference(Array(bindings.keys), ["dry_run"])
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "a = \"", "a = '", "a = [", "a = {", "a = (", "a = f(", "a = 1", "a =", "=", "a = /*", "a = \"x\" [",
            "a = [1, //",
        ]
    )
    func repetitionIsReadInNoTime(_ line: String) {
        for count in [10_000, 10_001] {
            let code = String(repeating: line + "\n", count: count)
            _ = read(code)
        }
    }
}

/// The values in the call of the operation itself.
@Suite struct ExampleArgumentTests {
    @Test func eachFollowsTheCommentThatGivesItsType() {
        let code = """
            const apiInstance = new OrdersApi(configuration);

            apiInstance.placeOrder(
              // string | The key
              "Idempotency-Key_example",
              // Array<OrderItem>
              [
                {
                  bookId: 1, // which
                },
              ] ,
              // boolean (optional)
              true
            ).then((data:any) => {
              console.log('API called successfully. Returned data: ' + data);
            }).catch((error:any) => console.error(error));
            """
        func place(_ line: Int) -> PageRange { PageRange(page: "OrdersApi.md", line: line, column: 3) }
        expectNoDifference(
            read(code).arguments,
            [
                .init(comment: "string | The key", value: .string("Idempotency-Key_example"), range: place(14)),
                .init(
                    comment: "Array<OrderItem>",
                    value: .array([.object([.init(key: "bookId", value: .integer("1"))])]),
                    range: place(16)
                ),
                .init(comment: "boolean (optional)", value: .boolean(true), range: place(22)),
            ]
        )
    }

    @Test(arguments: [
        "placeOrder(\n  // string\n  'x')",
        "apiInstance.placeOrders(\n  // string\n  'x')",
        "apiInstance.placeOrder(key, item)",
        "apiInstance.placeOrder()",
        "apiInstance.placeOrder(",
        "apiInstance.placeOrder(// string",
        "apiInstance.placeOrder(// string\n)",
        "apiInstance.placeOrder",
        ".",
        "",
    ])
    func noArguments(_ code: String) {
        expectNoDifference(read(code).arguments, [])
    }

    @Test(.timeLimit(.minutes(1))) func manyAreReadInNoTime() {
        let code = "api.placeOrder(" + String(repeating: "// a\n1,\n", count: 10_000) + ")"
        let reading = read(code)
        expectNoDifference(reading.arguments.count, 10_000)
        expectNoDifference(reading.arguments.last?.range.startLine, 10 + 19_999)
    }
}
