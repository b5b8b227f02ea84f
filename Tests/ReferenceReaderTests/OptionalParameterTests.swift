import CustomDump
import Testing

@testable import ReferenceReader

/// Tables of optional parameters beside those of required ones.
@Suite struct OptionalParameterTests {
    private static let head = "Name | Type | Description | Notes\n--- | --- | --- | ---\n"

    private func section(_ carrier: String, _ sentence: String) -> String {
        """
        ### Required Parameters

        \(Self.head)**shelf** | **map[string]string** | Where it stands |
        \(carrier)

        ### Optional Parameters

        \(sentence)

        \(Self.head)
         **shelf** | **map[string]string** | Where it stands |
         **pages** | **optional.Int32** | | [default to 20]
        """
    }

    @Test(arguments: [
        ("**optional** | ***GetBookOpts** | |", "are passed through a pointer to a GetBookOpts struct"),
        ("**optional** | **map[string]interface{}** | |", "are passed through a map[string]interface{}."),
        ("**o** | **map[string]string** | |", "are passed through a map[string]string."),
    ])
    func theArgumentThatHoldsThemIsNoParameter(carrier: String, sentence: String) throws {
        let page = WrittenPage(section: section(carrier, "Optional parameters \(sentence)"))
        expectNoDifference(page.diagnostics, [])
        let parameters = try page.operation.parameters
        expectNoDifference(parameters.map(\.name.value), ["shelf", "pages"])
        expectNoDifference(parameters.map(\.heading.isRequired), [true, false])
        expectNoDifference(parameters.map(\.notes.defaultValue?.value), [nil, "20"])
    }

    @Test func anArgumentOfAnotherTypeIsOne() throws {
        let sentence =
            "Other parameters are passed through a pointer to a apiGetBookRequest struct via the builder pattern"
        let page = WrittenPage(section: section("**extra** | **string** | |", sentence))
        expectNoDifference(try page.operation.parameters.map(\.name.value), ["shelf", "extra", "pages"])
    }
}
