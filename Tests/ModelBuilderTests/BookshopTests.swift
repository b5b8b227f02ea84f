import CustomDump
import EndpointModel
import Testing

/// One API in the pages of thirteen generators and of older versions of some: what is recovered is what the document says that the pages were made
/// from, but for what no page holds.
@Suite struct BookshopTests {
    @Test(arguments: BookshopDialect.all + BookshopDialect.older)
    func everyFactIsRecoveredThatThePagesHold(dialect: BookshopDialect) throws {
        let recovered = BookshopFacts(try Model.bookshop(dialect.name).api)
        expectNoDifference(recovered.values, dialect.expected.values, "\(dialect.name)")
    }

    @Test(arguments: BookshopDialect.all + BookshopDialect.older)
    func thereAreTwelveOperations(dialect: BookshopDialect) throws {
        #expect(try Model.bookshop(dialect.name).api.endpoints.count == 12)
    }
}
