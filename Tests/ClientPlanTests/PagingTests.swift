import CustomDump
import EndpointModel
import SwiftSource
import Testing

@testable import ClientPlan

/// The functions that give the pages of a list.
@Suite struct PagingTests {
    private static let page = Schema.object(
        "Page",
        [
            Property("items", .array(.reference("Book"))),
            Property("lines", .array(.object([Property("text")])), isRequired: false),
            Property("meta", .object([Property("next", isRequired: false)]), isRequired: false),
        ]
    )

    private func plan(
        _ paging: Paging,
        _ parameters: [Parameter] = [],
        body: RequestBody? = nil,
        result: SchemaType = .reference("Page"),
        others: [Endpoint] = [],
        schemas: [Schema] = []
    ) throws -> PlannedPaging? {
        var endpoint = Endpoint("list", parameters, body: body, result: result)
        endpoint.paging = fact(paging)
        let schemas = [.object("Book", [Property("id")]), Self.page] + schemas
        let api = API(groups: [("ShopApi", [endpoint] + others)], schemas: schemas)
        return ClientPlan(api).namespaces[0].operations[0].paging
    }

    @Test func aTokenInAnObject() throws {
        let paging = Paging(.token, request: "at", response: ["meta", "next"], items: ["items"])
        let planned = try #require(try plan(paging, [Parameter("at"), Parameter("size", .integer(nil))]))
        expectNoDifference(planned.function, member("listPages"))
        expectNoDifference(planned.item, .declared(type("Book")))
        expectNoDifference(planned.items.steps, [.property(member("items"), isOptional: false)])
        guard case .token(let path, .argument(let argument)) = planned.course else {
            Issue.record("\(planned.course)")
            return
        }
        expectNoDifference(
            path.steps,
            [.property(member("meta"), isOptional: true), .property(member("next"), isOptional: true)]
        )
        expectNoDifference(argument.wireName, "at")
        expectNoDifference(planned.arguments.map(\.isRequired), [false, false])
        expectNoDifference(planned.place, member("at"))
    }

    @Test func itemsThatAreWrittenInPlace() throws {
        let planned = try plan(Paging(.link, items: ["lines"]))
        expectNoDifference(planned?.item, .nested([type("Page"), type("Line")]))
    }

    @Test func anOffsetHasANumberToBeginWith() throws {
        let parameters = [Parameter("offset", .integer(.int32)), Parameter("limit", .integer(nil))]
        let planned = try plan(Paging(.offset, request: "offset", items: ["items"], first: 1), parameters)
        expectNoDifference(planned?.arguments.map(\.first), [1, nil])
        expectNoDifference(planned?.arguments.map(\.type), [.int32, .int])
    }

    @Test func anOffsetThatIsAText() throws {
        let planned = try plan(Paging(.offset, request: "offset", items: ["items"], first: 0), [Parameter("offset")])
        expectNoDifference(planned?.arguments.map(\.type), [.int])
    }

    @Test func theBodyTakesTheToken() throws {
        let search = Schema.object("Search", [Property("text"), Property("page_cursor", isRequired: false)])
        let body = RequestBody("search", .reference("Search"), isRequired: false)
        let paging = Paging(.token, request: "page_cursor", response: ["meta", "next"], items: ["items"])
        let planned = try #require(try plan(paging, body: body, schemas: [search]))
        guard case .token(_, .property(let property, let argument, let isRequired)) = planned.course else {
            Issue.record("\(planned.course)")
            return
        }
        expectNoDifference(property, member("pageCursor"))
        #expect(argument.isBody && !isRequired)
        // Without a body, there is nothing that could take it.
        expectNoDifference(planned.arguments.map(\.isRequired), [true])
        expectNoDifference(planned.place, member("pageCursor"))
    }

    @Test func anyJSON() throws {
        let paging = Paging(.token, request: "at", response: ["meta", "next"], items: ["data"])
        let planned = try plan(paging, [Parameter("at")], result: .reference("Unknown"))
        expectNoDifference(planned?.items.steps, [.member("data")])
        expectNoDifference(planned?.items.isJSON, true)
        expectNoDifference(planned?.item, .json)
    }

    @Test func anotherFunctionKeepsItsName() throws {
        let planned = try plan(Paging(.link, items: ["items"]), others: [Endpoint("list_pages")])
        expectNoDifference(planned?.function, member("listPages2"))
    }

    /// What no model of pages has.
    @Test(arguments: [
        Paging(.token, request: "at", response: ["items"], items: ["items"]),
        Paging(.token, request: "at", response: ["meta", "next"], items: ["meta"]),
        Paging(.token, request: "nothing", response: ["meta", "next"], items: ["items"]),
        Paging(.link, items: []),
    ])
    func whatCannotBe(paging: Paging) throws {
        #expect(try plan(paging, [Parameter("at")]) == nil)
    }
}
