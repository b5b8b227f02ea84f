import CustomDump
import EndpointModel
import MarkdownSource
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
        expectNoDifference(MarkdownText.paragraph(text), markdown)
    }

    @Test func textsThatTurnAndVanish() {
        expectNoDifference(PageText.line("user\u{202E}nimda\u{200B}\u{2066}\u{FEFF}"), "usernimda")
        expectNoDifference(PageText.line("a\u{0}b\u{1B}[31m"), "a b [31m")
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
        var api = ShopAPI.api
        api.groups[0].endpoints = [endpoint]
        #expect(
            MarkdownEmitter.pages(of: api).contains {
                $0.contents.contains("- **Accept**: text/\\*, \\<img src=x>, \\[a\\](javascript:b)\n")
            }
        )
    }
}
