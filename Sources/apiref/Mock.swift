import ArgumentParser
import Foundation
import ReferenceCommand

/// `apiref mock`: hands over to `apiref-mock`, which is a program of its own so that whoever builds apiref alone, as
/// plugins do, builds no HTTP server.
struct Mock: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves an API that answers as its reference says, and refuses what breaks it.",
        discussion: """
            This runs apiref-mock, which is a product of its own; `apiref mock --help` prints its options. In a package \
            that depends on swift-apiref, `swift run apiref-mock` builds and runs it.

            Examples:
              apiref mock docs --port 8080
            """
    )

    @Argument(parsing: .captureForPassthrough, help: "The arguments of apiref-mock.")
    var arguments: [String] = []

    func run() throws {
        let program = "apiref-mock"
        let neighbour = Bundle.main.executableURL?.deletingLastPathComponent().appendingPathComponent(program)
        let candidates = [neighbour?.path, program].compactMap { $0 }
        for path in candidates {
            // Comes back only if there is no such program.
            let texts = ([path] + arguments).map { strdup($0) } + [nil]
            execvp(path, texts)
            for text in texts { free(text) }
        }
        let command = (["swift run", program] + arguments).joined(separator: " ")
        StandardError.print("error: apiref-mock is not installed beside apiref; run it from the package: \(command)")
        throw ExitCode.failure
    }
}
