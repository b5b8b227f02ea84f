import ClientGenerator
import CustomDump
import EndpointModel
import Foundation
import ModelDiff
import Testing
import TestSupport

/// Pages, as they change from one version of a reference to the next.
@Suite struct PageTests {
    private static let folder = "Tests/Fixtures/Bookshop/python"

    /// The bookshop's pages, with some of them changed.
    private func reference(
        _ folder: String = folder,
        _ changes: [String: (String) -> String] = [:]
    ) throws -> Reference {
        let pages = try Repository.files(folder).filter { $0.hasSuffix(".md") }.map { name in
            let text = try Repository.text("\(folder)/\(name)")
            return Reference.Page(
                path: "docs/\(name)",
                bytes: Array((changes[name]?(text) ?? text).utf8),
                isNamed: false
            )
        }
        return Reference(pages: pages)
    }

    private func changes(_ edits: [String: (String) -> String]) throws -> [Change] {
        try ClientGenerator.difference(from: reference(), to: reference(Self.folder, edits)).changes ?? []
    }

    private func rules(_ edits: [String: (String) -> String]) throws -> [String] {
        try changes(edits).map { "\($0.rule.rawValue) \($0.subject)" }
    }

    /// Changes the row of a parameter of the endpoint that lists books.
    private static func row(_ page: String, _ change: (String) -> String) -> String {
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return lines.map { $0.hasPrefix(" **in_stock**") ? change($0) : $0 }.joined(separator: "\n")
    }

    @Test func aParameterThatIsGone() throws {
        let rules = try rules([
            "BooksApi.md": { Self.row($0) { _ in "" }.replacing("[optional] \n\n **", with: "[optional] \n **") }
        ])
        expectNoDifference(rules, ["parameter-removed BooksApi.list_books.in_stock"])
    }

    @Test func aPropertyThatMustBeThere() throws {
        let rules = try rules(["Author.md": { $0.replacing("[optional]", with: "") }])
        expectNoDifference(rules, ["property-became-required Author.born"])
    }

    /// The signature still says that it can be left out.
    @Test func aMarkThatIsNotTheOnlyOne() throws {
        let rules = try rules(["BooksApi.md": { Self.row($0) { $0.replacing("[optional]", with: "") } }])
        expectNoDifference(rules, ["evidence-changed BooksApi.list_books.in_stock"])
    }

    @Test func aResponseAndAPropertyMore() throws {
        let rules = try rules([
            "OrdersApi.md": { $0.replacing("**202** |", with: "**429** | Too many |  -  |\n**202** |") },
            "Author.md": { $0.replacing("**born** |", with: "**died** | **date** |  | [optional] \n**born** |") },
        ])
        expectNoDifference(
            rules,
            ["error-status-added OrdersApi.place_order.429", "optional-property-added Author.died"]
        )
    }

    /// Rows of the index, sections and white space have no meaning.
    @Test func anotherLayoutIsNoChange() throws {
        let changes = try changes([
            "BooksApi.md": Self.relaidOut, "OrdersApi.md": Self.relaidOut,
            "Book.md": { $0.replacing(" | ", with: "  |  ").replacing("\n\n", with: "\n\n\n") },
        ])
        expectNoDifference(changes, [])
    }

    private static func relaidOut(_ page: String) -> String {
        let sections = page.components(separatedBy: "\n# **")
        var head = sections[0].split(separator: "\n", omittingEmptySubsequences: false)
        let rows = head.indices.filter { head[$0].hasPrefix("[**") }
        let reversed = rows.reversed().map { head[$0] }
        for (index, row) in zip(rows, reversed) { head[index] = row }
        let text = ([head.joined(separator: "\n") + "\n"] + sections.dropFirst().reversed()).joined(separator: "\n# **")
        return text.replacing("------------- | ", with: "--- | ").replacing("\n\n### ", with: "\n\n\n### ")
    }

    /// One API in the words of several languages. What one of them can't say is a change of evidence.
    @Test(arguments: [
        "csharp", "go", "java", "kotlin", "ruby", "rust", "typescript", "typescript-axios", "markdown", "objc",
    ])
    func anotherLanguageIsNoOtherContract(language: String) throws {
        let old = try reference()
        let new = try reference("Tests/Fixtures/Bookshop/\(language)")
        let changes = try #require(try ClientGenerator.difference(from: old, to: new).changes)
        // Objective-C writes truth values as numbers.
        let contract = changes.filter { $0.category == .contract }
        expectNoDifference(contract.map { "\($0.rule.rawValue) \($0.subject)" }, [])
    }

    @Test(arguments: [("go", "go-4.3.1"), ("kotlin", "kotlin-4.3.1"), ("python", "python-6.6.0")])
    func anotherVersionOfTheGeneratorIsNoOtherContract(one: String, other: String) throws {
        let pages = try (reference("Tests/Fixtures/Bookshop/\(one)"), reference("Tests/Fixtures/Bookshop/\(other)"))
        for (old, new) in [pages, (pages.1, pages.0)] {
            let changes = try #require(try ClientGenerator.difference(from: old, to: new).changes)
            let contract = changes.filter { $0.category == .contract }
            expectNoDifference(contract.map { "\($0.rule.rawValue) \($0.subject)" }, [])
        }
    }

    /// What a page does not say is concluded from the others: the page is the same then, and the change says so.
    @Test func whatOnlyARuleConcludes() throws {
        let camel = try changes([
            "BooksApi.md": { $0.replacing("{book_id}", with: "{bookId}") },
            "OrdersApi.md": { $0.replacing("{item-no}", with: "{itemNo}") },
        ])
        #expect(!camel.isEmpty)
        for change in camel where change.rule == .concludedOtherwise {
            #expect(change.category == .evidence && !change.breaksWire)
        }
        #expect(camel.contains { $0.isOnlyConcluded })
    }
}
