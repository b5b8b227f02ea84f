import EndpointModel
import Foundation
import RandomModels
import SwiftEmitter
import TestSupport
import Testing

/// Whatever a model holds, its client compiles without a warning.
@Suite struct RandomModelTests {
    /// How many models are made; `APIREF_SEEDS` asks for more than tests have time for.
    private static let count = ProcessInfo.processInfo.environment["APIREF_SEEDS"].flatMap(UInt64.init) ?? 20
    /// How many of them one client holds: the compiler takes seconds to start, and a fraction of one for each.
    private static let batch: UInt64 = 20

    private static let batches = stride(from: 1, through: count, by: Int(batch)).map { $0...min($0 + batch - 1, count) }

    @Test(arguments: batches) func everyClientCompiles(seeds: ClosedRange<UInt64>) async throws {
        guard try await !problems(of: seeds).isEmpty else { return }
        // Which of them is it? Together, they may also stand in one another's way.
        var reports: [String] = []
        for seed in seeds {
            let problems = try await problems(of: seed...seed)
            if !problems.isEmpty { reports.append("seed \(seed): \(problems.prefix(4000))") }
        }
        if reports.isEmpty { reports.append("seeds \(seeds): \(try await problems(of: seeds).prefix(4000))") }
        Issue.record("\(reports.joined(separator: "\n"))")
    }

    private func problems(of seeds: ClosedRange<UInt64>) async throws -> String {
        let folder = try TemporaryFolder()
        for file in try SwiftEmitter().files(of: API(seeds: seeds)) {
            #expect(folder.text(file.name) == nil, "two files are named \(file.name)")
            try folder.write(file.contents.utf8, to: file.name)
        }
        return try await SwiftCompiler().problems(inFilesOf: folder.path, module: "RandomClient")
    }
}

extension API {
    /// The models of several seeds as one.
    ///
    /// The schemas of all but the first are told apart by their seed, so that what refers to one finds it. Groups and
    /// operations are not: there are many of one name, which must be told apart in Swift.
    fileprivate init(seeds: ClosedRange<UInt64>) {
        let models = seeds.map { seed in
            var vocabulary = Vocabulary.swift
            if seed > seeds.lowerBound { vocabulary.schemas = vocabulary.schemas.map { "\($0) \(seed)" } }
            var random = RandomAPI(seed: seed, vocabulary: vocabulary)
            return random.api()
        }
        self = models[0]
        groups = models.flatMap(\.groups)
        schemas = models.flatMap(\.schemas)
    }
}
