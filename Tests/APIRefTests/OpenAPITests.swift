import Testing
import TestSupport

@Suite struct OpenAPITests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Repository.bytes("Specs/Bitbar/UsersApi.md"), to: "docs/UsersApi.md")
        try folder.write(Repository.bytes("Specs/Bitbar/apiref.yaml"), to: "docs/apiref.yaml")
    }

    @Test func printsYAMLUnlessToldOtherwise() throws {
        let yaml = try Executable.run("openapi", "docs", in: folder.path)
        #expect(yaml.status == 0)
        #expect(yaml.errorsBesideDoubts == "")
        #expect(yaml.output.contains("\nopenapi: '3.1.0'\n"))
        let json = try Executable.run("openapi", "docs", "--format", "json", in: folder.path)
        #expect(json.output.contains("\"openapi\" : \"3.1.0\""))
    }

    @Test func theOutputsExtensionNamesTheFormat() throws {
        let run = try Executable.run("openapi", "docs", "--output", "out/openapi.json", in: folder.path)
        #expect(run.status == 0)
        #expect(run.output == "")
        #expect(folder.text("out/openapi.json")?.hasPrefix("{\n") == true)
    }

    @Test func checkPrintsTheDifferenceAndWritesNothing() throws {
        _ = try Executable.run("openapi", "docs", "--output", "openapi.yaml", in: folder.path)
        #expect(
            try Executable.run("openapi", "docs", "--output", "openapi.yaml", "--check", in: folder.path).status == 0
        )
        let before = try #require(folder.text("openapi.yaml"))
        let edited = before.replacing("title: Bitbar", with: "title: Bitbat")
        try folder.write(edited.utf8, to: "openapi.yaml")
        let run = try Executable.run("openapi", "docs", "--output", "openapi.yaml", "--check", in: folder.path)
        #expect(run.status == 1)
        #expect(run.output.contains("-  title: Bitbat\n+  title: Bitbar\n"))
        #expect(run.errorsBesideDoubts == "openapi.yaml is stale; run the same without --check\n")
        #expect(folder.text("openapi.yaml") == edited)
    }

    @Test func checkWantsAFile() throws {
        let run = try Executable.run("openapi", "docs", "--check", in: folder.path)
        #expect(run.status == 64)
        #expect(run.errors.contains("--check compares with a file"))
    }
}
