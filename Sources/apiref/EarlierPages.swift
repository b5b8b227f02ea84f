import ArgumentParser
import ClientGenerator
import ReferenceCommand

/// The pages that an earlier client was written from.
struct EarlierPages: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Write shims for callers of the client that these pages gave: a page or a folder of pages.",
            discussion: """
                What has another name is deprecated under its old one and forwards; what is gone is unavailable, and the \
                compiler says so. The shims stand in Migration.swift, which goes with the option. Without an apiref.yaml \
                of their own, the pages are read with that of the others.
                """,
            valueName: "pages"
        ),
        completion: .file()
    )
    var since: String?

    @Option(
        help: ArgumentHelp(
            "The same for the pages, apiref.yaml and learned.yaml as of a commit, tag or branch of git.",
            valueName: "revision"
        )
    )
    var sinceGit: String?

    var isGiven: Bool { since != nil || sinceGit != nil }

    func validate() throws {
        if since != nil, sinceGit != nil { throw ValidationError("Give --since or --since-git, not both.") }
    }

    /// The files of the earlier pages; `nil` if none are asked for.
    ///
    /// - Parameters:
    ///   - reference: The pages as they are.
    ///   - options: How those are named.
    func reference(of reference: Reference, named options: ReferenceOptions) throws -> Reference? {
        if let sinceGit {
            return try Reference(paths: options.pages, configuration: options.config, revision: sinceGit)
        }
        guard let since else { return nil }
        var earlier = try Reference(paths: [since])
        earlier.configuration = earlier.configuration ?? reference.configuration
        earlier.defaultName = reference.defaultName
        return earlier
    }
}
