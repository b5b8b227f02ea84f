import CustomDump
import EndpointModel
import Testing

@testable import SwiftEmitter

/// No file of a client overwrites another, and none is made of what no request can be made of.
@Suite struct EmittedFilesTests {
    private func files(client: String = "Shop", groups: [String] = [], schemas: [String]) throws -> [String] {
        let evidence = Evidence.inferred(.absence, nil)
        let api = API(
            names: API.Names(module: "ShopClient", client: client),
            server: Fact(.placeholder("URL"), evidence),
            groups: groups.map { EndpointGroup(name: $0, page: "docs/\($0).md", endpoints: []) },
            schemas: schemas.map { Schema(name: $0, page: "docs/\($0).md", shape: Fact(.open, evidence)) },
            securitySchemes: []
        )
        return try SwiftEmitter().files(of: api).map(\.name)
    }

    @Test func aSchemaNamedClient() throws {
        expectNoDifference(
            try files(schemas: ["Client", "Book"]),
            ["Client.swift", "ClientModel.swift", "Book.swift"]
        )
    }

    @Test func namesThatDifferByCase() throws {
        expectNoDifference(
            try files(groups: ["BooksApi", "BOOKSApi"], schemas: ["Book", "BOOK", "BooksAPI"]),
            [
                "Client.swift", "BooksAPI.swift", "BooksAPI2.swift", "Book.swift", "BOOKModel.swift",
                "BooksAPIModel.swift",
            ]
        )
    }

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

    /// The client and the pages give way to the types of the runtime, as schemas do.
    @Test func reservedNames() throws {
        expectNoDifference(
            try files(client: "Request", groups: ["String", "URL", "Self"], schemas: ["OpenEnum"]),
            ["Client.swift", "StringAPI.swift", "URLAPI.swift", "SelfAPI.swift", "OpenEnumModel.swift"]
        )
    }
}
