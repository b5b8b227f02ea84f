import ClientExamples
import EndpointModel
import Testing

@testable import SwiftEmitter

/// An endpoint with so many parameters that quadratic cost exceeds the time limit.
@Suite struct LargeEndpointTests {
    private static let count = 30_000

    private static let api: API = {
        let evidence = Evidence.inferred(.absence, nil)
        let parameters = (0..<count).map { number in
            Parameter(
                name: Fact("p\(number)", evidence),
                documentedName: "p\(number)",
                location: Fact(.path, evidence),
                type: Fact(.string(nil), evidence),
                isRequired: Fact(true, evidence)
            )
        }
        let endpoint = Endpoint(
            operationID: Fact("fetch", evidence),
            method: Fact("GET", evidence),
            path: Fact(parameters.map { "/{\($0.name.value)}" }.joined(), evidence),
            summary: nil,
            description: [],
            stability: Fact(.stable, evidence),
            parameters: parameters,
            requestBody: nil,
            result: Fact(nil, evidence),
            accept: Fact([], evidence),
            responses: [],
            security: Fact([], evidence)
        )
        return API(
            names: API.Names(module: "ShopClient", client: "Shop"),
            server: Fact(.placeholder("URL"), evidence),
            groups: [EndpointGroup(name: "ShopApi", page: "ShopApi.md", endpoints: [endpoint])],
            schemas: [],
            securitySchemes: []
        )
    }()

    @Test(.timeLimit(.minutes(1))) func placeholdersInNoTime() throws {
        let page = try #require(try SwiftEmitter().files(of: Self.api).last)
        #expect(page.contents.utf8.contains("/\\(p29998)/\\(p29999)\",".utf8))
    }

    @Test(.timeLimit(.minutes(1))) func samplesOfArgumentsInNoTime() {
        let example = ClientExamples.calls(of: Self.api)[EndpointKey(group: "ShopApi", operation: "fetch")]
        #expect(example?.hasSuffix("    p29999: \"text\"\n)") == true)
    }
}
