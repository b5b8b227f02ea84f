import ArgumentParser
import ClientGenerator
import EndpointModel
import Foundation
import Spelling

/// `apiref inspect`
struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the endpoint model that was recovered from a reference: every fact and its evidence.",
        discussion: """
            The table counts for each endpoint and schema the facts that its page documents, and lists those that were \
            inferred (by which rule, from which place) or corrected by the configuration; its last lines sum up the \
            reference. The JSON is the whole model: each fact is a "value" with its "evidence".

            Examples:
              apiref inspect Specs/Bitbar
              apiref inspect Specs/Bitbar --unproven
              apiref inspect Specs/Bitbar --format json | jq '.groups[0].endpoints[0].parameters'
            """
    )

    /// How the model is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json
    }

    @OptionGroup var reference: ReferenceOptions

    @Option(help: "A table for people, or the whole model as JSON.")
    var format = Format.table

    @Flag(help: "List the names and places that nothing proves, and no other fact; for the table.")
    var unproven = false

    func validate() throws {
        if unproven, format == .json { throw ValidationError("--unproven filters the table: leave --format json out.") }
    }

    func run() throws {
        let (result, _) = try reference.load { try ClientGenerator.model(of: $0, progress: $1) }
        guard let api = result.api else { return }
        switch format {
        case .table: print(FactTable(api, onlyUnproven: unproven).text, terminator: "")
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            print(String(decoding: try encoder.encode(api), as: UTF8.self).visibleJSON)
        }
    }
}
