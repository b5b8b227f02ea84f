import CustomDump
import Testing

/// On Linux `expectNoDifference` reports nothing unless the test target links IssueReportingTestSupport: every test
/// that relies on it would pass, whatever it compares.
@Suite struct DifferenceReportingTests {
    @Test func aDifferenceFailsTheTest() {
        withKnownIssue { expectNoDifference(1, 2) }
    }
}
