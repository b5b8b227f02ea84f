import EndpointModel
import Testing

@Suite struct OriginTests {
    @Test(arguments: ["lib/users_api.rb:42", "users.har#12", "a:b.py:7"])
    func anOriginIsReadAsItIsWritten(text: String) throws {
        #expect(try #require(Origin(learned: text)).description == text)
    }

    @Test(arguments: ["", "lib/users_api.rb", "users.har#", "users.har#0", ":3", "a:-1"])
    func aTextWithoutPlaceIsNoOrigin(text: String) {
        #expect(Origin(learned: text) == nil)
    }
}
