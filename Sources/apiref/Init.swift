import ArgumentParser
import ReferenceCommand
import ClientGenerator
import EndpointModel
import Foundation

/// `apiref init`
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Sets a target up: copies a vendor's reference pages, names the client and writes a first call.",
        discussion: """
            The pages, and the README that says how credentials are sent, are copied byte for byte, in the folders that \
            they link to each other through. An apiref.yaml beside them names the client and, in comments, what was found, \
            what no page proves and how to settle it; FirstCall.swift makes a call that changes nothing. Of an SDK with its \
            sources, names are learned from these, into learned.yaml.

            No file is replaced: if one is there already, nothing is written.

            Examples:
              \(Caller.ofThisRun.program) init ~/vendor-sdk --into Sources/VendorClient
              \(Caller.ofThisRun.program) init ~/vendor-sdk/docs --into Sources/hello --client Vendor
              \(Caller.ofThisRun.program) init UsersApi.md --into Sources/UsersClient
            """
    )

    @Argument(
        help: ArgumentHelp("The folder of an SDK, that of its pages alone, or a page.", valueName: "sdk-or-pages")
    )
    var source: String

    @Option(help: ArgumentHelp("The target's folder, such as Sources/VendorClient.", valueName: "folder"))
    var into: String

    @Option(
        help: ArgumentHelp(
            "The type that calls begin with; after the target or the SDK unless given.",
            discussion: "It should not be called as the module is: the two would hide each other.",
            valueName: "name"
        )
    )
    var client: String?

    @Option(help: ArgumentHelp("The Swift module; named after the target's folder unless given.", valueName: "name"))
    var module: String?

    @Flag(help: "List every diagnostic, also what is said more than five times.")
    var verbose = false

    /// Who runs apiref: the plugins say so.
    @Option(help: .hidden)
    var caller = Caller.executable

    func validate() throws {
        for (option, name) in [("--client", client), ("--module", module)] {
            guard let name else { continue }
            if !API.Names.isTypeName(name) {
                throw ValidationError("\(option) takes the name of a Swift type such as Vendor, not \(name).")
            }
        }
        if let client, API.Names.isReserved(client) {
            throw ValidationError(
                "--client takes another name: \(client) is one that Swift or the client's runtime uses."
            )
        }
    }

    func run() throws {
        let folder = into.count > 1 && into.hasSuffix("/") ? String(into.dropLast()) : into
        var request = ClientGenerator.StarterRequest(folder: folder, source: source)
        (request.client, request.module, request.caller) = (client, module, caller)
        let starter = try start(request)
        StandardError.print(verbose ? starter.diagnostics : starter.diagnostics.summarized(all: caller.listsAll))
        guard let api = starter.api else { throw ExitCode.unreadableInput }
        let files = starter.files.map { (path: "\(folder)/\($0.name)", bytes: $0.bytes) }
        let problems = NewFiles.problems(with: files.map(\.path))
        if !problems.isEmpty {
            StandardError.print(verbose ? problems : problems.summarized(all: "--verbose"))
            throw ExitCode.unreadableInput
        }
        if let problem = NewFiles.write(files) {
            StandardError.print([problem])
            throw ExitCode.unreadableInput
        }
        print(StarterReport(starter, api, in: folder, for: caller).text, terminator: "")
    }

    private func start(_ request: ClientGenerator.StarterRequest) throws -> ClientGenerator.Starter {
        var line = ProgressLine()
        defer { line.end() }
        do {
            let pages = try VendorPages(at: source)
            return try ClientGenerator.starter(of: pages, for: request) { line.show($0, of: $1, "sources") }
        } catch let error as ReferenceError {
            StandardError.print(error.diagnostics)
            throw ExitCode.unreadableInput
        }
    }
}
