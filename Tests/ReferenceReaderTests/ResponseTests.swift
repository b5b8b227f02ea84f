import CustomDump
import EndpointModel
import Testing

@testable import ReferenceReader

/// The sections "HTTP response details" and "Return type".
@Suite struct ResponseTests {
    static let head =
        "| Status code | Description | Response headers |\n|-------------|-------------|------------------|\n"

    @Test func aTablePieceByPiece() throws {
        let page = WrittenPage(
            section: """
                ### HTTP response details
                \(Self.head)**200** | A page of books |  * X-Total-Count - total <br>  |
                | **304** |  |  -  |
                **0** | Fish &amp; chips |  * X-A -  <br>  * X-B - b <br>  |
                """
        )
        expectNoDifference(
            try page.operation.responses,
            [
                .init(
                    status: Sourced("200", at: WrittenPage.place(12, 1..<8)),
                    description: Sourced("A page of books", at: WrittenPage.place(12, 11..<26)),
                    headers: [Sourced("X-Total-Count", at: WrittenPage.place(12, 30..<58))]
                ),
                .init(
                    status: Sourced("304", at: WrittenPage.place(13, 3..<10)),
                    description: Sourced("", at: WrittenPage.place(13, 1..<21)),
                    headers: []
                ),
                .init(
                    status: Sourced("0", at: WrittenPage.place(14, 1..<6)),
                    description: Sourced("Fish & chips", at: WrittenPage.place(14, 9..<25)),
                    headers: [
                        Sourced("X-A", at: WrittenPage.place(14, 29..<58)),
                        Sourced("X-B", at: WrittenPage.place(14, 29..<58)),
                    ]
                ),
            ]
        )
        expectNoDifference(page.diagnostics, [])
    }

    @Test(arguments: ["200", "2XX", "default", "**200**", "`200`"])
    func statuses(_ cell: String) throws {
        let page = WrittenPage(section: "### HTTP response details\n\n\(Self.head)| \(cell) | ok | - |\n")
        expectNoDifference(try page.operation.responses.map(\.status.value), [cell.filter { $0 != "*" && $0 != "`" }])
    }

    @Test func aTableWithoutStatusIsReported() throws {
        let page = WrittenPage(section: "### HTTP response details\n\nOutcome | Description\n--- | ---\n200 | ok\n")
        expectNoDifference(try page.operation.responses, [])
        expectNoDifference(
            page.diagnostics,
            [
                """
                docs/BooksApi.md:11:1: warning: this table of responses has no column "Status code"; \
                expected "Status code | Description" [response-table]
                """
            ]
        )
    }

    @Test(
        arguments: [
            ("[**Book**](Book.md)", "Book", "Book.md"),
            (
                "[**\\OpenAPI\\Client\\Model\\Book**](../Model/Book.md)", "\\OpenAPI\\Client\\Model\\Book",
                "../Model/Book.md"
            ),
            ("[**Array&lt;Order&gt;**](Order.md)", "Array<Order>", "Order.md"),
            ("[**Vec<models::Order>**](Order.md)", "Vec<models::Order>", "Order.md"),
            ("[**NSArray<OAIOrder>***](OAIOrder.md)", "NSArray<OAIOrder>*", "OAIOrder.md"),
            ("[**[UserInfoModel]**](UserInfoModel.md)", "[UserInfoModel]", "UserInfoModel.md"),
            ("[**`Vector{Order}`**](Order.md)", "Vector{Order}", "Order.md"),
            ("[list_t](order.md) *", "list_t *", "order.md"),
            ("[***os.File**](*os.File.md)", "*os.File", "*os.File.md"),
            ("**Array<User>**", "Array<User>", nil),
            ("**{ [key: string]: string; }**", "{ [key: string]: string; }", nil),
            (
                "**kotlin.collections.Map&lt;kotlin.String, kotlin.Long&gt;**",
                "kotlin.collections.Map<kotlin.String, kotlin.Long>", nil
            ),
            ("ApiRequest[[**Book**](Book.md)]", "ApiRequest[Book]", "Book.md"),
            ("`void` (Empty response body)", "void (Empty response body)", nil),
            (" (empty response body)", "(empty response body)", nil),
            ("nil (empty response body)", "nil (empty response body)", nil),
            ("{empty response body)", "{empty response body)", nil),
            ("**void**", "void", nil),
        ] as [(String, String, String?)]
    )
    func returnTypes(_ text: String, _ type: String, _ destination: String?) throws {
        let page = WrittenPage(section: "### Return type\n\n\(text)\n\n### Authorization\n")
        expectNoDifference(try page.operation.returnType?.value, .init(text: type, destination: destination))
        expectNoDifference(page.diagnostics, [])
    }

    @Test(arguments: ["", "[[Back to top]](#) [[Back to API list]](../README.md)"])
    func noReturnType(_ text: String) throws {
        let page = WrittenPage(section: "### Return type\n\n\(text)\n")
        expectNoDifference(try page.operation.returnType, nil)
    }
}
