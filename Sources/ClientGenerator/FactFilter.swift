import EndpointModel
import Foundation
import Spelling

/// Which facts of a model are wanted: those of some operations and schemas, on some grounds, or in doubt.
///
/// Names of operations and schemas are those of the pages, and may be globs: `activate`, `UsersApi.activate`, `get*`.
public struct FactFilter: Hashable, Sendable {
    public var operations: [String] = []
    public var schemas: [String] = []
    /// Rules such as `naming-convention`, and the other grounds: `documented`, `learned`, `corrected`.
    public var rules: [String] = []
    /// Whether only names and places are wanted that are not proven.
    public var isOnlyUnproven = false
    /// Whether only facts are wanted that places in the reference speak against.
    public var isOnlyContradicted = false

    public init() {}

    /// Everything that ``rules`` may name.
    public static let knownRules = ["documented", "learned", "corrected"] + InferenceRule.allCases.map(\.rawValue)

    /// What is wrong with the filter, whatever the reference; `nil` if it is well formed.
    public var problem: String? {
        guard let unknown = rules.first(where: { !Self.knownRules.contains($0) }) else { return nil }
        let hint = Suggestion.nearest(to: unknown, among: Self.knownRules).map { "did you mean \($0)?" }
        return "there is no rule \(unknown); \(hint ?? "there are \(Self.knownRules.joined(separator: ", "))")"
    }

    /// Whether all facts are wanted.
    public var isEmpty: Bool { self == FactFilter() }

    /// Whether facts are wanted for what they rest on, rather than all of what they are about.
    var choosesFacts: Bool { !rules.isEmpty || isOnlyUnproven || isOnlyContradicted }

    private var choosesSubjects: Bool { !operations.isEmpty || !schemas.isEmpty }
}

/// A filter names what the reference does not have.
public struct UnmatchedFilter: Error, CustomStringConvertible {
    public let description: String
}

extension FactFilter {
    /// Whether a fact is wanted, whatever it is about.
    func includes(_ fact: FactEntry) -> Bool {
        let evidence = fact.evidence
        return (rules.isEmpty || rules.contains(evidence.ground.word))
            && (!isOnlyUnproven || evidence.isProven == false)
            && (!isOnlyContradicted || !evidence.contradicting.isEmpty)
    }

    /// The endpoints and schemas of a model that have wanted facts, each as a whole.
    ///
    /// - Throws: ``UnmatchedFilter`` for a name that nothing in the model has, with the nearest one.
    public func parts(of api: API) throws(UnmatchedFilter) -> API {
        try check(api)
        var api = api
        for index in api.groups.indices {
            let group = api.groups[index]
            api.groups[index].endpoints.removeAll { endpoint in
                !isChosen(endpoint, in: group)
                    || choosesFacts && !endpoint.facts(in: group.name).contains(where: includes)
            }
        }
        api.groups.removeAll(where: \.endpoints.isEmpty)
        api.schemas.removeAll { !isChosen($0) || choosesFacts && !$0.facts.contains(where: includes) }
        return api
    }

    /// The facts that are about the reference as a whole and wanted.
    func ownFacts(of api: API) -> [FactEntry] {
        if choosesSubjects { return [] }
        return api.ownFacts.filter(includes)
    }

    private func isChosen(_ endpoint: Endpoint, in group: EndpointGroup) -> Bool {
        if !choosesSubjects { return true }
        return operations.contains { Self.matches($0, endpoint, in: group) }
    }

    private func isChosen(_ schema: Schema) -> Bool {
        !choosesSubjects || schemas.contains { Self.matches($0, schema.name) }
    }

    /// `getUser` is each operation of that name; `UsersApi.getUser` and `v2/UsersApi.getUser` are those on the pages that
    /// are called so.
    private static func matches(_ pattern: String, _ endpoint: Endpoint, in group: EndpointGroup) -> Bool {
        let name = endpoint.documentedName
        if matches(pattern, name) || matches(pattern, "\(group.name).\(name)") { return true }
        guard pattern.utf8.contains(UInt8(ascii: "/")) else { return false }
        var folders = group.page.split(separator: "/").dropLast()[...]
        while !folders.isEmpty {
            if matches(pattern, "\(folders.joined(separator: "/"))/\(group.name).\(name)") { return true }
            folders.removeFirst()
        }
        return false
    }

    private static func matches(_ pattern: String, _ name: String) -> Bool {
        pattern == name || fnmatch(pattern, name, 0) == 0
    }
}

extension FactFilter {
    private func check(_ api: API) throws(UnmatchedFilter) {
        for pattern in operations {
            let isKnown = api.groups.contains { group in
                group.endpoints.contains { Self.matches(pattern, $0, in: group) }
            }
            let hasPage = pattern.utf8.contains(UInt8(ascii: "."))
            let names = api.groups.flatMap { group in
                group.endpoints.map { hasPage ? "\(group.name).\($0.documentedName)" : $0.documentedName }
            }
            if !isKnown { throw Self.unmatched("operation", pattern, names) }
        }
        for pattern in schemas where !api.schemas.contains(where: { Self.matches(pattern, $0.name) }) {
            throw Self.unmatched("schema", pattern, api.schemas.map(\.name))
        }
        if rules.isEmpty { return }
        let grounds = Set(api.facts.map(\.evidence.ground.word))
        for rule in rules where !grounds.contains(rule) {
            throw UnmatchedFilter(
                description: "no fact of the reference is there by \(rule); "
                    + "there are \(Self.knownRules.filter(grounds.contains).joined(separator: ", "))"
            )
        }
    }

    private static func unmatched(_ kind: String, _ pattern: String, _ names: [String]) -> UnmatchedFilter {
        let hint = Suggestion.words(for: pattern, among: names.firstOfEach)
        let all = hint.isEmpty ? "; --all lists all of them" : hint
        return UnmatchedFilter(description: "the reference has no \(kind) \(pattern)\(all)")
    }
}

extension API {
    /// The facts that are about the reference as a whole: its title and server, its security schemes.
    var ownFacts: [FactEntry] {
        var api = self
        (api.groups, api.schemas) = ([], [])
        return api.facts
    }
}

extension Evidence.Ground {
    /// As reports and filters call it: the rule, or `documented`, `learned`, `corrected`.
    var word: String {
        switch self {
        case .documented: "documented"
        case .inferred(let rule): rule.rawValue
        case .learned: "learned"
        case .corrected: "corrected"
        }
    }
}

extension [String] {
    /// The first of each text.
    fileprivate var firstOfEach: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
