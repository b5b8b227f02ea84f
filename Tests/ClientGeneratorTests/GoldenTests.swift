import ClientGenerator
import CustomDump
import Foundation
import OpenAPIEmitter
import SwiftEmitter
import Testing
import TestSupport

/// The four references give the four checked-in clients, byte for byte.
@Suite struct GoldenTests {
    /// What the README shows is what comes out.
    @Test func theReadmeShowsTheGeneratedCode() throws {
        let readme = try Repository.text("README.md")
        let block = try #require(readme.split(separator: "Swift comes out:\n\n```swift\n").last)
        let shown = block.split(separator: "\n```")[0].split(separator: "\n")
        let generated = try Repository.text("Generated/BitbarClient/UsersAPI.swift").split(separator: "\n")
        let lines = Set(generated.map { $0.drop { $0 == " " } })
        for line in shown { #expect(lines.contains(line) || lines.contains(line + " {"), "\(line)") }
    }

    static let modules = [
        ("Bitbar", "BitbarClient"), ("ThoughtSpot", "ThoughtSpotClient"), ("IGTCloud", "IGTCloudClient"),
        ("Finbourne", "FinbourneClient"),
    ]

    /// The folders of pages and of the clients made from them: besides the four references, the bookshop, a reference
    /// with pages of models and a README.
    static let clients =
        modules.map { ("Specs/\($0)", "Generated/\($1)") } + [
            ("Tests/Fixtures/Bookshop/java", "Tests/Clients/BookshopClient"),
            ("Tests/Fixtures/Shapes", "Tests/Clients/ShapesClient"),
        ]

    @Test(arguments: clients)
    func theClientIsTheCheckedInOne(pages: String, client: String) throws {
        let result = try ClientGenerator.run(Reference(paths: [Repository.path(pages)]))
        for file in result.files {
            expectNoDifference(file.contents, try Repository.text("\(client)/\(file.name)"), "\(file.name)")
        }
        let checkedIn = try Repository.files(client).filter { $0.hasSuffix(".swift") }
        #expect(checkedIn == result.files.map(\.name).sorted())
    }

    @Test(arguments: modules)
    func theDocumentationIsTheCheckedInOne(spec: String, module: String) throws {
        let result = try ClientGenerator.model(of: Reference(paths: [Repository.path("Specs/\(spec)")]))
        let folder = "Generated/\(module)/Documentation"
        let pages = ClientGenerator.documentation(of: try #require(result.api))
        for page in pages {
            expectNoDifference(page.contents, try Repository.text("\(folder)/\(page.name)"), "\(page.name)")
        }
        let checkedIn = try FileManager.default.contentsOfDirectory(atPath: Repository.path(folder))
        #expect(checkedIn.sorted() == pages.map(\.name).sorted())
    }

    @Test(arguments: modules)
    func theOpenAPIDocumentIsTheCheckedInOne(spec: String, module: String) throws {
        let result = try ClientGenerator.model(of: Reference(paths: [Repository.path("Specs/\(spec)")]))
        let text = try OpenAPIEmitter.text(of: #require(result.api), format: .yaml)
        expectNoDifference(text, try Repository.text("Generated/\(module)/openapi.yaml"))
    }

    @Test(arguments: modules)
    func twoRunsGiveTheSameBytes(spec: String, module: String) throws {
        let reference = try Reference(paths: [Repository.path("Specs/\(spec)")])
        #expect(try ClientGenerator.run(reference).files == ClientGenerator.run(reference).files)
    }

    @Test func theFilesDoNotDependOnWhereThePagesAre() throws {
        let folder = try TemporaryFolder()
        try folder.write(Repository.bytes("Specs/Bitbar/UsersApi.md"), to: "elsewhere/UsersApi.md")
        try folder.write(Repository.bytes("Specs/Bitbar/apiref.yaml"), to: "elsewhere/apiref.yaml")
        let moved = try ClientGenerator.run(Reference(paths: [folder.path + "/elsewhere"]))
        let original = try ClientGenerator.run(Reference(paths: [Repository.path("Specs/Bitbar")]))
        expectNoDifference(moved.files.map(\.name), original.files.map(\.name))
        expectNoDifference(moved.files.map(\.contents), original.files.map(\.contents))
    }
}
