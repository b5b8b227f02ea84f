import EndpointModel
import Testing

@testable import SwiftEmitter

/// No file is made of what no request can be made of.
@Suite struct EmittedFilesTests {
    @Test func aMethodThatIsNone() {
        let evidence = Evidence.inferred(.absence, nil)
        let endpoint = Endpoint(
            operationID: Fact("fetch", evidence),
            method: Fact("FETCH", evidence),
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
        let api = API(
            names: API.Names(module: "ShopClient", client: "Shop"),
            server: Fact(.placeholder("URL"), evidence),
            groups: [EndpointGroup(name: "ShopApi", page: "ShopApi.md", endpoints: [endpoint])],
            schemas: [],
            securitySchemes: []
        )
        #expect(throws: UnknownMethod(method: "FETCH", operation: "fetch")) { try SwiftEmitter().files(of: api) }
    }
}
