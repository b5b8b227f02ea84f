import EndpointModel
import Foundation
import RandomModels
import SwiftEmitter
import TestSupport
import Testing

/// Whatever a model holds, its client compiles without a warning.
@Suite struct RandomModelTests {
    /// How many models are made; `APIREF_SEEDS` asks for more than tests have time for.
    private static let seeds: ClosedRange<UInt64> =
        1...(ProcessInfo.processInfo.environment["APIREF_SEEDS"].flatMap(UInt64.init) ?? 4)

    @Test(arguments: seeds) func everyClientCompiles(seed: UInt64) async throws {
        var random = RandomAPI(seed: seed, vocabulary: .swift)
        let folder = try TemporaryFolder()
        for file in try SwiftEmitter().files(of: random.api()) {
            #expect(folder.text(file.name) == nil, "two files are named \(file.name)")
            try folder.write(file.contents.utf8, to: file.name)
        }
        let problems = try await SwiftCompiler().problems(inFilesOf: folder.path, module: "RandomClient")
        if !problems.isEmpty { Issue.record("seed \(seed): \(problems.prefix(4000))") }
    }
}
