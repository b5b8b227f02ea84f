import CustomDump
import EndpointModel
import Testing

/// What examples, lists and prose show on pages that document calls.
@Suite struct SnippetEvidenceTests {
    private static let gift = ("docs/models/Gift.md", fieldsPage("Gift", "| `id` | *long* | :heavy_check_mark: | |"))
    private static let request = """
        | `request` | [components.Parcel](../../models/components/Parcel.md) | :heavy_check_mark: | N/A |
        """
    private static let parcel = (
        "docs/models/components/Parcel.md", fieldsPage("Parcel", "| `size` | *long* | :heavy_check_mark: | |")
    )

    @Test func theSummaryOfTheList() throws {
        let page = snippetPage("GET /gift").replacing(
            "* [call](#call) - Call",
            with: "* [~~call~~](#call) - Call - at once :warning: **Deprecated**"
        ).replacing("## call", with: "## ~~call~~\n\nCalls the shop.")
        let endpoint = try #require(
            SnippetLayout(of: [("docs/sdks/shop/README.md", page), Self.gift]).api.endpoints.first
        )
        #expect(endpoint.summary?.value == "Call - at once")
        expectNoDifference(endpoint.description.map(\.value), ["Calls the shop."])
    }

    /// Generators mark `request` as required whatever it is.
    @Test(arguments: [
        ("typescript", "const result = await shop.call();", "?"),
        ("typescript", "const result = await shop.call({ size: 1 });", "!"),
        ("typescript", "const result = await shop.call({});", "!"),
        ("go", "res, err := s.Shop.Call(ctx, &components.Parcel{})", "?"),
        ("go", "res, err := s.Shop.Call(ctx, nil)", "?"),
        ("go", "res, err := s.Shop.Call(ctx, components.Parcel{})", "!"),
        ("java", "Response res = shop.call().request(parcel).call();", "!"),
    ])
    func anArgumentThatAnExampleLeavesOut(language: String, code: String, mark: String) {
        let name = language == "go" ? "Call" : "call"
        let page = snippetPage("POST /parcels", code: code, language: language, rows: Self.request)
            .replacing("[call](#call)", with: "[\(name)](#call)").replacing("## call", with: "## \(name)")
        let layout = SnippetLayout(of: [("docs/sdks/shop/README.md", page), Self.gift, Self.parcel])
        expectNoDifference(
            layout.operations,
            ["POST /parcels \(name) (callShop): application/json Parcel\(mark) -> Gift; none"]
        )
    }

    @Test func aBodyThatIsAStream() {
        let row = "| `request` | [CallShopRequest](../../models/CallShopRequest.md) | :heavy_check_mark: | N/A |"
        let fields = """
            | `shelf` | *string* | :heavy_check_mark: | |
            | `body` | *ReadableStream<Uint8Array>* | :heavy_check_mark: | |
            """
        let page = snippetPage("POST /shelves/{shelf}", language: "typescript", rows: row)
        let layout = SnippetLayout(of: [
            ("docs/sdks/shop/README.md", page), Self.gift,
            ("docs/models/CallShopRequest.md", fieldsPage("CallShopRequest", fields)),
        ])
        expectNoDifference(
            layout.operations,
            [
                """
                POST /shelves/{shelf} call (callShop): path shelf: string!, application/octet-stream string(binary)! -> Gift; \
                none
                """
            ]
        )
    }

    /// Examples that give the client no credentials say that there are none, unless no example gives any.
    @Test func credentialsThatNoExampleShows() {
        let readme = snippetReadme("| `key` | http | HTTP Bearer | `SHOP_KEY` |")
        let shown = snippetPage("GET /gift", code: "const shop = new Shop({ key: \"\" });")
        let silent = snippetPage("GET /gifts", code: "const shop = new Shop();")
        func security(_ pages: [String]) -> [[String]] {
            let files = pages.enumerated().map { ("docs/sdks/shop\($0)/README.md", $1) }
            return SnippetLayout(of: files + [("README.md", readme), Self.gift]).api.endpoints.map(\.security.value)
        }
        expectNoDifference(security([shown, silent]), [["key"], []])
        expectNoDifference(security([silent]), [["key"]])
    }

    @Test func aUnionBesideItsMembers() {
        let row =
            "| `parcel` | [components.ParcelUnion](../../models/components/ParcelUnion.md) | :heavy_check_mark: | |"
        let shelf = "| `shelf` | *string* | :heavy_check_mark: | |"
        func layout(_ others: [(name: String, text: String)]) -> SnippetLayout {
            let union = """
                # ParcelUnion

                ## Supported Types

                ### Parcel1

                ```go
                parcelUnion := components.CreateParcelUnionParcel1(components.Parcel1{/* values here */})
                ```

                ### Parcel2

                ```go
                parcelUnion := components.CreateParcelUnionParcel2(components.Parcel2{/* values here */})
                ```
                """
            let fields = { fieldsPage($0, "| `size` | *long* | :heavy_check_mark: | |") }
            return SnippetLayout(
                of: [
                    ("docs/sdks/shop/README.md", snippetPage("POST /shelves/{shelf}", rows: shelf + "\n" + row)),
                    ("docs/models/operations/CallShopRequest.md", fieldsPage("CallShopRequest", shelf + "\n" + row)),
                    ("docs/models/components/ParcelUnion.md", union), Self.gift,
                    ("docs/models/components/Parcel1.md", fields("Parcel1")),
                    ("docs/models/components/Parcel2.md", fields("Parcel2")),
                ] + others
            )
        }
        let alone = layout([])
        expectNoDifference(
            alone.operations,
            ["POST /shelves/{shelf} call (callShop): path shelf: string!, application/json Parcel! -> Gift; none"]
        )
        #expect(alone.schemas.contains("Parcel = anyOf Parcel1, Parcel2"))
        // What is called so already keeps its name.
        let beside = layout([
            Self.parcel,
            (
                "docs/models/components/Box.md",
                fieldsPage("Box", "| `parcel` | [Parcel](Parcel.md) | :heavy_check_mark: | |")
            ),
        ])
        #expect(beside.schemas.contains("ParcelUnion = anyOf Parcel1, Parcel2"))
    }

    /// The prose mentions what reads like the name of a property, in a convention that nothing else speaks for.
    @Test func proseThatMentionsAnotherName() throws {
        let fields = "| `giftSize` | *long* | :heavy_check_mark: | As large as `gift_size` |"
        let pages = [
            ("docs/sdks/shop/README.md", snippetPage("GET /gift")), ("docs/models/Gift.md", fieldsPage("Gift", fields)),
        ]
        expectNoDifference(SnippetLayout(of: pages).schemas, ["Gift {gift_size*: integer(int64)!}"])
        let subject = FactSubject.property("giftSize", of: "Gift")
        let learned = Learned([subject: .init(name: "giftSize", origins: [.source(file: "gift.go", line: 3)])])
        let layout = SnippetLayout(of: pages, learned: learned)
        expectNoDifference(layout.schemas, ["Gift {giftSize: integer(int64)!}"])
        guard case .object(let object)? = layout.api.schemas.first?.shape.value else { return }
        let name = try #require(object.properties.first?.name)
        #expect(name.evidence.ground == .learned)
        #expect(name.evidence.contradicting.count == 1)
    }

    /// Example columns hold the API's JSON: its keys are the names of the schema that the type names, and speak for others.
    @Test func theKeysOfExamples() throws {
        let page =
            "| `Info` | [Info](Info.md) | :heavy_check_mark: | | {<br/>\"page_size\": 20,<br/>\"other_key\": 1<br/>} |"
        let list = """
            # Gift

            ## Fields

            | Field | Type | Required | Description | Example |
            | - | - | - | - | - |
            \(page)
            | `LastSeen` | *string* | :heavy_check_mark: | | |
            """
        let info = fieldsPage(
            "Info",
            "| `PageSize` | *int64* | :heavy_check_mark: | |\n| `MaxAge` | *int64* | :heavy_check_mark: | |"
        )
        let layout = SnippetLayout(of: [
            ("docs/sdks/shop/README.md", snippetPage("GET /gift", language: "go")), ("docs/models/Gift.md", list),
            ("docs/models/Info.md", info),
        ])
        expectNoDifference(
            layout.schemas,
            [
                "Gift {info: Info!, last_seen*: string!}",
                "Info {page_size: integer(int64)!, max_age*: integer(int64)!}",
            ]
        )
    }
}
