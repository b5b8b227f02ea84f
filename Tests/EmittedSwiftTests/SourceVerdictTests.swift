import EndpointModel
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

    private func check(from old: API, to new: API) async throws {
        let breaks = ModelDiff.changes(from: old, to: new).contains(where: \.breaksSource)
        let problems = try await problems(of: new, calledAs: old)
        let errors = problems.split(separator: "\n").filter { $0.contains("error:") }
        #expect(errors.isEmpty == !breaks, "\(errors.first ?? "no error")")
    }

    /// What the compiler says of a client with the caller of another one.
    private func problems(of api: API, calledAs old: API) async throws -> String {
        let folder = try TemporaryFolder()
        for file in try SwiftEmitter().files(of: api) { try folder.write(file.contents.utf8, to: file.name) }
        try folder.write(Caller(old).code.utf8, to: "Caller.swift")
        return try await SwiftCompiler().problems(inFilesOf: folder.path, module: "LibraryClient")
    }
}
