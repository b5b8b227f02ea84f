import CustomDump
import EndpointModel
import Foundation
import ModelDiff
import RuleCases
import Testing

/// The report of three changes, in each format.
@Suite struct ChangeReportTests {
    private static let report = ChangeReport(
        ModelDiff.changes(
            from: .library,
            to: .library.with {
                $0.p.remove(at: 3)
                $0.e.append(.of("countBooks", "GET", "/books/count"))
                $0.e[0].summary?.value = "Lists them."
            }
        )
    )

    @Test func text() {
        expectNoDifference(
            Self.report.text(),
            """
            GET /books listBooks
              error: breaks wire, source: parameter X-Trace is gone [parameter-removed] at docs/BooksApi.md:1:1

            GET /books/count countBooks
              info: endpoint is new [endpoint-added] at docs/BooksApi.md:1:1

            1 breaking change, 1 other change, 1 text that reads otherwise (--verbose lists all)

            """
        )
        #expect(Self.report.text(isVerbose: true).contains("summary reads otherwise [description-changed]"))
        #expect(Self.report.text(isColored: true).contains("\u{1B}[31merror\u{1B}[0m: breaks"))
        expectNoDifference(ChangeReport([]).text(), "No changes\n")
    }

    @Test func markdown() {
        expectNoDifference(
            Self.report.markdown(),
            """
            ### API changes

            1 breaking change, 1 other change, 1 text that reads otherwise.

            #### Breaking

            - `GET /books listBooks`: parameter `X-Trace` is gone (`parameter-removed`; breaks wire, source) [`BooksApi.md:1`](docs/BooksApi.md#L1)

            <details><summary>Other changes (1)</summary>

            - `GET /books/count countBooks`: endpoint is new (`endpoint-added`) [`BooksApi.md:1`](docs/BooksApi.md#L1)

            </details>

            <details><summary>Texts (1)</summary>

            - `GET /books listBooks`: summary reads otherwise (`description-changed`) [`BooksApi.md:1`](docs/BooksApi.md#L1)

            </details>

            """
        )
    }

    @Test func annotations() {
        expectNoDifference(
            Self.report.github,
            """
            ::error file=docs/BooksApi.md,line=1,col=1,title=parameter-removed::GET /books listBooks: parameter X-Trace is gone (breaks wire, source)
            ::notice file=docs/BooksApi.md,line=1,col=1,title=endpoint-added::GET /books/count countBooks: endpoint is new

            """
        )
    }

    @Test func changelog() throws {
        expectNoDifference(
            Self.report.changelog(after: SemanticVersion("1.4.2")),
            """
            ## 2.0.0

            ### Added

            - `GET /books/count countBooks`: endpoint is new.

            ### Removed

            - **Breaking:** `GET /books listBooks`: parameter `X-Trace` is gone.

            """
        )
        #expect(Self.report.changelog().hasPrefix("## Unreleased (major)\n"))
        #expect(ChangeReport([]).changelog(after: SemanticVersion("1.4.2")).hasPrefix("## 1.4.2\n\nNothing changed"))
    }

    @Test func theNextVersion() {
        func step(_ change: (inout API) -> Void) -> VersionStep {
            ChangeReport(ModelDiff.changes(from: .library, to: .library.with(change))).versionStep
        }
        #expect(step { _ in } == .none)
        #expect(step { $0.e[0].summary?.value = "Lists them." } == .patch)
        #expect(step { $0.e.append(.of("countBooks", "GET", "/books/count")) } == .minor)
        #expect(step { $0.p[0].name.value = "pageSize" } == .major)
        #expect(step { $0.p.swapAt(4, 5) } == .major)
        #expect(SemanticVersion("1.4.2")?.next(.minor).description == "1.5.0")
        for text in ["1.4", "1.4.2-beta", "v1.4.2", "1..2", "1.4.2.1", ""] { #expect(SemanticVersion(text) == nil) }
    }

    @Test func json() throws {
        let object = try JSONSerialization.jsonObject(with: Data(Self.report.json().utf8)) as? [String: Any]
        let changes = try #require(object?["changes"] as? [[String: Any]])
        expectNoDifference(
            changes.map { $0["rule"] as? String },
            ["parameter-removed", "description-changed", "endpoint-added"]
        )
        expectNoDifference(changes[0]["subject"] as? String, "BooksApi.listBooks.X-Trace")
        expectNoDifference(changes[0]["breaks"] as? [String: Bool], ["wire": true, "source": true])
        expectNoDifference(changes[0]["directions"] as? [String], ["request"])
        expectNoDifference((object?["summary"] as? [String: Int])?["breaking"], 1)
    }

    @Test func sarif() throws {
        let text = try Self.report.sarif(version: "1.0.0")
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        expectNoDifference(object?["version"] as? String, "2.1.0")
        let run = try #require((object?["runs"] as? [[String: Any]])?.first)
        let results = try #require(run["results"] as? [[String: Any]])
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            expectNoDifference(rules[index]["id"] as? String, result["ruleId"] as? String)
        }
        expectNoDifference(results.map { $0["level"] as? String }, ["error", "note", "note"])
    }
}

/// Names and values of pages mean nothing to a report.
@Suite struct UntrustedTextTests {
    private static let hostile = "x`](http://evil)</details>\n::error::%0A\u{1B}[31m\u{202E}|"

    private static let report = ChangeReport(
        ModelDiff.changes(
            from: .library,
            to: .library.with {
                $0.p.append(.of(hostile, .boolean, required: true))
                $0.e.append(.of(hostile, "GET", "/\(hostile)"))
                $0.groups[0].page = "docs/a b](c),\n::.md"
                $0.p[6].name = Fact(hostile, .documented(place(3, page: "docs/a b](c),\n::.md")))
            }
        )
    )

    @Test func noReportHoldsWhatCannotBeSeen() throws {
        let report = Self.report
        let texts = [
            report.text(isVerbose: true), report.markdown(), report.github, report.changelog(), try report.json(),
            try report.sarif(version: "1"),
        ]
        for text in texts {
            #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
        }
    }

    @Test func nothingEndsAnAnnotation() {
        for line in Self.report.github.split(separator: "\n") {
            #expect(line.hasPrefix("::error ") || line.hasPrefix("::notice "))
        }
        #expect(Self.report.github.contains("%250A"))
        #expect(Self.report.github.contains("title=required-parameter-added::"))
    }

    @Test func nothingEndsACodeSpan() {
        let lines = Self.report.markdown().split(separator: "\n")
        expectNoDifference(lines.filter { $0 == "</details>" }.count, lines.filter { $0.hasPrefix("<details>") }.count)
        #expect(Self.report.markdown().contains("``x`](http://evil)</details>"))
        #expect(Self.report.markdown().contains("](docs/a%20b%5D%28c%29%2C%0A%3A%3A.md#L3)"))
    }

    @Test func aCommentIsCut() {
        let api = API.library.with { api in
            for number in 0..<2000 { api.e.append(.of("operation\(number)", "GET", "/operations/\(number)")) }
        }
        let report = ChangeReport(ModelDiff.changes(from: api, to: .library))
        let comment = report.markdown()
        #expect(comment.utf8.count <= ChangeReport.maximumCommentLength)
        let shown = comment.split(separator: "\n").filter { $0.hasPrefix("- ") }.count
        #expect(comment.contains("\n\(2000 - shown) changes have no room here.\n"))
    }
}
