import EndpointModel
import Foundation
import Testing
import Yams

@testable import OpenAPIEmitter

/// Whatever a page says comes back from YAML and from JSON as it was.
@Suite struct TextTests {
    private static let texts = [
        "", " ", "~", "yes", "No", "null", "true", "=", "<<", "1.0", "0755", "0o17", "0x1F", "1_000", "1e3", ".5",
        "-.5e3",
        ".inf", "-.INF", ".NaN", "12:30:45", "2024-01-01", "2024-01-01T00:00:00Z", "200", "+1", "-", "- a", "? a",
        ": a",
        "a: b", "a #b", "#a", "'a'", "\"a\"", "\\", "{a}", "[a]", "&a", "*a", "!a", "%a", "@a", "`a`", "|", ">", "---",
        "...",
        "a\nb", "a\n\nb\n", "\na", " a\nb", "a \nb", "a\n b", "a\n\tb", "a\r\nb", "a\tb", "\u{0}", "\u{1B}[31m",
        "\u{7F}",
        "\u{85}", "a\u{2028}b\nc", "a\u{FEFF}b", "\u{202E}evil\u{202C}", "\u{200D}", "é", "日本語", "👩‍👩‍👧", "\u{FFFF}",
        String(repeating: "a: b # c ", count: 1_200), String(repeating: "é\n", count: 5_000),
    ]

    private static func api(_ text: String) -> API {
        let endpoint = Endpoint.bare(text, "GET", "/\(text)").with {
            $0.summary = stated(text)
            $0.responses = [Response(status: stated(.code(200)), description: stated(text))]
        }
        let shape = Schema.Shape.enumeration(.string(nil), [.init(value: text), .init(value: "b\(text)")])
        return .of([endpoint], schemas: [Schema(name: "A", page: "docs/A.md", shape: stated(shape))])
    }

    private func check(_ document: Any?, _ text: String) throws {
        let root = try #require(document as? [String: Any])
        let paths = try #require(root["paths"] as? [String: [String: [String: Any]]])
        let operation = try #require(paths["/\(text)"]?["get"])
        #expect(operation["operationId"] as? String == text)
        #expect(operation["summary"] as? String == text)
        let responses = try #require(operation["responses"] as? [String: [String: String]])
        #expect(responses["200"]?["description"] == text)
        let components = try #require(root["components"] as? [String: [String: [String: Any]]])
        #expect(components["schemas"]?["A"]?["enum"] as? [String] == [text, "b\(text)"])
    }

    @Test(arguments: texts) func comesBackFromYAML(text: String) throws {
        try check(try Yams.load(yaml: OpenAPIEmitter.text(of: Self.api(text), format: .yaml)), text)
    }

    @Test(arguments: texts) func comesBackFromJSON(text: String) throws {
        let json = try OpenAPIEmitter.text(of: Self.api(text), format: .json)
        try check(try JSONSerialization.jsonObject(with: Data(json.utf8)), text)
    }

    @Test func textThatIsShownInAnotherOrderIsEscaped() throws {
        let yaml = try OpenAPIEmitter.text(of: Self.api("é\u{202E}a"), format: .yaml)
        #expect(yaml.utf8.allSatisfy { $0 < 0x80 })
        #expect(try OpenAPIEmitter.text(of: Self.api("é"), format: .yaml).contains("summary: é\n"))
    }

    @Test func responseCodesAreText() throws {
        #expect(try OpenAPIEmitter.text(of: Self.api("a"), format: .yaml).contains("        '200':\n"))
    }

    /// A review sees the document as it is.
    @Test(arguments: OpenAPIEmitter.Format.allCases) func nothingInvisibleStandsInIt(format: OpenAPIEmitter.Format)
        throws
    {
        let text = try OpenAPIEmitter.text(of: Self.api("a\u{202E}b\u{200B}c"), format: format)
        #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .format })
    }

    @Test func jsonIsSortedAndSlashesArePlain() throws {
        let json = try OpenAPIEmitter.text(of: Self.api("a"), format: .json)
        #expect(json.hasPrefix("{\n  \"components\""))
        #expect(json.contains("\"/a\""))
        #expect(json.hasSuffix("}\n"))
    }
}
