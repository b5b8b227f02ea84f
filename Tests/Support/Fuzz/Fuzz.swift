import ArgumentParser
import Foundation
import Mutation

/// Feeds apiref mutated pages: whatever they hold, it neither crashes nor hangs.
@main
struct Fuzz: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Feeds apiref mutated pages, in process, until the time is over.",
        discussion: """
            An input is made from a number alone. One that makes apiref crash, hang or contradict itself is kept in a \
            folder named after its number, from which apiref can be run on it; `fuzz --only NUMBER` repeats it here.
            """
    )

    @Option(help: "How long to go on, in seconds.")
    var seconds = 60.0

    @Option(help: "The number of the first input; taken from the clock unless given.")
    var seed: UInt64?

    @Option(help: "Run the input of this number and no other.")
    var only: UInt64?

    @Option(help: "Folders of reference pages to mutate; the repository's own unless given.")
    var pages: [String] = ["Specs", "Tests/Fixtures"]

    @Option(help: "The folder for inputs that fail.")
    var failures = ".build/fuzz"

    @Option(help: .hidden)
    var journal: String?

    func run() throws {
        let corpus = try Corpus(pages.map { URL(fileURLWithPath: $0) })
        if let only { return try Worker(corpus: corpus, journal: nil).run(only) }
        if let journal, let seed {
            return try Worker(corpus: corpus, journal: Journal(path: journal)).run(from: seed, seconds: seconds)
        }
        let first = seed ?? UInt64(Date().timeIntervalSince1970) << 32
        let supervisor = Supervisor(corpus: corpus, pages: pages, failures: URL(fileURLWithPath: failures))
        if try supervisor.run(from: first, seconds: seconds) > 0 { throw ExitCode.failure }
    }
}
