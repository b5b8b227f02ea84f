import CustomDump
import EndpointModel
import MarkdownEmitter
import ModelBuilder
import ReferenceReader
import Testing

@Suite struct RoundTripTests {
    /// The model that an API's pages give when they are read.
    static func reread(_ api: API, examples: [EndpointKey: String] = [:]) -> API {
        let pages = MarkdownEmitter.pages(of: api, examples: examples).map {
            ReferenceReader.read(Array($0.contents.utf8), page: $0.name)
        }
        return ModelBuilder.build(pages, configuration: Configuration(names: api.names)).0
    }

    @Test(arguments: [UInt64](1...300))
    func pagesOfAnyModelGiveItBack(seed: UInt64) {
        var random = RandomAPI(seed: seed)
        let api = random.api()
        expectNoDifference(Self.reread(api).values, MarkdownEmitter.normalized(api).values, "seed \(seed)")
    }

    @Test(arguments: [UInt64](1...100))
    func theNormalFormIsItsOwn(seed: UInt64) {
        var random = RandomAPI(seed: seed)
        let normal = MarkdownEmitter.normalized(random.api())
        expectNoDifference(MarkdownEmitter.normalized(normal), normal, "seed \(seed)")
    }
}
