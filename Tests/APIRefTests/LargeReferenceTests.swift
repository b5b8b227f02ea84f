import CustomDump
import Testing
import TestSupport

@testable import ReferenceCommand

/// What a run over many pages says.
@Suite struct LargeReferenceTests {
    private func lines(total: Int, isTerminal: Bool) -> [String] {
        var written: [String] = []
        var line = ProgressLine(isTerminal: isTerminal) { written.append($0) }
        for count in 0..<total { line.show(count, of: total, "pages") }
        line.end()
        return written
    }

    @Test func aTerminalShowsHowFarItIs() {
        let lines = lines(total: 400, isTerminal: true)
        #expect(lines.count == 51)
        expectNoDifference(
            Array(lines[..<3]),
            ["\rread 0 of 400 pages", "\rread 8 of 400 pages", "\rread 16 of 400 pages"]
        )
        expectNoDifference(lines.last, "\r                     \r")
    }

    @Test(arguments: [(400, false), (99, true)])
    func otherwiseNothingIsWritten(total: Int, isTerminal: Bool) {
        expectNoDifference(lines(total: total, isTerminal: isTerminal), [])
    }

    @Test func diagnosticsAreCountedUnlessAllAreWanted() throws {
        let folder = try TemporaryFolder()
        let rows = (0..<400).map { "[**get\($0)**](A.md#get\($0)) | **GET** /things/\($0) |" }.joined(separator: "\n")
        let page =
            "# A\n\nAll URIs are relative to *https://x.example*\n\nMethod | HTTP request | Description\n--|--|--\n\(rows)\n"
        try folder.write(page.utf8, to: "docs/A.md")
        for index in 0..<120 { try folder.write("# Guide\n".utf8, to: "docs/Guide\(index).md") }
        let run = try Executable.run("generate", "docs", "--output", "out", in: folder.path)
        #expect(run.status == 0)
        expectNoDifference(
            run.errors,
            """
            docs/A.md:7:1: warning: get0 is in the index but has no section, so its parameters are unknown (the first of \
            400 such warnings in this file; --verbose lists all) [missing-section]
            docs/Guide0.md:1:1: note: passed over: no reference page: expected a table "Method | HTTP request | \
            Description" of endpoints, or a section "Properties" or "Enum" of a schema (the first of 120 such notes in \
            120 files; --verbose lists all) [not-a-reference-page]

            """
        )
        let all = try Executable.run("generate", "docs", "--output", "out", "--verbose", in: folder.path)
        #expect(all.errors.split(separator: "\n").count == 520)
        #expect(!all.errors.utf8.contains { $0 == 0x1B || $0 == 0x0D })
    }
}
