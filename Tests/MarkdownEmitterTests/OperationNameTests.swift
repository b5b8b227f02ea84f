import CustomDump
import EndpointModel
import MarkdownEmitter
import Testing

/// The names that operations have on a client's own pages: those of their functions, and the API's own beside them.
@Suite struct OperationNameTests {
    private func api(_ operations: [String]) -> API {
        let evidence = Evidence.inferred(.absence, nil)
        let endpoints = operations.map { name in
            Endpoint(
                operationID: Fact(name, evidence),
                method: Fact("GET", evidence),
                path: Fact("/x", evidence),
                summary: nil,
                description: [],
                stability: Fact(.stable, evidence),
                parameters: [],
                requestBody: nil,
                result: Fact(nil, evidence),
                accept: Fact([], evidence),
                responses: [],
                security: Fact([], evidence)
            )
        }
        return API(
            names: API.Names(module: "ShopClient", client: "Shop"),
            server: Fact(.placeholder("URL"), evidence),
            groups: [EndpointGroup(name: "ShopApi", page: "ShopApi.md", endpoints: endpoints)],
            schemas: [],
            securitySchemes: []
        )
    }

    @Test func theLaterOnesAreNumberedInSwift() throws {
        let operations = ["call", "Call3", "call", "{call}"]
        let page = try #require(MarkdownEmitter.pages(of: api(operations)).first { $0.name == "ShopApi.md" })
        expectNoDifference(
            page.contents.split(separator: "\n").filter { $0.hasPrefix("## ") },
            ["## call()", "## call3()", "## call2()", "## call4()"]
        )
        expectNoDifference(
            RoundTripTests.reread(api(operations)).endpoints.map(\.operationID.value),
            operations
        )
    }

    @Test(.timeLimit(.minutes(1))) func manyOfOneNameInNoTime() {
        let operations = Array(repeating: "call", count: 10_000)
        #expect(MarkdownEmitter.pages(of: api(operations))[1].contents.contains("## call10000()"))
    }
}
