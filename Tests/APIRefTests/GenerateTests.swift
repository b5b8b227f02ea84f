import CustomDump
import Foundation
import Testing
import TestSupport

@Suite struct GenerateTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Repository.bytes("Specs/Bitbar/UsersApi.md"), to: "docs/UsersApi.md")
        try folder.write(Repository.bytes("Specs/Bitbar/apiref.yaml"), to: "docs/apiref.yaml")
    }

    @Test func writesOneFileAPageAndAClient() throws {
        let run = try Executable.run("generate", "docs", "--output", "out", in: folder.path)
        #expect(run.status == 0)
        #expect(run.errorsBesideDoubts == "")
        #expect(run.output == "BitbarClient: 21 endpoints in 2 files, 2 changed\n")
        let written = folder.files().filter { $0.hasPrefix("out/") }
        #expect(written == ["out/Client.swift", "out/UsersAPI.swift"])
    }

    @Test func writesBesideTheModulesNameUnlessToldWhere() throws {
        #expect(try Executable.run("generate", "docs", in: folder.path).status == 0)
        #expect(folder.text("Generated/BitbarClient/Client.swift") != nil)
    }

    @Test func aFolderNamedLikeATypeOfTheRuntime() throws {
        try folder.write(Repository.bytes("Specs/Bitbar/UsersApi.md"), to: "request/UsersApi.md")
        let run = try Executable.run("generate", "request", "--output", "out", in: folder.path)
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("RequestClient: "))
        #expect(folder.text("out/Client.swift")?.contains("public struct RequestAPI: Sendable") == true)
    }

    @Test func findsThePagesBesideTheConfiguration() throws {
        let run = try Executable.run("generate", "--config", "docs/apiref.yaml", "--output", "out", in: folder.path)
        #expect(run.status == 0)
        #expect(folder.text("out/UsersAPI.swift") != nil)
    }

    @Test func aSecondRunWritesNothing() throws {
        _ = try Executable.run("generate", "docs", "--output", "out", in: folder.path)
        let file = folder.url.appendingPathComponent("out/UsersAPI.swift").path
        let old = Date(timeIntervalSince1970: 1_000_000_000)
        try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: file)
        let run = try Executable.run("generate", "docs", "--output", "out", in: folder.path)
        #expect(run.output == "BitbarClient: 21 endpoints in 2 files, 0 changed\n")
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        #expect(attributes[.modificationDate] as? Date == old)
    }

    @Test func removesTheFileOfAPageThatIsGone() throws {
        try folder.write(Repository.bytes("Specs/IGTCloud/UsersApi.md"), to: "docs/AccountsApi.md")
        _ = try Executable.run("generate", "docs", "--output", "out", in: folder.path)
        try folder.write("let mine = true\n".utf8, to: "out/Mine.swift")
        #expect(folder.text("out/AccountsAPI.swift") != nil)
        try FileManager.default.removeItem(atPath: folder.path + "/docs/AccountsApi.md")
        _ = try Executable.run("generate", "docs", "--output", "out", in: folder.path)
        #expect(folder.text("out/AccountsAPI.swift") == nil)
        #expect(folder.text("out/Mine.swift") == "let mine = true\n")
    }
}

@Suite struct CheckTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Repository.bytes("Specs/Bitbar/UsersApi.md"), to: "docs/UsersApi.md")
        try folder.write(Repository.bytes("Specs/Bitbar/apiref.yaml"), to: "docs/apiref.yaml")
        _ = try Executable.run("generate", "docs", "--output", "out", in: folder.path)
    }

    @Test func isSilentWhenNothingChanged() throws {
        let run = try Executable.run("generate", "docs", "--output", "out", "--check", in: folder.path)
        #expect(run.status == 0)
        #expect(run.output == "")
        #expect(run.errorsBesideDoubts == "")
    }

    @Test func printsTheDifferenceAndWritesNothing() throws {
        let page = try Repository.text("Specs/Bitbar/UsersApi.md").replacing("Reset api key.", with: "New key.")
        try folder.write(page.utf8, to: "docs/UsersApi.md")
        let before = folder.text("out/UsersAPI.swift")
        let run = try Executable.run("generate", "docs", "--output", "out", "--check", in: folder.path)
        #expect(run.status == 1)
        #expect(folder.text("out/UsersAPI.swift") == before)
        let changes = run.output.split(separator: "\n").filter { $0.hasPrefix("+") || $0.hasPrefix("-") }
        expectNoDifference(
            changes.map(String.init),
            ["--- out/UsersAPI.swift", "+++ out/UsersAPI.swift", "-    /// Reset api key.", "+    /// New key."]
        )
        #expect(
            run.errorsBesideDoubts == "BitbarClient is stale (UsersAPI.swift); run the same without --check\n"
        )
    }
}
