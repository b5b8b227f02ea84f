import PackagePlugin

/// The arguments of the command.
struct Options {
    /// What is done with each target's reference.
    enum Action {
        /// Its client is written.
        case generate
        /// Its pages are compared with earlier ones: a folder's, or those of a git revision among the options.
        case diff(folder: String?)
    }

    let action: Action
    let targets: [String]
    let isHelp: Bool
    /// What is passed on to apiref.
    let passed: [String]

    init(_ arguments: [String]) throws {
        let isDiff = arguments.first == "diff"
        var extractor = ArgumentExtractor(isDiff ? Array(arguments.dropFirst()) : arguments)
        targets = extractor.extractOption(named: "target")
        isHelp = extractor.extractFlag(named: "help") > 0
        let (names, flags) = isDiff ? (Self.diffOptions, ["verbose"]) : (Self.options, Self.flags)
        let options = names.flatMap { name in extractor.extractOption(named: name).flatMap { ["--\(name)", $0] } }
        passed = options + flags.filter { extractor.extractFlag(named: $0) > 0 }.map { "--\($0)" }
        var rest = extractor.remainingArguments
        let hasRevision = options.contains("--git")
        action = isDiff ? .diff(folder: hasRevision || rest.isEmpty ? nil : rest.removeFirst()) : .generate
        if isHelp { return }
        guard rest.isEmpty else {
            throw Problem("unknown arguments: \(rest.joined(separator: " "))\n\(Self.help)")
        }
        if case .diff(nil) = action, !hasRevision {
            throw Problem("say what to compare the pages with: --git REVISION, or a folder of pages\n\(Self.help)")
        }
    }

    private static let options = ["since", "since-git"]
    private static let flags = ["check", "diff", "strict", "verbose"]
    private static let diffOptions = ["git", "format", "fail-on", "ignore", "current-version"]

    static let help = """
        USAGE: swift package --allow-writing-to-package-directory generate-api-client [--target T …] \
        [--since PAGES | --since-git REVISION] [--check] [--diff] [--strict] [--verbose]
               swift package --allow-writing-to-package-directory generate-api-client diff \
        (PAGES | --git REVISION) [--target T …] [--format F] [--fail-on F] [--ignore F] [--current-version V] [--verbose]

        Writes the Swift client of each target that holds an apiref.yaml into the target's folder Generated. With diff, \
        prints instead what changed in the API since earlier pages, and what that breaks.

          --target T      only of this target; may be repeated
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
          --format, --fail-on, --ignore, --current-version
                          as of `apiref diff`
        """
}

/// What keeps the command from being done.
struct Problem: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
