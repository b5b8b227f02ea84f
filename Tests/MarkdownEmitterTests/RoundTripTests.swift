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
        expectNoDifference(Self.reread(ShopAPI.api, examples: examples).values, ShopAPI.api.values)
    }

    @Test func whatIsReadOfAnyModelIsWrittenAlike() {
        for seed in 1...300 as ClosedRange<UInt64> {
            var random = RandomAPI(seed: seed)
            let api = random.api()
            Self.expectSamePages(Self.reread(api), api, "seed \(seed)")
        }
    }

    static func expectSamePages(_ first: API, _ second: API, _ comment: String = "") {
        for (first, second) in zip(MarkdownEmitter.pages(of: first), MarkdownEmitter.pages(of: second)) {
            expectNoDifference(first.name, second.name, comment)
            expectNoDifference(first.contents, second.contents, comment)
        }
    }
}
