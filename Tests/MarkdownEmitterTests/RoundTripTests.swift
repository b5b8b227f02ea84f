import CustomDump
import EndpointModel
import MarkdownEmitter
import ModelBuilder
import ReferenceReader
import RandomModels
import Testing

@Suite struct RoundTripTests {
    /// The model that an API's pages give when they are read.
    static func reread(_ api: API, examples: [EndpointKey: String] = [:]) -> API {
        let pages = MarkdownEmitter.pages(of: api, examples: examples).map {
            ReferenceReader.read(Array($0.contents.utf8), page: $0.name)
        }
        let (reread, diagnostics) = ModelBuilder.build(pages, configuration: Configuration(names: api.names))
        let errors = (pages.flatMap(\.diagnostics) + diagnostics).filter { $0.severity == .error }
        expectNoDifference(errors.map(\.description), [])
        return reread
    }

    @Test func pagesOfEveryConstructGiveItBack() {
        let examples = [EndpointKey(group: "BooksApi", operation: "create_book"): "let book = try await shop.add(book)"]
        let reread = Self.reread(ShopAPI.api, examples: examples)
        expectNoDifference(reread.values, MarkdownEmitter.normalized(ShopAPI.api).values)
    }

    @Test func pagesOfAnyModelGiveItBack() {
        for seed in 1...300 as ClosedRange<UInt64> {
            var random = RandomAPI(seed: seed)
            let api = random.api()
            expectNoDifference(Self.reread(api).values, MarkdownEmitter.normalized(api).values, "seed \(seed)")
        }
    }

    @Test func theNormalFormIsItsOwn() {
        for seed in 1...300 as ClosedRange<UInt64> {
            var random = RandomAPI(seed: seed)
            let normal = MarkdownEmitter.normalized(random.api())
            expectNoDifference(MarkdownEmitter.normalized(normal), normal, "seed \(seed)")
        }
    }
}
