import CustomDump
import EndpointModel
import Testing

@testable import OpenAPIEmitter

@Suite struct ComponentTests {
    @Test func namesKeepTheirSpellingWhereTheyCan() {
        let names = ComponentNames(["List<Pet>", "List_Pet_", "List{Pet}", "Größe", "", "Pet", "Pet"])
        #expect(names.keys == ["List_Pet__2", "List_Pet_", "List_Pet__3", "Gr__e", "_", "Pet", "Pet_2"])
        #expect(names["List<Pet>"] == "List_Pet__2")
        #expect(names["Pet"] == "Pet")
    }

    @Test func aSchemaThatTheAPILacksIsOpen() {
        let endpoint = Endpoint.bare("get").with { $0.result = stated(.array(.reference("Ghost"))) }
        let schema = API.of([endpoint]).documented("components", "schemas", "Ghost", "description")
        #expect(schema == "No page describes this schema; any JSON goes in and out.")
    }

    @Test func partsOfAnExampleAreNotExplainedAgain() {
        let property = Property(
            name: inferred("a", .exampleKey, line: 4),
            documentedName: "a",
            type: inferred(.string(nil), .sampleType, line: 6),
            isRequired: inferred(true, .proseRequirement, line: 5)
        )
        let shape = Schema.Shape.object(ObjectShape(properties: [property]))
        let schema = Schema(name: "A", page: "docs/ShopApi.md", shape: inferred(shape, .requestExample, line: 4))
        let documented = API.of([], schemas: [schema]).documented("components", "schemas", "A", "properties", "a")
        let required: Object = ["rule": "prose-requirement", "from": "ShopApi.md:5:2"]
        var compact = required
        compact.isCompact = true
        expectNoDifference(documented, ["type": "string", "x-apiref-evidence": ["required": .object(compact)]])
    }

    @Test func anEnumerationOfTextIsNoIntegers() {
        let shape = Schema.Shape.enumeration(
            .integer(nil),
            [.init(value: "1"), .init(value: "many"), .init(value: "1")]
        )
        let schema = Schema(name: "A", page: "docs/A.md", shape: stated(shape))
        #expect(API.of([], schemas: [schema]).documented("components", "schemas", "A") == ["enum": ["1", "many"]])
    }

    @Test func anAPIWithoutEndpoints() {
        let api = API.of([])
        #expect(api.documented("paths") == .object([:]))
        #expect(api.documented("components") == nil)
        #expect(api.documented("info") == ["title": "Shop", "version": "1.0"])
    }

    @Test func aPlaceholderServerIsAVariable() {
        var api = API.of([])
        api.server = stated(.placeholder("CLUSTER_URL"))
        #expect(api.documented("servers", "0", "url") == "{serverURL}")
        #expect(api.documented("servers", "0", "variables", "serverURL", "default") == "CLUSTER_URL")
    }

    /// OpenAPI wants a default of each variable, and each variable once.
    @Test func theVariablesOfAServerAreDefined() {
        var api = API.of([])
        api.server = stated(.placeholder("https://{tenant}.example/{region}/{tenant}"))
        #expect(api.documented("servers", "0", "url") == "https://{tenant}.example/{region}/{tenant}")
        #expect(
            api.documented("servers", "0", "variables")
                == ["tenant": ["default": "tenant"], "region": ["default": "region"]]
        )
    }
}

@Suite struct PageNameTests {
    private func places(_ pages: [String]) -> [String] {
        var api = API.of([])
        api.groups = pages.map { EndpointGroup(name: "A", page: $0, endpoints: []) }
        let names = PageLabels(api)
        return pages.map { names.place(place(3, page: $0)) }
    }

    @Test func pagesAreNamedByTheirFiles() {
        #expect(places(["/home/me/docs/A.md", "/home/me/docs/B.md"]) == ["A.md:3:2", "B.md:3:2"])
    }

    @Test func pagesOfOneFileNameAreToldApart() {
        #expect(
            places(["/home/me/docs/A.md", "/home/me/docs/admin/A.md", "/home/me/docs/admin/B.md"])
                == ["A.md:3:2", "admin/A.md:3:2", "B.md:3:2"]
        )
    }
}
