import Foundation
import Mutation
import TestSupport
import Testing

/// Whatever becomes of pages, apiref neither crashes nor contradicts itself. `make fuzz` does the same for longer.
@Suite struct MutationTests {
    private let corpus: Corpus

    init() throws {
        corpus = try Corpus(["Specs", "Tests/Fixtures"].map(Repository.root.appendingPathComponent))
    }

    @Test(.timeLimit(.minutes(1)), arguments: 0..<4) func mutatedPagesAreReadOrReportedInNoTime(batch: UInt64) throws {
        var readable = 0
        for seed in batch * 15..<(batch + 1) * 15 where try MutatedReference(seed: seed, of: corpus).run() {
            readable += 1
        }
        #expect(readable > 0, "mutations as heavy as this test nothing but error messages")
    }

    @Test func anInputIsMadeFromItsNumberAlone() {
        let first = MutatedReference(seed: 42, of: corpus).reference
        #expect(first == MutatedReference(seed: 42, of: corpus).reference)
        #expect(first != MutatedReference(seed: 43, of: corpus).reference)
    }
}
