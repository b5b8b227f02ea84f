import ClientPlan
import EndpointModel
import MigrationPlanner
import ModelDiff
import RuleCases
import SwiftEmitter
import Testing
import TestSupport

/// A caller of the old client compiles against the new one exactly when the changes say so.
///
/// One compiler at a time: hundreds at once would need more memory than there is.
@Suite(.serialized) struct SourceVerdictTests {
    @Test(arguments: RuleCase.all) func aChange(_ rule: RuleCase) async throws {
        let base = API.library.with(rule.base)
        try await check(from: base, to: API.library.with(rule.edit))
    }

    @Test(arguments: RuleCase.all) func whatIsNearlyOne(_ rule: RuleCase) async throws {
        let base = API.library.with(rule.base)
        try await check(from: base, to: base.with(rule.near))
    }

    @Test func theCallerOfTheLibrary() async throws {
        let problems = try await problems(of: .library, calledAs: .library)
        if !problems.isEmpty { Issue.record("\(problems.prefix(4000))") }
    }

    /// With shims, the caller of the old client compiles against one that has other names, and is warned.
    @Test(arguments: RuleCase.all.filter(\.isRename)) func aChangeOfNamesWithShims(_ rule: RuleCase) async throws {
        let (old, new) = (API.library.with(rule.base), API.library.with(rule.edit))
        let (migration, leftOut) = MigrationPlanner.migration(from: old, to: new)
        #expect(leftOut.isEmpty)
        let problems = try await problems(of: new, migration, calledAs: old).split(separator: "\n")
        let told = problems.filter { $0.contains("error:") || $0.contains("warning:") }
        #expect(!told.isEmpty && told.allSatisfy { $0.contains("is deprecated: re") }, "\(told)")
    }

    /// The caller of the new client sees nothing of them.
    @Test(arguments: RuleCase.all.filter(\.hasShims)) func theNewCallerBesideShims(_ rule: RuleCase) async throws {
        let (old, new) = (API.library.with(rule.base), API.library.with(rule.edit))
        let problems = try await problems(of: new, MigrationPlanner.migration(from: old, to: new).0, calledAs: new)
        if !problems.isEmpty { Issue.record("\(problems.prefix(4000))") }
    }

    private func check(from old: API, to new: API) async throws {
        let breaks = ModelDiff.changes(from: old, to: new).contains(where: \.breaksSource)
        let problems = try await problems(of: new, calledAs: old)
        let errors = problems.split(separator: "\n").filter { $0.contains("error:") }
        #expect(errors.isEmpty == !breaks, "\(errors.first ?? "no error")")
    }

    /// What the compiler says of a client with the caller of another one.
    private func problems(
        of api: API,
        _ migration: Migration? = nil,
        calledAs old: API
    ) async throws -> String {
        let folder = try TemporaryFolder()
        for file in try SwiftEmitter().files(of: api, migration) { try folder.write(file.contents.utf8, to: file.name) }
        try folder.write(Caller(old).code.utf8, to: "Caller.swift")
        return try await SwiftCompiler().problems(inFilesOf: folder.path, module: "LibraryClient")
    }
}

extension RuleCase {
    /// Whether the change is only one of names.
    fileprivate var isRename: Bool {
        let renames: Set<Rule> = [
            .endpointRenamed, .endpointsMoved, .placeholderRenamed, .parameterRenamed, .bodyArgumentRenamed,
            .schemaRenamed, .propertyRenamed, .enumerationConstantRenamed,
        ]
        return renames.contains(rule)
    }

    fileprivate var hasShims: Bool {
        MigrationPlanner.migration(from: .library.with(base), to: .library.with(edit)).0 != nil
    }
}
