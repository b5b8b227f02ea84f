import ClientPlan
import EndpointModel
import ModelDiff
import Spelling
import SwiftSource

/// Plans what a client declares for those who called an earlier one.
///
///     let (migration, leftOut) = MigrationPlanner.migration(from: old, to: new)
///
/// What both clients have under different names forwards from the old one to the new one; what is gone is there for the
/// compiler to say so. No shim is one that a call of the new client could mean: it would be another name's, and is left out.
package struct MigrationPlanner {
    let old: ClientPlan
    let new: ClientPlan
    let oldAPI: API
    let newAPI: API
    let correspondence: Correspondence
    let oldTypes: DeclaredTypes
    let newTypes: DeclaredTypes
    let pairs: TypePairs
    var names: ClaimedNames
    /// The namespaces of the new client that shims of the old ones' functions stand in.
    var hosts: [Int: Int] = [:]
    /// The namespaces that functions of the old ones stand in now.
    var targets: [Int: Set<Int>] = [:]
    /// The labels of the new namespaces' functions.
    let labels: [[SwiftIdentifier: [SwiftIdentifier]]]
    /// The old namespaces by their names.
    let oldNamespaces: [SwiftIdentifier: Int]
    /// The types that are gone, and that a shim tells so.
    var goneTypes: Set<[SwiftIdentifier]> = []
    private var scopes: [Migration.Scope] = []
    private var numbers: [[SwiftIdentifier]: Int] = [:]
    private(set) var leftOut: [Diagnostic] = []

    /// - Returns: The plan, which is `nil` if there is nothing to tell, and what could not be told.
    package static func migration(from old: API, to new: API) -> (Migration?, leftOut: [Diagnostic]) {
        var planner = MigrationPlanner(old, new)
        planner.findHosts()
        planner.planClient()
        planner.planTypes()
        planner.planNamespaces()
        planner.planFunctions()
        planner.planMembers()
        let scopes = planner.scopes.filter { !$0.shims.isEmpty }
        if scopes.isEmpty { return (nil, planner.leftOut) }
        var files = UniqueNames(ignoringCase: true)
        for file in planner.new.files { _ = files.claim(file.name) }
        return (Migration(file: files.claim("Migration", suffix: "Shims"), scopes: scopes), planner.leftOut)
    }

    private init(_ oldAPI: API, _ newAPI: API) {
        (self.oldAPI, self.newAPI) = (oldAPI, newAPI)
        (old, new) = (ClientPlan(oldAPI), ClientPlan(newAPI))
        correspondence = Correspondence(oldAPI, newAPI)
        (oldTypes, newTypes) = (DeclaredTypes(old), DeclaredTypes(new))
        pairs = TypePairs(old, new, oldTypes, newTypes, correspondence)
        names = ClaimedNames(new)
        labels = new.namespaces.map { space in
            Dictionary(uniqueKeysWithValues: space.operations.map { ($0.function, $0.arguments.map(\.name)) })
        }
        oldNamespaces = Dictionary(
            uniqueKeysWithValues: old.namespaces.enumerated().map { ($0.element.name, $0.offset) }
        )
    }

    mutating func add(_ shim: Migration.Shim, to path: [SwiftIdentifier] = []) {
        if let number = numbers[path] { return scopes[number].shims.append(shim) }
        numbers[path] = scopes.count
        scopes.append(Migration.Scope(path, [shim]))
    }

    mutating func leaveOut(_ what: String, because reason: String, at page: String) {
        let message = "no shim tells callers of \(what): \(reason)"
        leftOut.append(Diagnostic(.warning, rule: "shim-left-out", message, at: PageRange(page: page)))
    }

    private mutating func planClient() {
        guard old.client != new.client, names.claim(type: old.client, in: []) else { return }
        add(.init(.renamed(new.client, labels: nil), .alias(old.client, .declared(new.client))))
    }
}
