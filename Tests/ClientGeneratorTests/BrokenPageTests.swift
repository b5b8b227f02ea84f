import ClientGenerator
import CustomDump
import Testing

/// Pages that stand with others: what is about something else is passed over, and what is broken costs its page alone.
@Suite struct BrokenPageTests {
    private func report(_ page: [UInt8], isStrict: Bool = false) throws -> [String] {
        let reference = Reference(
            pages: [
                .init(path: "docs/BooksApi.md", bytes: Array(Shop.api.utf8), isNamed: false),
                .init(path: "docs/Other.md", bytes: page, isNamed: false),
            ]
        )
        let result = try ClientGenerator.model(of: reference, isStrict: isStrict)
        #expect((result.api == nil) == result.diagnostics.hasErrors)
        return result.diagnostics.filter { $0.rule != "missing-page" }.map(\.description)
    }

    private static let consequence = """
        ; what it describes is left out, the other pages are read (`apiref generate PAGES --strict` \
        refuses them)
        """

    @Test func whatIsAboutSomethingElse() throws {
        let note = "docs/Other.md:1:1: note: passed over: "
        #expect(try report(Array("# Contributing\n\nSend patches.\n".utf8)).contains { $0.hasPrefix(note) })
        expectNoDifference(
            try report([]).filter { $0.hasPrefix("docs/Other") },
            ["\(note)the page is empty; expected Markdown: copy it again [empty-page]"]
        )
    }

    @Test(arguments: [false, true])
    func whatIsNoText(isStrict: Bool) throws {
        let message = "the page is not UTF-8 text; expected Markdown: copy it again, byte for byte"
        expectNoDifference(
            try report(Array("# UsersApi\n\nZo".utf8) + [0xEB, 0x0A], isStrict: isStrict),
            [
                isStrict
                    ? "docs/Other.md:3:3: error: \(message) [invalid-utf8]"
                    : "docs/Other.md:3:3: warning: \(message)\(Self.consequence) [invalid-utf8]"
            ]
        )
    }

    @Test(arguments: [false, true])
    func operationsWithoutAnIndex(isStrict: Bool) throws {
        let message = """
            the page documents operations, but no table "Method | HTTP request | Description" says how to call them; \
            expected it at the top of the page
            """
        let page = "# UsersApi\n\n# **get_user**\n> User get_user()\n\n### Return type\n\n**User**\n"
        expectNoDifference(
            try report(Array(page.utf8), isStrict: isStrict),
            [
                isStrict
                    ? "docs/Other.md:6:1: error: \(message) [index-missing]"
                    : "docs/Other.md:6:1: warning: \(message)\(Self.consequence) [index-missing]"
            ]
        )
    }

    /// Without a page of endpoints there is nothing to go on with.
    @Test func aBrokenPageAlone() throws {
        let reference = Reference(pages: [.init(path: "A.md", bytes: [0x23, 0x20, 0xFF], isNamed: false)])
        let result = try ClientGenerator.model(of: reference)
        #expect(result.api == nil)
        expectNoDifference(
            result.diagnostics.map(\.description),
            [
                "A.md:1:3: error: the page is not UTF-8 text; expected Markdown: copy it again, byte for byte [invalid-utf8]"
            ]
        )
    }
}
