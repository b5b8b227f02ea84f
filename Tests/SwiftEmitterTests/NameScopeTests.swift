import CustomDump
import Testing

@testable import SwiftEmitter

@Suite struct NameScopeTests {
    @Test func whatIsTakenGetsTheSuffixAndThenANumber() {
        var scope = NameScope(reserved: ["Request"], outer: ["URL"])
        let names = ["Request", "Request", "Request", "URL", "URL", "Book"].map {
            scope.claim(SwiftIdentifier(schema: $0), suffix: "Model").name
        }
        expectNoDifference(names, ["RequestModel", "Request2", "Request3", "URLModel", "URL2", "Book"])
    }

    @Test func caseMakesNoDifferenceToFiles() {
        var scope = NameScope(ignoringCase: true)
        let names = ["Book", "BOOK", "Book", "bOOK"].map {
            scope.claim(SwiftIdentifier(schema: $0), suffix: "Model").name
        }
        expectNoDifference(names, ["Book", "BOOKModel", "Book2", "BOok3"])
    }

    /// A file of the longest name can still be written, and two long names stay apart.
    @Test func longNamesAreCutAndStayApart() {
        var scope = NameScope()
        let long = String(repeating: "LongName", count: 40)
        let names = ["A", "B", "C"].map { scope.claim(SwiftIdentifier(schema: long + $0), suffix: "Model").name }
        expectNoDifference(names.map(\.utf8.count), [120, 120, 120])
        #expect(Set(names).count == 3)
        #expect(names[1].hasSuffix("Model"))
        #expect(names[2].hasSuffix("2"))
    }

    @Test(.timeLimit(.minutes(1))) func manyEqualNamesAreNumberedAtOnceInNoTime() {
        var scope = NameScope()
        let names = (0..<200_000).map { _ in scope.claim(SwiftIdentifier(type: "Book")).name }
        #expect(names.last == "Book200000")
    }
}
