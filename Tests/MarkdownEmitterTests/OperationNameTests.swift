import CustomDump
import EndpointModel
import Testing

@testable import MarkdownEmitter

/// The names that operations have on a client's own pages.
@Suite struct OperationNameTests {
    private func names(_ operations: [String]) -> [String] {
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
        let api = API(
            names: API.Names(module: "ShopClient", client: "Shop"),
            server: Fact(.placeholder("URL"), evidence),
            groups: [EndpointGroup(name: "ShopApi", page: "ShopApi.md", endpoints: endpoints)],
            schemas: [],
            securitySchemes: []
        )
        return PageNames(api).operations[0]
    }

    @Test func theLaterOnesAreNumbered() {
        expectNoDifference(
            names(["call", "call3", "call", "call", "call"]),
            ["call", "call3", "call2", "call4", "call5"]
        )
    }

    @Test(.timeLimit(.minutes(1))) func manyOfOneNameInNoTime() {
        #expect(names(Array(repeating: "call", count: 40_000)).last == "call40000")
    }
}
