import CustomDump
import Spelling
import Testing

@Suite struct UniqueNamesTests {
    @Test func whatIsTakenGetsTheSuffixAndThenANumber() {
        var names = UniqueNames(reserved: ["Request"], outer: ["URL"])
        let claimed = ["Request", "Request", "Request", "URL", "URL", "Book"].map { names.claim($0, suffix: "Model") }
        expectNoDifference(claimed, ["RequestModel", "Request2", "Request3", "URLModel", "URL2", "Book"])
        expectNoDifference(
            names.taken,
            ["Request", "RequestModel", "Request2", "Request3", "URLModel", "URL2", "Book"]
        )
    }

    @Test func caseMakesNoDifferenceToFiles() {
        var names = UniqueNames(ignoringCase: true)
        let claimed = ["Book", "BOOK", "Book", "bOOK"].map { names.claim($0, suffix: "Model") }
        expectNoDifference(claimed, ["Book", "BOOKModel", "Book2", "bOOK3"])
    }

    @Test func noNumberMakesANameThatAnotherOneWants() {
        var names = UniqueNames(separator: "_")
        expectNoDifference(names.claim(["a", "a", "a_2", "a_2"]), ["a", "a_3", "a_2", "a_2_2"])
        expectNoDifference(names.claim("a"), "a_4")
    }

    @Test func longNamesAreCutAndStayApart() {
        var names = UniqueNames(maximumLength: 6)
        let claimed = ["abcdef", "abcdef", "abcdef"].map { names.claim($0, suffix: "XY") }
        expectNoDifference(claimed, ["abcdef", "abcdXY", "abcde2"])
    }

    @Test(.timeLimit(.minutes(1))) func manyEqualNamesAreNumberedAtOnceInNoTime() {
        var names = UniqueNames()
        let claimed = (0..<200_000).map { _ in names.claim("Book") }
        #expect(claimed.last == "Book200000")
    }
}
