import CustomDump
import Foundation
import Testing
import TestSupport

/// What a page holds steers no terminal and forges no line.
@Suite struct TerminalTests {
    private static let hostile = "\u{1B}]0;owned\u{7}\u{9B}31m\u{202E}evil\u{200B}"

    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let page = """
            # ThingsApi

            All URIs are relative to *https://x.example*

            Method | HTTP request | Description
            ------------- | ------------- | -------------
            [**do\(Self.hostile)**](ThingsApi.md#do) | **GET** /things/{a\(Self.hostile)} | Do \(Self.hostile)

            """
        try folder.write(page.utf8, to: "docs/Things\nApi.md")
        return folder
    }

    private func expectNothingInvisible(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let invisible = text.unicodeScalars.filter { scalar in
            let category = scalar.properties.generalCategory
            return scalar != "\n" && (category == .control || category == .format)
        }
        #expect(invisible.isEmpty, sourceLocation: sourceLocation)
    }

    @Test func diagnostics() throws {
        let folder = try folder()
        let run = try Executable.run("generate", "docs", "--output", "out", in: folder.path)
        expectNothingInvisible(run.errors)
        let lines = run.errors.split(separator: "\n")
        #expect(!lines.isEmpty)
        for line in lines { #expect(line.hasPrefix("docs/Things\\u{A}Api.md:")) }
        #expect(run.errors.contains("\\u{1B}]0;owned\\u{7}\\u{9B}31m\\u{202E}evil\\u{200B}"))
    }

    @Test(arguments: [[], ["--all"]]) func theTableOfFacts(options: [String]) throws {
        let folder = try folder()
        let run = try Executable.run(["inspect", "docs"] + options, in: folder.path)
        #expect(run.status == 0)
        expectNothingInvisible(run.output)
        #expect(run.output.contains("\\u{1B}"))
    }

    @Test func theModelAsJSON() throws {
        let folder = try folder()
        let run = try Executable.run("inspect", "docs", "--format", "json", in: folder.path)
        expectNothingInvisible(run.output)
        let model = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let groups = try #require(model["groups"] as? [[String: Any]])
        expectNoDifference(groups.first?["page"] as? String, "docs/Things\nApi.md")
        let endpoints = try #require(groups.first?["endpoints"] as? [[String: Any]])
        let summary = try #require(endpoints.first?["summary"] as? [String: Any])
        expectNoDifference(summary["value"] as? String, "Do \(Self.hostile)")
    }
}

/// Colors are for terminals, and for those who want them.
@Suite struct ColorTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("# A\n".utf8, to: "docs/A.md")
    }

    private static let plain =
        "docs/B.md:1:1: error: there is no such file or folder; expected one that exists: check its path"

    private func errors(_ environment: [String: String]) throws -> String {
        try Executable.runOnTerminal(["generate", "docs/B.md"], in: folder.path, environment)
    }

    @Test func onATerminal() throws {
        expectNoDifference(
            try errors(["TERM": "xterm"]),
            """
            \u{1B}[1mdocs/B.md:1:1: \u{1B}[1;31merror:\u{1B}[0;1m there is no such file or folder; expected one that \
            exists: check its path\u{1B}[0m [no-such-file]\r\n
            """
        )
    }

    @Test(arguments: [["NO_COLOR": "1", "TERM": "xterm"], ["TERM": "dumb"]])
    func whereNobodyWantsThem(environment: [String: String]) throws {
        expectNoDifference(try errors(environment), Self.plain + " [no-such-file]\r\n")
    }

    @Test func whereThereIsNoTerminal() throws {
        let run = try Executable.run("generate", "docs/B.md", in: folder.path)
        expectNoDifference(run.errors, Self.plain + " [no-such-file]\n")
    }
}
