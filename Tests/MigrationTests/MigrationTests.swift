import CustomDump
import EndpointModel
import MigrationPlanner
import ModelDiff
import SwiftEmitter
import TestSupport
import Testing

/// Callers of the library before the edits, and what the compiler says of them after.
@Suite struct MigrationTests {
    private let edited = Edit.all.reduce(into: API.before) { api, edit in edit.change(&api) }

    /// All edits at once: what one of them changes stands in no other's way.
    @Test func callersAreToldWhatToDo() async throws {
        let (migration, leftOut) = MigrationPlanner.migration(from: .before, to: edited)
        expectNoDifference(leftOut.map(\.message), [])
        let said = try await Callers(Edit.all.map { ($0.name, $0.caller) }).compiled(
            with: try SwiftEmitter().files(of: edited, migration)
        )
        for edit in Edit.all { expectNoDifference(said.of(edit.name), edit.says, "\(edit.name)") }
        expectNoDifference(said.elsewhere, [])
    }

    /// A caller compiles without shims exactly if the verdict of its edit says so.
    @Test func theVerdictsAreTrue() async throws {
        let said = try await Callers(Edit.all.map { ($0.name, $0.caller) }).compiled(
            with: try SwiftEmitter().files(of: edited)
        )
        for edit in Edit.all {
            var api = API.before
            edit.change(&api)
            let changes = ModelDiff.changes(from: .before, to: api)
            expectNoDifference(
                said.of(edit.name).contains { $0.hasPrefix("error") },
                changes.contains(where: \.breaksSource),
                "\(edit.name): \(said.of(edit.name)) \(changes.map(\.rule.rawValue))"
            )
        }
        expectNoDifference(said.elsewhere, [])
    }

    /// The compiler's fix-its make callers of the new client, of which it says nothing.
    @Test func fixItsLeadToTheNewClient() async throws {
        let edits = Edit.all.filter { $0.fixed != nil }
        let (migration, _) = MigrationPlanner.migration(from: .before, to: edited)
        let files = try SwiftEmitter().files(of: edited, migration)
        let doubtful = edits.flatMap { zip($0.caller, $0.fixed ?? []).filter { $0 != $1 }.map(\.0) }
        let fixed = try await Callers(edits.map { ($0.name, $0.caller) }).fixed(with: files, Set(doubtful))
        let said = try await fixed.compiled(with: files)
        for edit in edits {
            expectNoDifference(fixed.lines(of: edit.name), edit.fixed, "\(edit.name)")
            expectNoDifference(said.of(edit.name), [], "\(edit.name)")
        }
    }

    /// Nothing to tell, no file.
    @Test func anUnchangedLibraryNeedsNoShims() {
        let (migration, leftOut) = MigrationPlanner.migration(from: edited, to: edited)
        #expect(migration == nil)
        expectNoDifference(leftOut.map(\.message), [])
    }
}
