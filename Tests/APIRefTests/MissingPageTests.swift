import CustomDump
import Foundation
import Testing
import TestSupport

/// What a person is told of pages that are linked to and were left behind.
@Suite struct MissingPageTests {
    private let folder: TemporaryFolder

    private static func page(_ types: [String]) -> String {
        let rows = types.map { " **\($0.lowercased())** | [**\($0)**](\($0).md)|  | [optional]" }
        return """
            # PetsApi

            All URIs are relative to *https://api.example*

            Method | HTTP request | Description
            ------------- | ------------- | -------------
            [**addPet**](PetsApi.md#addPet) | **POST** /pets |

            # **addPet**
            > addPet()

            ### Parameters

            Name | Type | Description  | Notes
            ------------- | ------------- | ------------- | -------------
            \(rows.joined(separator: "\n"))

            ### Return type

            void (empty response body)

            ### Authorization

            [api_key](../README.md#api_key)

            """
    }

    init() throws {
        folder = try TemporaryFolder()
    }

    private func report(_ types: [String]) throws -> [String] {
        try folder.write(Self.page(types).utf8, to: "docs/PetsApi.md")
        let run = try Executable.run("inspect", "docs", in: folder.path)
        #expect(run.status == 0)
        return run.errors.split(separator: "\n").map(String.init).filter { $0.contains("[missing-") }
    }

    private static func ofReadme(_ place: String) -> String {
        """
        docs/PetsApi.md:\(place): warning: README.md#api_key is linked to and is not there: no README among the pages has a \
        section api_key; expected it to say how its credentials are sent: copy the README from where this page is from, or \
        state it in apiref.yaml, as in `corrections: {securitySchemes: {api_key: {in: header, name: …}}}` [missing-readme]
        """
    }

    private static let readme = """
        # shop

        ## Documentation for Authorization

        ### api_key

        - **Type**: API key
        - **API key parameter name**: X-Key
        - **Location**: HTTP header

        """

    private static func ofModel(_ name: String, _ place: String, _ count: String = "") -> String {
        """
        docs/PetsApi.md:\(place): warning: \(name) links to \(name).md, which is not among the pages, so what it holds is \
        not known; expected the page of every schema: copy it from where this page is from\(count) [missing-page]
        """
    }

    @Test func theREADMEAndASchema() throws {
        expectNoDifference(try report(["Tag"]), [Self.ofReadme("24:1"), Self.ofModel("Tag", "16:12")])
    }

    /// Where references are copied together, pages stand elsewhere than links say.
    @Test func whatIsThereIsNotMissed() throws {
        try folder.write(Self.readme.utf8, to: "docs/README.md")
        try folder.write(
            "# Tag\n\n## Properties\n\nName | Type\n--|--\n**id** | **int** |\n".utf8,
            to: "docs/models/Tag.md"
        )
        expectNoDifference(try report(["Tag"]), [])
    }

    @Test func aREADMEThatSaysNothingOfTheScheme() throws {
        try folder.write(Self.readme.replacing("api_key", with: "basic").utf8, to: "docs/README.md")
        try folder.write("# Tag\n\n## Properties\n\nName | Type\n--|--\n**id** | **int** |\n".utf8, to: "docs/Tag.md")
        expectNoDifference(try report(["Tag"]), [Self.ofReadme("24:1")])
    }

    @Test func aSchemeThatIsCorrected() throws {
        try folder.write(
            "corrections: {securitySchemes: {api_key: {in: header, name: X-Key}}}".utf8,
            to: "docs/apiref.yaml"
        )
        expectNoDifference(try report(["Tag"]), [Self.ofModel("Tag", "16:12")])
    }

    @Test func manyAreCountedOnce() throws {
        expectNoDifference(
            try report(["A", "B", "C", "D", "E", "F", "A"]),
            [
                Self.ofReadme("30:1"),
                Self.ofModel("A", "16:10", " (the first of 6 such warnings in this file; --verbose lists all)"),
            ]
        )
    }

    /// Generators link every type, also those that are no schemas.
    @Test func whatIsNoSchema() throws {
        expectNoDifference(try report(["string", "Date", "Object"]), [Self.ofReadme("26:1")])
    }
}
