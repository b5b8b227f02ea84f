import ReferenceReader
import Spelling

/// The arguments of a call that configure it rather than say what is asked for.
enum SDKArguments {
    static func contains(_ row: OperationSection.ParameterRow) -> Bool {
        let name = row.name.value.folded
        if row.name.value.hasPrefix("options.") || names.contains(name) { return true }
        let types = Set(row.type.value.text.split(whereSeparator: { !$0.isLetter }).map(\.folded))
        return !types.isDisjoint(with: Self.types) || name == "security" && types.contains { $0.hasSuffix("security") }
    }

    /// Whether a field of a schema holds the HTTP message that it came in.
    static func isMessage(_ row: OperationSection.ParameterRow) -> Bool {
        let type = row.type.value.text.folded
        return switch row.name.value.folded {
        case "httpmeta": type.hasSuffix("httpmetadata")
        case "rawresponse": type.holds("response")
        default: false
        }
    }

    private static let names: Set<String> = ["retries", "serverurl", "httpheaders", "timeoutms", "ctx", "opts"]

    private static let types: Set<String> = [
        "retryconfig", "requestoptions", "requestinit", "axiosrequestconfig",
    ]
}

extension [ReferencePage] {
    /// The paths, in small letters, of the pages that document the types of the SDK's own arguments, which are no part of
    /// the reference.
    public var pathsOfSDKArguments: Set<String> {
        reduce(into: []) { paths, page in
            guard case .api(let api) = page.content, api.hasSnippets else { return }
            for row in api.operations.lazy.flatMap(\.parameters) where SDKArguments.contains(row) {
                guard let destination = row.type.value.destination else { continue }
                paths.insert(CallModels.path(destination, from: page.path).lowercased())
            }
        }
    }
}
