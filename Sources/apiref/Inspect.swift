import ArgumentParser
import ClientGenerator
import EndpointModel
import Foundation
import ReferenceCommand
import Spelling

/// `apiref inspect`
struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the endpoint model that was recovered from a reference: its facts and their evidence.",
        discussion: """
            Without an option, an overview: how many facts there are of each page and by each rule, how often the rules \
            were right when they were measured, and where to look first. With a filter, or with --all, the table counts \
            for each endpoint and schema the facts that its page documents, and lists those that were inferred (by \
            which rule, from which place), learned, or corrected by the configuration.

            Filters add to each other: --operation and --schema say of what, the others which facts. The names are \
            those of the pages, as corrections use them: activate, or UsersApi.activate for the one on UsersApi.md; * \
            and ? stand for any text and any character, in quotation marks for the shell.

            The JSON is the whole model, or those endpoints and schemas of it that have what the filters ask for: each \
            fact is a "value" with its "evidence".

            """ + (Caller.ofThisRun == .executable ? examples : "")
    )

    private static let examples = """


        Examples:
          apiref inspect Specs/Bitbar
          apiref inspect Specs/Bitbar --operation 'UsersApi.*' --unproven
          apiref inspect Specs/Bitbar --schema APIUser --rule documented
          apiref inspect Specs/Bitbar --format json | jq '.groups[0].endpoints[0].parameters'
        """

    /// How the model is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json
    }

    @OptionGroup var reference: ReferenceOptions

    @Option(help: "A table for people, or the model as JSON.")
    var format = Format.table

    @Option(
        name: .customLong("operation"),
        help: ArgumentHelp("Facts of the operations of this name; may be repeated.", valueName: "name-or-glob")
    )
    var operations: [String] = []

    @Option(
        name: .customLong("schema"),
        help: ArgumentHelp("Facts of the schemas of this name; may be repeated.", valueName: "name-or-glob")
    )
    var schemas: [String] = []

    @Option(
        name: .customLong("rule"),
        help: "Facts that this rule concludes, or that are documented, learned or corrected; may be repeated.",
        completion: .list(FactFilter.knownRules)
    )
    var rules: [String] = []

    @Flag(help: "Names and places that nothing proves.")
    var unproven = false

    @Flag(help: "Facts that places of the reference speak against.")
    var contradicted = false

    @Flag(help: "List the facts of all endpoints and schemas.")
    var all = false

    func validate() throws {
        if all, !filter.isEmpty { throw ValidationError("--all lists everything: leave it out, or the filters.") }
        if let problem = filter.problem { throw ValidationError(problem) }
    }

    private var filter: FactFilter {
        var filter = FactFilter()
        (filter.operations, filter.schemas, filter.rules) = (operations, schemas, rules)
        (filter.isOnlyUnproven, filter.isOnlyContradicted) = (unproven, contradicted)
        return filter
    }

    func run() throws {
        let (result, _) = try reference.load { try ClientGenerator.model(of: $0, progress: $1) }
        guard let api = result.api else { return }
        do {
            print(try text(of: api), terminator: "")
        } catch let error as UnmatchedFilter {
            StandardError.print("error: \(error)")
            throw ExitCode.validationFailure
        }
    }

    private func text(of api: API) throws -> String {
        switch format {
        case .table: return all || !filter.isEmpty ? try FactTable(api, filter).text : FactOverview(api).text
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(filter.parts(of: api)), as: UTF8.self).visibleJSON + "\n"
        }
    }
}
