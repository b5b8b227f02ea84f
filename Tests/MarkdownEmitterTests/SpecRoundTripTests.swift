import CustomDump
import EndpointModel
import Foundation
import MarkdownEmitter
import ModelBuilder
import ReferenceReader
import Testing

@Suite struct SpecRoundTripTests {
    @Test(arguments: ["Bitbar", "Finbourne", "IGTCloud", "ThoughtSpot"])
    func pagesOfAReferenceGiveItsModelBack(name: String) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Specs/\(name)/UsersApi.md").standardizedFileURL
        let page = ReferenceReader.read([UInt8](try Data(contentsOf: file)), page: "Specs/\(name)/UsersApi.md")
        let configuration = Configuration(names: .init(module: "\(name)Client", client: name))
        let (api, _) = ModelBuilder.build([page], configuration: configuration)
        let reread = RoundTripTests.reread(api)
        expectNoDifference(reread.values, MarkdownEmitter.normalized(api).values)
        expectNoDifference(reread.contract, api.contract)
    }
}
