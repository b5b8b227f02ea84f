import CustomDump
import EndpointModel
import MarkdownEmitter
import ModelBuilder
import ReferenceReader
import TestSupport
import Testing

@Suite struct ReferenceRoundTripTests {
    @Test(arguments: [
        "Specs/Bitbar", "Specs/Finbourne", "Specs/IGTCloud", "Specs/ThoughtSpot", "Tests/Fixtures/Bookshop/java",
        "Tests/Fixtures/Harbour/java", "Tests/Fixtures/Gazette/python", "Tests/Fixtures/Shapes",
    ])
    func pagesOfAReferenceGiveItsContractBack(folder: String) throws {
        let pages = try Repository.files(folder).filter { $0.hasSuffix(".md") }.map { name in
            ReferenceReader.read(try Repository.bytes("\(folder)/\(name)"), page: "\(folder)/\(name)")
        }
        let (api, _) = ModelBuilder.build(pages, configuration: Configuration(names: .init(module: "M", client: "C")))
        let reread = RoundTripTests.reread(api)
        expectNoDifference(reread.contract, api.contract)
        RoundTripTests.expectSamePages(reread, api)
    }
}
