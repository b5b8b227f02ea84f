import CustomDump
import EndpointModel
import Testing

@testable import MarkdownEmitter

/// A page is untrusted: what it says shows as text in the client's own pages.
@Suite struct UntrustedTextTests {
    @Test(arguments: [
        ("see [docs](https://x.example/a?b=1#c)", "see [docs](https://x.example/a?b=1#c)"),
        ("see [docs](../README.md#key)", "see [docs](../README.md#key)"),
        ("see [docs](mailto:a.b)", "see [docs](mailto:a.b)"),
        ("see [docs](javascript:alert)", "see \\[docs\\](javascript:alert)"),
        ("see [docs](JavaScript:a/b)", "see \\[docs\\](JavaScript:a/b)"),
        ("see [docs](data:text/html)", "see \\[docs\\](data:text/html)"),
        ("see [docs](vbscript:x)", "see \\[docs\\](vbscript:x)"),
        ("a <b>c</b> <!-- d -->", "a \\<b>c\\</b> \\<!-- d -->"),
    ])
    func prose(text: String, markdown: String) {
        expectNoDifference(Prose.markdown(text), markdown)
    }

    @Test func textsThatTurnAndVanish() {
        expectNoDifference(NormalText.lines("user\u{202E}nimda\u{200B}\u{2066}\u{FEFF}"), "usernimda")
        expectNoDifference(NormalText.lines("a\u{0}b\u{1B}[31m"), "a b [31m")
    }

    @Test func mediaTypes() {
        let evidence = Evidence.inferred(.absence, nil)
        let endpoint = Endpoint(
            operationID: Fact("get", evidence),
            method: Fact("GET", evidence),
            path: Fact("/x", evidence),
            summary: nil,
            description: [],
            stability: Fact(.stable, evidence),
            parameters: [],
            requestBody: nil,
            result: Fact(nil, evidence),
            accept: Fact(["text/*", "<img src=x>", "[a](javascript:b)"], evidence),
            responses: [],
            security: Fact([], evidence)
        )
        let sections = OperationWriter(endpoint: endpoint, example: nil, spelling: TypeSpelling(schemas: [])).sections
        #expect(
            sections.contains { $0.contains("- **Accept**: text/\\*, \\<img src=x>, \\[a\\](javascript:b)\n") }
        )
    }
}
