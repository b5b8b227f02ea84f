import EndpointModel
import ModelBuilder
import OpenAPIEmitter
import Spelling
import Yams

/// Writes the `apiref.yaml` that a target begins with: its names, and in comments what was found, what nothing proves and how
/// to settle it.
struct StarterConfiguration {
    let api: API
    /// The SDK, as the person named it.
    let source: String
    /// The folder that the file will stand in.
    let folder: String
    /// The command that learns what the pages leave open.
    let learning: String
    /// The command that lists what nothing proves.
    let listing: String

    var text: String {
        let sections = [heading, names, found, unproven].filter { !$0.isEmpty }
        return sections.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private var heading: [String] {
        [
            "# Written by apiref init, once; it is yours to change. What it may say:",
            "# https://github.com/apiref/swift-apiref/blob/main/Sources/apiref/apiref.docc/Configuration.md",
        ]
    }

    private var names: [String] {
        ["module: \(api.names.module)  # the target", "client: \(api.names.client)  # the type that calls begin with"]
    }

    private var found: [String] {
        let groups = api.groups.prefix(Self.limit).map { group in
            "\(group.name): \(group.endpoints.map(\.documentedName).joined(separator: ", "))"
        }
        let more = api.groups.count > Self.limit ? ["and \(api.groups.count - Self.limit) pages more"] : []
        let schemes = api.securitySchemes.map { scheme in
            "security scheme \(scheme.name): \(scheme.kind.value.words)\(place(of: scheme.kind.evidence))"
        }
        let lines = groups + more + [api.schemas.count.of("schema"), server] + schemes
        let title = "# Found in \(source), whose pages are those of the dialect \(api.dialect):".visible
        let key = if case .absolute = api.server.value { [String]() } else { ["#server: https://api.example.com"] }
        return [title] + lines.map { "#   \($0)".visible } + key
    }

    private var server: String {
        switch api.server.value {
        case .absolute(let url): "server: \(url)\(place(of: api.server.evidence))"
        case .relative(let path):
            "server: \(path) below a host that no page names\(place(of: api.server.evidence)); name it in a call, or here:"
        case .placeholder(let text): "server: \(text), which no page gives; name it in a call, or here:"
        }
    }

    private var unproven: [String] {
        let corrections = StarterCorrections(api, in: folder)
        guard !corrections.isEmpty else { return ["# Every name and place is proven: nothing is left to settle."] }
        let ways = """
            # Not proven by the pages is what follows: what is assumed may be wrong. The vendor's sources or a recording of the
            # API at work settle it: \(learning)
            # What you know yourself is stated here: take the # off a line, and off those that it stands below.
            """
        return ways.split(separator: "\n").map { String($0).visible } + corrections.lines.map { "#\($0)" }
            + (corrections.left == 0 ? [] : ["# And \(corrections.left) more, which \(listing) lists."])
    }

    /// How many pages are listed.
    private static let limit = 40

    /// ` (docs/UsersApi.md:3:1)`
    private func place(of evidence: Evidence) -> String {
        evidence.origin.map { " (\($0.description.without(folder: folder)))" } ?? ""
    }
}

extension String {
    /// The path of a place from a folder.
    func without(folder: String) -> String { hasPrefix(folder + "/") ? String(dropFirst(folder.count + 1)) : self }
}

extension SecurityScheme.Kind {
    fileprivate var words: String {
        switch self {
        case .apiKey(let location?): "an API key in the \(location.place.rawValue) \(location.name)"
        case .apiKey(nil): "an API key; no page says which part of a request carries it"
        case .basic: "a user name and a password"
        case .bearer: "a bearer token"
        case .oauth2: "an OAuth 2 access token"
        case .unspecified: "no page says what it is"
        }
    }
}
