import CustomDump
import Testing
import TestSupport

/// Bad input: a clear diagnostic with its position, exit status 2, nothing written.
@Suite struct BadInputTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Repository.bytes("Specs/Bitbar/UsersApi.md"), to: "docs/UsersApi.md")
    }

    private func expectRefusal(_ pages: String, _ errors: String, status: Int32 = 2) throws {
        let run = try Executable.run("generate", pages, "--output", "out", in: folder.path)
        expectNoDifference(run.errors, errors + "\n")
        #expect(run.status == status)
        #expect(run.output == "")
        #expect(!folder.files().contains { $0.hasPrefix("out") })
    }

    @Test func aMissingPage() throws {
        try expectRefusal(
            "docs/PetsApi.md",
            "docs/PetsApi.md:1:1: error: there is no such file or folder; expected one that exists: check its path [no-such-file]"
        )
    }

    @Test func anEmptyPage() throws {
        try folder.write([], to: "EmptyApi.md")
        try expectRefusal(
            "EmptyApi.md",
            "EmptyApi.md:1:1: error: the page is empty; expected Markdown: copy it again [empty-page]"
        )
    }

    @Test func aBinaryFile() throws {
        try folder.write(Array("# Users\n\nab".utf8) + [0xFF, 0x00, 0x01], to: "ImageApi.md")
        try expectRefusal(
            "ImageApi.md",
            "ImageApi.md:3:3: error: the page is not UTF-8 text; expected Markdown: copy it again, byte for byte [invalid-utf8]"
        )
    }

    @Test func aPageThatIsNoReference() throws {
        try folder.write("# Hello\n\nNothing to see.\n".utf8, to: "Hello.md")
        try expectRefusal(
            "Hello.md",
            """
            Hello.md:1:1: error: no reference page: expected a table "Method | HTTP request | Description" of \
            endpoints, or a section "Properties" or "Enum" of a schema [not-a-reference-page]
            """
        )
    }

    @Test func aMisspelledKey() throws {
        try folder.write("module: BitbarClient\ncleint: Bitbar\n".utf8, to: "docs/apiref.yaml")
        try expectRefusal(
            "docs",
            """
            docs/apiref.yaml:2:1: error: unknown key "cleint"; expected module, client, pages, server, access, \
            templates, protocols, spelling, paging, arguments, corrections; did you mean client? [unknown-key]
            """
        )
    }

    @Test func aCorrectionThatMatchesNothing() throws {
        let configuration = """
            corrections:
              endpoints:
                activate:
                  parameters:
                    first_nam: {name: firstName}
            """
        try folder.write(configuration.utf8, to: "docs/apiref.yaml")
        let run = try Executable.run("generate", "docs", "--output", "out", in: folder.path)
        #expect(run.status == 2)
        #expect(
            run.errors.hasPrefix("docs/apiref.yaml:5:27: error: the reference has no parameter first_nam of activate")
        )
        #expect(!folder.files().contains { $0.hasPrefix("out") })
    }

    @Test func aConfigurationThatIsNoYAML() throws {
        try folder.write("module: [unclosed\n".utf8, to: "docs/apiref.yaml")
        let run = try Executable.run("generate", "docs", "--output", "out", in: folder.path)
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("docs/apiref.yaml:2:1: error: this is no YAML: "))
    }

    @Test func aFolderWithoutPages() throws {
        try folder.write("text".utf8, to: "empty/readme.txt")
        try expectRefusal(
            "empty",
            "empty:1:1: error: no page matches *.md; expected Markdown pages such as UsersApi.md: name their folder [no-pages]"
        )
    }

    @Test func anUnknownOption() throws {
        let run = try Executable.run("generate", "docs", "--outptu", "out", in: folder.path)
        #expect(run.status == 64)
        #expect(run.errors.contains("Unknown option '--outptu'"))
    }
}
