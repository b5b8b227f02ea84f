import EndpointModel
import ModelBuilder
import ReferenceReader
import TestSupport

/// Models of pages for tests.
enum Model {
    /// The model of a page in `Specs/`, with what was reported on the way.
    static func spec(_ name: String) throws -> (api: API, diagnostics: [Diagnostic]) {
        let bytes = try Repository.bytes("Specs/\(name)/UsersApi.md")
        let page = ReferenceReader.read(bytes, page: "Specs/\(name)/UsersApi.md")
        let configuration = Configuration(names: .init(module: "\(name)Client", client: name))
        let (api, diagnostics) = ModelBuilder.build([page], configuration: configuration)
        return (api, page.diagnostics + diagnostics)
    }

    /// The model of the bookshop's pages as one generator writes them.
    static func bookshop(_ dialect: String) throws -> (api: API, diagnostics: [Diagnostic]) {
        try fixture("Bookshop/\(dialect)")
    }

    /// The model of a folder of pages in `Tests/Fixtures`.
    static func fixture(_ name: String) throws -> (api: API, diagnostics: [Diagnostic]) {
        let folder = "Tests/Fixtures/\(name)"
        let pages = try Repository.files(folder).filter { $0.hasSuffix(".md") }.map { name in
            ReferenceReader.read(try Repository.bytes("\(folder)/\(name)"), page: "\(folder)/\(name)")
        }
        let configuration = Configuration(names: .init(module: "FixtureClient", client: "Fixture"))
        let (api, diagnostics) = ModelBuilder.build(pages, configuration: configuration)
        return (api, pages.flatMap(\.diagnostics) + diagnostics)
    }

    /// The model of pages written in a test, `A.md`, `B.md` and so on.
    static func of(_ pages: String...) -> (api: API, diagnostics: [Diagnostic]) {
        of(files: zip("ABCDEFGH", pages).map { ("\($0).md", $1) })
    }

    /// The model of pages written in a test, under names of their own.
    static func of(
        files: [(name: String, text: String)],
        learned: Learned = Learned(),
        arguments: [ArgumentStatement] = []
    ) -> (api: API, diagnostics: [Diagnostic]) {
        let read = files.map { ReferenceReader.read(Array($0.text.utf8), page: $0.name) }
        var configuration = Configuration(names: .init(module: "TestClient", client: "Test"))
        configuration.learned = learned
        configuration.arguments = arguments
        let (api, diagnostics) = ModelBuilder.build(read, configuration: configuration)
        return (api, read.flatMap(\.diagnostics) + diagnostics)
    }
}
