import PackagePlugin

/// The arguments of the command.
struct Options {
    /// What is done with each target's reference.
    enum Action {
        /// Its client is written.
        case generate
        /// Its pages are compared with earlier ones: a folder's, or those of a git revision among the options.
        case diff(folder: String?)
        /// Its OpenAPI document is printed, or written to a file.
        case openAPI
        /// Another command of apiref is run on it, or, to set a target up, on no reference at all.
        case other(Command)
    }

    /// The commands whose arguments apiref itself checks.
    enum Command: String {
        case `init`, learn, inspect
    }

    let action: Action
    let targets: [String]
    let isHelp: Bool
    /// What is passed on to apiref.
    let passed: [String]

    init(_ arguments: [String]) throws {
        if let command = arguments.first.flatMap(Command.init) {
            var extractor = ArgumentExtractor(Array(arguments.dropFirst()))
            targets = command == .`init` ? [] : extractor.extractOption(named: "target")
            isHelp = false
            passed = extractor.remainingArguments
            action = .other(command)
            return
        }
        let subcommand = arguments.first.flatMap { ["diff", "openapi"].contains($0) ? $0 : nil }
        var extractor = ArgumentExtractor(subcommand == nil ? arguments : Array(arguments.dropFirst()))
        targets = extractor.extractOption(named: "target")
        isHelp = extractor.extractFlag(named: "help") > 0
        let (names, flags) = Self.known(by: subcommand)
        let options = names.flatMap { name in extractor.extractOption(named: name).flatMap { ["--\(name)", $0] } }
        passed = options + flags.filter { extractor.extractFlag(named: $0) > 0 }.map { "--\($0)" }
        var rest = extractor.remainingArguments
        let hasRevision = options.contains("--git")
        switch subcommand {
        case "diff": action = .diff(folder: hasRevision || rest.isEmpty ? nil : rest.removeFirst())
        case "openapi": action = .openAPI
        default: action = .generate
        }
        if isHelp { return }
        guard rest.isEmpty else {
            throw Problem("unknown arguments: \(rest.joined(separator: " "))\n\(Self.help)")
        }
        if case .diff(nil) = action, !hasRevision {
            throw Problem("say what to compare the pages with: --git REVISION, or a folder of pages\n\(Self.help)")
        }
    }

    /// Whether something is written to a place that only one reference can have.
    var namesOnePlace: Bool { passed.contains { $0 == "--docs" || $0 == "--output" } }

    /// The options and flags that are passed on to apiref's subcommand.
    private static func known(by subcommand: String?) -> (options: [String], flags: [String]) {
        switch subcommand {
        case "diff": (["git", "format", "fail-on", "ignore", "current-version"], ["verbose"])
        case "openapi": (["format", "output"], ["check", "verbose"])
        default: (["since", "since-git", "docs"], ["check", "diff", "strict", "verbose"])
        }
    }

    static let help = """
        USAGE: swift package --allow-writing-to-package-directory generate-api-client [--target T …] \
        [--docs FOLDER] [--since PAGES | --since-git REVISION] [--check] [--diff] [--strict] [--verbose]
               swift package --allow-writing-to-package-directory generate-api-client diff \
        (PAGES | --git REVISION) [--target T …] [--format F] [--fail-on F] [--ignore F] [--current-version V] [--verbose]
               swift package --allow-writing-to-package-directory generate-api-client openapi \
        [--target T …] [--format F] [--output F] [--check] [--verbose]
               swift package --allow-writing-to-package-directory generate-api-client init SDK-OR-PAGES --into FOLDER \
        [--client NAME]
               swift package --allow-writing-to-package-directory generate-api-client learn --from PATH… [--target T …] \
        [--check]
               swift package --allow-writing-to-package-directory generate-api-client inspect [--target T …] [--unproven] \
        [--verbose]

        Writes the Swift client of each target that holds an apiref.yaml into the target's folder Generated. With diff, \
        prints instead what changed in the API since earlier pages, and what that breaks. With openapi, prints the OpenAPI \
        document of the API, or writes it. With init, sets a target up from a vendor's SDK or pages; with learn, learns \
        names from the vendor's sources or a recording; with inspect, prints what was recovered from the pages. Each of \
        these three has --help.

          --target T      only of this target; may be repeated
          --docs FOLDER   write the client's own reference pages into a folder, relative to the package
          --since PAGES   write shims for callers of the client that these pages gave: what has another name is \
        deprecated, what is gone is unavailable
          --since-git REVISION
                          the same for the pages as of a git revision
          --check         write nothing, print what would change as a unified diff, and fail if anything would
          --diff          print what changes as a unified diff, and write it
          --strict        refuse pages that can't be read, and names and places that nothing proves, rather than warn of \
        them
          --verbose       list every diagnostic, also what is said more than five times
          --git REVISION  compare with the pages, apiref.yaml and learned.yaml as of a git revision
          --output F      write the OpenAPI document to a file, relative to the package
          --format, --fail-on, --ignore, --current-version
                          how changes or the document are printed, and which changes fail
        """
}

/// What keeps the command from being done.
struct Problem: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
