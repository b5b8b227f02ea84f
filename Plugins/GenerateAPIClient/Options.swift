import PackagePlugin

/// The arguments of the command.
struct Options {
    let targets: [String]
    let isHelp: Bool
    /// What is passed on to apiref.
    let passed: [String]

    init(_ arguments: [String]) throws {
        var extractor = ArgumentExtractor(arguments)
        targets = extractor.extractOption(named: "target")
        isHelp = extractor.extractFlag(named: "help") > 0
        let flags = ["check", "diff", "strict", "verbose"].filter { extractor.extractFlag(named: $0) > 0 }
        passed = flags.map { "--\($0)" }
        guard extractor.remainingArguments.isEmpty else {
            throw Problem("unknown arguments: \(extractor.remainingArguments.joined(separator: " "))\n\(Self.help)")
        }
    }

    static let help = """
        USAGE: swift package --allow-writing-to-package-directory generate-api-client [--target T …] \
        [--check] [--diff] [--strict] [--verbose]

        Writes the Swift client of each target that holds an apiref.yaml into the target's folder Generated.

          --target T   only of this target; may be repeated
          --check      write nothing, print what would change as a unified diff, and fail if anything would
          --diff       print what changes as a unified diff, and write it
          --strict     refuse pages that can't be read, and names and places that nothing proves, rather than warn of them
          --verbose    list every diagnostic, also what is said more than five times
        """
}

/// What keeps the command from being done.
struct Problem: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
