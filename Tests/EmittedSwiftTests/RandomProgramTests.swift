import APIRuntime
import CustomDump
import EndpointModel
import Foundation
import Mocking
import RandomModels
import SwiftEmitter
import TestSupport
import Testing

/// What a client sends, and how it reads what it gets, is what the model says, whatever that is.
@Suite struct RandomProgramTests {
    private static let seeds: ClosedRange<UInt64> =
        1001...(1000 + (ProcessInfo.processInfo.environment["APIREF_PROGRAMS"].flatMap(UInt64.init) ?? 1))

    @Test(arguments: seeds) func requestsAndSchemasAreThoseOfTheModel(seed: UInt64) async throws {
        var random = RandomAPI(seed: seed, vocabulary: .swift)
        let api = random.api()
        let folder = try TemporaryFolder()
        for file in try SwiftEmitter().files(of: api) { try folder.write(file.contents.utf8, to: file.name) }
        let samples = SampleJSON(api)
        var expected: [String: JSONValue] = [:]
        for schema in api.schemas { expected[schema.name] = samples.json(ofSchema: schema.name) }
        let values = expected.sorted { $0.key < $1.key }.map { (name: $0.key, json: $0.value.description) }
        try folder.write(Program(api).code(schemas: values).utf8, to: "main.swift")

        let output = try await SwiftCompiler().output(ofProgramIn: folder.path)
        let lines = try output.split(separator: "\n").map { line in
            try JSONDecoder.api.decode([String: JSONValue].self, from: Data(line.utf8))
        }
        let byKey = Dictionary(lines.map { ($0["key"]?.string ?? "", $0) }, uniquingKeysWith: { first, _ in first })
        for (name, json) in expected {
            let line = try #require(byKey[name])
            let again = try JSONDecoder.api.decode(JSONValue.self, from: Data(try #require(line["json"]?.string).utf8))
            expectNoDifference(again, json, "seed \(seed): \(name)")
            #expect(line["isSame"] == true)
        }
        let mock = MockAPI(api.withoutSecurity)
        for (index, group) in api.groups.enumerated() {
            for (number, endpoint) in group.endpoints.enumerated() {
                let line = try #require(byKey["\(index) \(number)"])
                expectNoDifference(SentRequest(line, of: endpoint), SentRequest(endpoint, of: api), "seed \(seed)")
                let response = mock.response(to: MockRequest(line, basePath: mock.basePath))
                // Samples of unions and of untyped objects break the contract, and so does what stands for an enumeration's
                // value that no path can hold.
                let isOfSample = response.reason.map { $0.hasPrefix("body #") || $0.contains(" is not one of ") }
                #expect(isOfSample ?? true, "seed \(seed): \(endpoint.operationID.value) \(response.reason ?? "")")
            }
        }
    }
}

extension API {
    /// The requests are made without credentials.
    fileprivate var withoutSecurity: API {
        var copy = self
        for group in copy.groups.indices {
            for endpoint in copy.groups[group].endpoints.indices {
                copy.groups[group].endpoints[endpoint].security.value = []
            }
        }
        return copy
    }
}

extension MockRequest {
    /// A request that a program printed: the server's own path is another there.
    fileprivate init(_ line: [String: JSONValue], basePath: String) {
        let fields = (line["fields"]?.object ?? [:]).map { HeaderField($0.key, $0.value.string ?? "") }
        self.init(
            line["method"]?.string ?? "",
            basePath + (line["path"]?.string ?? "").dropFirst("/base".count),
            headerFields: fields,
            body: Data((line["body"]?.string ?? "").utf8)
        )
    }
}
