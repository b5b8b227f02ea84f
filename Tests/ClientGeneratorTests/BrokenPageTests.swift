import ClientGenerator
import CustomDump
import Testing

/// Pages that are found in a folder with others: what is about something else is passed over, what is broken is not.
@Suite struct BrokenPageTests {
    private func report(_ page: [UInt8]) throws -> [String] {
        let reference = Reference(
            pages: [
                .init(path: "docs/BooksApi.md", bytes: Array(Shop.api.utf8), isNamed: false),
                .init(path: "docs/Other.md", bytes: page, isNamed: false),
            ]
        )
        return try ClientGenerator.model(of: reference).diagnostics.map(\.description)
    }

    @Test func whatIsAboutSomethingElse() throws {
        let note = "docs/Other.md:1:1: note: passed over: "
        #expect(try report(Array("# Contributing\n\nSend patches.\n".utf8)).contains { $0.hasPrefix(note) })
        expectNoDifference(
            try report([]).filter { $0.hasPrefix("docs/Other") },
            ["\(note)the page is empty [empty-page]"]
        )
    }

    @Test func whatIsNoText() throws {
        expectNoDifference(
            try report(Array("# UsersApi\n\nZo".utf8) + [0xEB, 0x0A]),
            ["docs/Other.md:3:3: error: the page is not UTF-8 text; expected Markdown [invalid-utf8]"]
        )
    }

    @Test func operationsWithoutAnIndex() throws {
        expectNoDifference(
            try report(Array("# UsersApi\n\n# **get_user**\n> User get_user()\n\n### Return type\n\n**User**\n".utf8)),
            [
                """
                docs/Other.md:6:1: error: the page documents operations, but no table "Method | HTTP request | \
                Description" says how to call them; expected it at the top of the page [index-missing]
                """
            ]
        )
    }
}
