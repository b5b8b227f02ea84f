import ArgumentParser
import ClientGenerator
import Foundation

/// `apiref inspect`
struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the endpoint model that was recovered from a reference: every fact and its evidence.",
        discussion: """
            Each fact is a \"value\" with its \"evidence\": \"documented\" at a place on a page, \"inferred\" by a rule from \
            a place, or \"corrected\" by the configuration.

            Example:
              apiref inspect Specs/Bitbar/UsersApi.md
            """
    )

    @OptionGroup var reference: ReferenceOptions

    func run() throws {
        let result = try reference.load(ClientGenerator.model)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(result.api), as: UTF8.self))
    }
}
