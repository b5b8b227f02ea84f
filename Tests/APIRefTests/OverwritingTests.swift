import CustomDump
import Foundation
import Testing
import TestSupport

/// Nothing is lost: a file is replaced only if apiref wrote it and the run has not read it.
@Suite struct OverwritingTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Repository.bytes("Specs/Bitbar/UsersApi.md"), to: "docs/UsersApi.md")
        try folder.write(Repository.bytes("Specs/Bitbar/apiref.yaml"), to: "docs/apiref.yaml")
    }

    /// A run that is refused: it ends with status 2 and leaves every file as it was.
    private func refused(_ arguments: [String], _ errors: String, sourceLocation: SourceLocation = #_sourceLocation)
        throws
    {
        let before = folder.files().map { "\($0): \(folder.text($0) ?? "")" }
        let run = try Executable.run(arguments, in: folder.path)
        #expect(run.status == 2, sourceLocation: sourceLocation)
        #expect(run.errors == errors, sourceLocation: sourceLocation)
        #expect(folder.files().map { "\($0): \(folder.text($0) ?? "")" } == before, sourceLocation: sourceLocation)
    }

    private static func notGenerated(_ path: String) -> String {
        """
        \(path): error: apiref did not write this file, so it does not replace it; move it away, or write somewhere else \
        [output-not-generated]

        """
    }

    private static func isInput(_ path: String) -> String {
        "\(path): error: the run has read this file; write to another one [output-is-input]\n"
    }

    @Test(arguments: [[], ["--check"], ["--diff"]]) func aFileWrittenByHand(option: [String]) throws {
        try folder.write("struct UsersAPI {}\n".utf8, to: "out/UsersAPI.swift")
        try refused(["generate", "docs", "--output", "out"] + option, Self.notGenerated("out/UsersAPI.swift"))
    }

    @Test func pagesThatAreRead() throws {
        try refused(
            ["generate", "docs", "--output", "out", "--docs", "docs"],
            Self.isInput("docs/UsersApi.md")
        )
    }

    /// Documentation of an earlier run bears the mark, but is read here.
    @Test func generatedPagesThatAreRead() throws {
        _ = try Executable.run("generate", "docs", "--output", "out", "--docs", "pages", in: folder.path)
        let changed = try #require(folder.text("pages/UsersApi.md")).replacing("Reset api key", with: "Reset  api key")
        try folder.write(changed.utf8, to: "pages/UsersApi.md")
        let run = try Executable.run("generate", "pages", "--output", "other", "--docs", "./pages/", in: folder.path)
        #expect(run.status == 2)
        #expect(run.errors.contains("./pages/UsersApi.md: error: the run has read this file"))
        #expect(folder.text("pages/UsersApi.md") == changed)
        #expect(folder.text("other/Client.swift") == nil)
    }

    @Test func aPageAsAnOpenAPIDocument() throws {
        try refused(["openapi", "docs", "--output", "docs/UsersApi.md"], Self.isInput("docs/UsersApi.md"))
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/link",
            withDestinationPath: folder.path + "/docs"
        )
        try refused(["openapi", "docs", "--output", "link/apiref.yaml"], Self.isInput("link/apiref.yaml"))
    }

    @Test(arguments: ["openapi.yaml", "openapi.json"]) func aDocumentWrittenByHand(name: String) throws {
        try folder.write("{\"openapi\": \"3.1.0\"}\n".utf8, to: name)
        try refused(["openapi", "docs", "--output", name], Self.notGenerated(name))
        try refused(["openapi", "docs", "--output", name, "--check"], Self.notGenerated(name))
    }

    @Test(arguments: ["openapi.yaml", "openapi.json"]) func aDocumentOfAnEarlierRun(name: String) throws {
        _ = try Executable.run("openapi", "docs", "--output", name, in: folder.path)
        let stale = try #require(folder.text(name)).replacing("Bitbar", with: "Bitbat")
        try folder.write(stale.utf8, to: name)
        #expect(try Executable.run("openapi", "docs", "--output", name, in: folder.path).status == 0)
        #expect(folder.text(name)?.contains("Bitbat") == false)
    }

    /// The client would have been written before the documentation was refused.
    @Test func allOutputsAreCheckedFirst() throws {
        try folder.write("# Users\n".utf8, to: "pages/UsersApi.md")
        try refused(
            ["generate", "docs", "--output", "out", "--docs", "pages"],
            Self.notGenerated("pages/UsersApi.md")
        )
    }

    @Test func aFolderWhereAFileShouldBe() throws {
        try folder.write("".utf8, to: "out/Client.swift/x")
        let run = try Executable.run("generate", "docs", "--output", "out", in: folder.path)
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("out/Client.swift: error: "))
        #expect(folder.text("out/UsersAPI.swift") == nil)
    }

    @Test func aPageThatIsNamedTwiceIsReadOnce() throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/link",
            withDestinationPath: folder.path + "/docs"
        )
        let pages = ["docs", "docs/UsersApi.md", "./docs/UsersApi.md", "link"]
        let run = try Executable.run(
            ["inspect", "--config", "docs/apiref.yaml", "--format", "json"] + pages,
            in: folder.path
        )
        #expect(run.status == 0)
        expectNoDifference(run.output.matches(of: /"name" : "UsersApi"/).count, 1)
    }
}
