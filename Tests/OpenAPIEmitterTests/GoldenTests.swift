import CustomDump
import EndpointModel
import OpenAPIEmitter
import Testing

/// The document of an API in which every construct occurs once.
@Suite struct GoldenTests {
    @Test func everyConstructOnce() throws {
        expectNoDifference(try OpenAPIEmitter.text(of: .shop, format: .yaml), ExpectedDocument.shop)
    }

    @Test func theSameBytesTwice() throws {
        for format in OpenAPIEmitter.Format.allCases {
            #expect(
                try OpenAPIEmitter.text(of: .shop, format: format) == OpenAPIEmitter.text(of: .shop, format: format)
            )
        }
    }
}
