import ClientGenerator
import CustomDump
import Foundation
import TestSupport
import Testing

/// What the modules of an SDK in TypeScript show of the pages that were written with it.
@Suite struct LearnedModuleTests {
    private static let folder = "Tests/Fixtures/BookshopSnippets/typescript"

    private func reference(learned: LearnedFile? = nil) throws -> Reference {
        let names = try #require(FileManager.default.enumerator(atPath: Repository.path(Self.folder)))
        let pages = names.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") }.sorted()
        return Reference(
            pages: try pages.map { .init(path: $0, bytes: try Repository.bytes("\(Self.folder)/\($0)")) },
            learned: learned
        )
    }

    @Test func theWholeSDK() throws {
        let sources = Repository.path(Self.folder + "/src")
        let lesson = try ClientGenerator.learn(try reference(), from: [sources])
        expectNoDifference(lesson.text, Self.learned)
        #expect(lesson.contradictions == 0)
    }

    /// The pages say none of these.
    @Test func whatFollows() throws {
        let file = LearnedFile(path: "learned.yaml", text: Self.learned)
        let api = try #require(try ClientGenerator.model(of: try reference(learned: file)).api)
        let facts = Set(
            api.facts.filter { $0.evidence.ground == .learned }.map {
                "\($0.id.subject.label) \($0.id.field.rawValue): \($0.value.factText)"
            }
        )
        let expected: Set = [
            "pageSize name: page_size", "pageSize in: query", "pageSize default: 20",
            "ifMatch in: header", "altText name: alt_text",
            "bookId type: integer", "Book.changedAt name: changed_at", "Book.pageCount name: page_count",
            "201 status: 201", #" accept: ["application/json"]"#,
            "BookPage.nextCursor name: next_cursor", "BookPage.nextCursor nullable: true",
            "UpdateBookRequestBody.title nullable: true", "BookRemoved.bookId type: integer",
        ]
        expectNoDifference(expected.subtracting(facts), [])
        #expect(!facts.contains { $0.contains("RequestBody in") || $0.hasSuffix(": RequestBody") })
    }

    private static let learned = """
        # Learned by apiref. Review it, and learn again instead of editing it.
        successes:
          Books.count: {status: 200, mediaTypes: [application/json], from: 'funcs/booksCount.ts:103'}
          Books.create: {status: 201, mediaTypes: [application/json], from: 'funcs/booksCreate.ts:120'}
          Books.delete: {status: 204, from: 'funcs/booksDelete.ts:131'}
          Books.get: {status: 200, mediaTypes: [application/json], from: 'funcs/booksGet.ts:130'}
          Books.list: {status: 200, mediaTypes: [application/json], from: 'funcs/booksList.ts:124'}
          Books.setCover: {status: 204, from: 'funcs/booksSetCover.ts:154'}
          Books.shelves: {status: 200, mediaTypes: [application/json], from: 'funcs/booksShelves.ts:103'}
          Books.update: {status: 204, from: 'funcs/booksUpdate.ts:135'}
          Books.watch: {status: 200, mediaTypes: [text/event-stream], from: 'funcs/booksWatch.ts:104'}
        endpoints:
          Books.delete:
            bookId: {type: integer, from: 'models/operations/deletebook.ts:30'}
          Books.get:
            bookId: {type: integer, from: 'models/operations/getbook.ts:42'}
            withPrice: {name: with_price, in: query, from: 'funcs/booksGet.ts:69'}
          Books.list:
            cursor: {name: cursor, in: query, from: 'funcs/booksList.ts:65'}
            pageSize: {name: page_size, in: query, type: integer, default: '20', from: 'funcs/booksList.ts:66', typeFrom: 'models/operations/listbooks.ts:40'}
            sort: {name: sort, in: query, from: 'funcs/booksList.ts:67'}
          Books.setCover:
            altText: {name: alt_text, in: form, from: 'funcs/booksSetCover.ts:86'}
            bookId: {type: integer, from: 'models/operations/setcover.ts:95'}
            file: {name: file, in: form, from: 'funcs/booksSetCover.ts:70'}
          Books.update:
            bookId: {type: integer, from: 'models/operations/updatebook.ts:60'}
            ifMatch: {name: If-Match, in: header, from: 'funcs/booksUpdate.ts:75'}
            notify: {name: notify, in: query, from: 'funcs/booksUpdate.ts:69'}
        schemas:
          Book:
            added: {name: added, from: 'models/components/book.ts:41'}
            author: {name: author, from: 'models/components/book.ts:44'}
            changedAt: {name: changed_at, from: 'models/components/book.ts:51'}
            id: {name: id, type: integer, from: 'models/components/book.ts:39'}
            isbn13: {name: isbn_13, from: 'models/components/book.ts:52'}
            kind: {name: kind, from: 'models/components/book.ts:43'}
            pageCount: {name: page_count, type: integer, from: 'models/components/book.ts:53', typeFrom: 'models/components/book.ts:47'}
            shelf: {name: shelf, from: 'models/components/book.ts:45'}
            title: {name: title, from: 'models/components/book.ts:40'}
          BookAdded:
            book: {name: book, from: 'models/components/bookadded.ts:22'}
            type: {name: type, from: 'models/components/bookadded.ts:21'}
          BookEvent:
            data: {name: data, from: 'models/components/bookevent.ts:21'}
            id: {name: id, from: 'models/components/bookevent.ts:22'}
          BookPage:
            books: {name: books, from: 'models/components/bookpage.ts:25'}
            labels: {name: labels, from: 'models/components/bookpage.ts:26'}
            nextCursor: {name: next_cursor, nullable: true, from: 'models/components/bookpage.ts:33', typeFrom: 'models/components/bookpage.ts:28'}
            shelvesByTopic: {name: shelves_by_topic, from: 'models/components/bookpage.ts:32'}
          BookRemoved:
            bookId: {name: book_id, type: integer, from: 'models/components/bookremoved.ts:25', typeFrom: 'models/components/bookremoved.ts:21'}
            type: {name: type, from: 'models/components/bookremoved.ts:20'}
          CreateBookRequest:
            pages: {name: pages, type: integer, from: 'models/components/createbookrequest.ts:32'}
            title: {name: title, from: 'models/components/createbookrequest.ts:31'}
          Person:
            fullName: {name: full_name, from: 'models/components/person.ts:23'}
          Problem:
            detail: {name: detail, from: 'models/errors/problem.ts:44'}
            title: {name: title, from: 'models/errors/problem.ts:43'}
          UpdateBookRequestBody:
            title: {name: title, nullable: true, from: 'models/operations/updatebook.ts:39'}

        """
}
