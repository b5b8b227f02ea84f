import SwiftEmitter
import Testing

/// Names that the root type of a client can't have.
@Suite struct ReservedTypeNameTests {
    /// Whatever their case: a type's name is upper camel case.
    @Test(arguments: ["Request", "String", "URL", "Self", "OpenEnum", "request"])
    func namesOfTheRuntimeAndOfSwift(name: String) { #expect(SwiftEmitter.isReserved(name)) }

    @Test(arguments: ["Bitbar", "RequestBin", "Requests"])
    func others(name: String) { #expect(!SwiftEmitter.isReserved(name)) }
}
