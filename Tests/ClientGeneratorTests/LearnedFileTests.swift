import CustomDump
import EndpointModel
import Foundation
import Testing

@testable import ClientGenerator

/// `learned.yaml` as it is written and read.
@Suite struct LearnedFileTests {
    private static let key = EndpointKey(group: "BooksApi", operation: "add_book")

    private func learned(_ text: String) -> Learned {
        LearnedFile(path: "learned.yaml", text: text).read().entries.learned
    }

    @Test func isSortedAndHasAnEntryALine() throws {
        let learned = Learned([
            .property("year", of: "Book"): .init(name: "Year", origins: [.exchange(recording: "a b.har", number: 2)]),
            .property("Title", of: "Book"): .init(name: "title", origins: [.source(file: "lib/book.rb", line: 30)]),
            .property("z", of: "A"): .init(name: "Z", origins: [.source(file: "a.go", line: 1)]),
            .parameter("draft", of: Self.key): .init(
                name: "isDraft",
                location: .cookie,
                origins: [.source(file: "lib/books_api.rb", line: 42), .exchange(recording: "books.har", number: 7)]
            ),
            .parameter("shelf", of: Self.key): .init(
                name: nil,
                location: .header,
                origins: [.source(file: "a.rb", line: 1)]
            ),
            .parameter("ids", of: Self.key): .init(
                name: nil,
                type: .array(.integer(nil)),
                defaultValue: "[1]",
                isExploded: false,
                origins: [.source(file: "a.rb", line: 2)]
            ),
            .property("price", of: "Book"): .init(
                name: "price",
                type: .number(nil),
                isNullable: true,
                defaultValue: "20",
                isRequired: true,
                origins: [.source(file: "a.rb", line: 3)],
                typeOrigins: [.source(file: "b.rb", line: 9)]
            ),
            .property("read", of: "Book"): .init(
                name: nil,
                type: .dictionary(.string(.dateTime)),
                origins: [.source(file: "a.rb", line: 4)]
            ),
            .property("note", of: "Book"): .init(
                name: nil,
                isNullable: true,
                origins: [.source(file: "a.rb", line: 5)]
            ),
            .property("sold", of: "Book"): .init(
                name: nil,
                isRequired: true,
                origins: [.source(file: "a.rb", line: 6)]
            ),
        ])
        let text = try LearnedWriter.text(of: learned)
        expectNoDifference(
            text,
            """
            # Learned by apiref. Review it, and learn again instead of editing it.
            endpoints:
              BooksApi.add_book:
                draft: {name: isDraft, in: cookie, from: ['lib/books_api.rb:42', books.har#7]}
                ids: {type: '[integer]', default: '[1]', explode: false, from: 'a.rb:2'}
                shelf: {in: header, from: 'a.rb:1'}
            schemas:
              A:
                z: {name: Z, from: 'a.go:1'}
              Book:
                Title: {name: title, from: 'lib/book.rb:30'}
                note: {nullable: true, from: 'a.rb:5'}
                price: {name: price, type: number, nullable: true, default: '20', required: true, from: 'a.rb:3', typeFrom: 'b.rb:9'}
                read: {type: '{string: date-time}', from: 'a.rb:4'}
                sold: {required: true, from: 'a.rb:6'}
                year: {name: Year, from: a b.har#2}

            """
        )
        expectNoDifference(self.learned(text).entries, learned.entries)
    }

    @Test func howOperationsAreCalled() throws {
        let learned = Learned(
            [.parameter("draft", of: Self.key): .init(name: "isDraft", origins: [.source(file: "a.go", line: 4)])],
            requests: [
                Self.key: .init(
                    method: "POST",
                    path: "/books/{shelf}",
                    operationID: "addBook",
                    origins: [.source(file: "books.go", line: 7), .source(file: "books.go", line: 9)]
                ),
                EndpointKey(group: "BooksApi", operation: "Get"): .init(
                    method: "GET",
                    path: "/books#one",
                    origins: [.source(file: "books.go", line: 3)]
                ),
            ]
        )
        let text = try LearnedWriter.text(of: learned)
        expectNoDifference(
            text,
            """
            # Learned by apiref. Review it, and learn again instead of editing it.
            requests:
              BooksApi.Get: {method: GET, path: /books#one, from: 'books.go:3'}
              BooksApi.add_book: {method: POST, path: '/books/{shelf}', operationID: addBook, from: ['books.go:7', 'books.go:9']}
            endpoints:
              BooksApi.add_book:
                draft: {name: isDraft, from: 'a.go:4'}

            """
        )
        expectNoDifference(self.learned(text), learned)
    }

    @Test func whatArgumentsHold() throws {
        let learned = Learned(arguments: [
            Self.key: .init(.body, origins: [.source(file: "models/add_book.py", line: 7)]),
            EndpointKey(group: "BooksApi", operation: "find: all"): .init(
                .parameters,
                origins: [.source(file: "books.go", line: 3)]
            ),
        ])
        let text = try LearnedWriter.text(of: learned)
        expectNoDifference(
            text,
            """
            # Learned by apiref. Review it, and learn again instead of editing it.
            arguments:
              BooksApi.add_book: {holds: body, from: 'models/add_book.py:7'}
              'BooksApi.find: all': {holds: parameters, from: 'books.go:3'}

            """
        )
        expectNoDifference(self.learned(text), learned)
    }

    @Test func howCallsSucceed() throws {
        let learned = Learned(successes: [
            Self.key: .init(201, ["application/json"], origins: [.source(file: "books.go", line: 88)]),
            EndpointKey(group: "BooksApi", operation: "burn"): .init(
                204,
                failures: [404, 500],
                origins: [.source(file: "books.go", line: 3), .source(file: "burn.go", line: 9)]
            ),
            EndpointKey(group: "BooksApi", operation: "cover"): .init(
                200,
                ["image/*", "text/plain"],
                origins: [.source(file: "books.go", line: 5)]
            ),
        ])
        let text = try LearnedWriter.text(of: learned)
        expectNoDifference(
            text,
            """
            # Learned by apiref. Review it, and learn again instead of editing it.
            successes:
              BooksApi.add_book: {status: 201, mediaTypes: [application/json], from: 'books.go:88'}
              BooksApi.burn: {status: 204, failures: [404, 500], from: ['books.go:3', 'burn.go:9']}
              BooksApi.cover: {status: 200, mediaTypes: [image/*, text/plain], from: 'books.go:5'}

            """
        )
        expectNoDifference(self.learned(text), learned)
    }

    @Test func howCredentialsAreSent() throws {
        let learned = Learned(
            [.property("year", of: "Book"): .init(name: "Year", origins: [.source(file: "a.go", line: 4)])],
            securitySchemes: [
                "key": .init(.apiKey(.init(.header, name: "X-Key")), origins: [.source(file: "security.go", line: 6)]),
                "a: b": .init(.apiKey(.init(.query, name: "#k")), origins: [.source(file: "security.go", line: 7)]),
                "login": .init(.basic, origins: [.source(file: "security.go", line: 8)]),
                "token": .init(.bearer, origins: [.source(file: "a.go", line: 1), .source(file: "b.go", line: 2)]),
                "oauth": .init(.oauth2, origins: [.source(file: "security.go", line: 9)]),
            ]
        )
        let text = try LearnedWriter.text(of: learned)
        expectNoDifference(
            text,
            """
            # Learned by apiref. Review it, and learn again instead of editing it.
            securitySchemes:
              'a: b': {in: query, name: '#k', from: 'security.go:7'}
              key: {in: header, name: X-Key, from: 'security.go:6'}
              login: {type: basic, from: 'security.go:8'}
              oauth: {type: oauth2, from: 'security.go:9'}
              token: {type: bearer, from: ['a.go:1', 'b.go:2']}
            schemas:
              Book:
                year: {name: Year, from: 'a.go:4'}

            """
        )
        expectNoDifference(self.learned(text), learned)
    }

    /// Texts of a page and of a recording, which must come back as they are.
    @Test(arguments: [
        "yes", "12", "~", "a: b", "# c", "{x}", "[]", "'", "\"", "a\nb: {name: c}", "\u{202E}evil", "é", "-", "1e3",
        "null",
        "&a", "*a", "!a", "%a", "@a", "`a", "a, b", "<<", String(repeating: "x", count: 300), " a ", "a\u{85}b",
        "\u{0}",
    ])
    func untrustedTextIsQuoted(text: String) throws {
        let origins = [Origin.source(file: text, line: 1)]
        let learned = Learned(
            [.property(text, of: text): .init(name: text, defaultValue: text, origins: origins)],
            securitySchemes: [text: .init(.apiKey(.init(.query, name: text)), origins: origins)]
        )
        let written = try LearnedWriter.text(of: learned)
        #expect(!written.unicodeScalars.contains("\u{202E}"))
        expectNoDifference(self.learned(written), learned)
    }

    @Test func nothingLearned() throws {
        let text = try LearnedWriter.text(of: Learned())
        expectNoDifference(text, "# Learned by apiref. Review it, and learn again instead of editing it.\n")
        expectNoDifference(learned(text).entries, [:])
    }

    @Test(arguments: [
        ("- a", "1:1: error: expected a mapping for learned.yaml [learned-value]"),
        (
            "endpoint:\n  A.b: {}",
            "1:1: error: unknown key \"endpoint\"; expected requests, arguments, successes, securitySchemes, endpoints, schemas; did you mean endpoints? [unknown-key]"
        ),
        (
            "endpoints:\n  list: {a: {name: b, from: a.rb:1}}",
            "2:9: error: expected a page and an operation, such as BooksApi.listBooks, for list [learned-value]"
        ),
        ("schemas:\n  A: b", "2:6: error: expected a mapping for A [learned-value]"),
        (
            "schemas:\n  A:\n    b: {name: 1, from: a.rb:1}",
            """
            3:15: error: expected a text, with quotation marks around numbers and truth values, for name [learned-value]
            """
        ),
        (
            "schemas:\n  A:\n    b: {name: c, in: query, from: a.rb:1}",
            "3:18: error: unknown key \"in\"; expected name, type, nullable, default, required, from, typeFrom [unknown-key]"
        ),
        (
            "endpoints:\n  A.b:\n    c: {in: body, from: a.rb:1}",
            "3:13: error: expected one of path, query, header, cookie, form for in [learned-value]"
        ),
        (
            "endpoints:\n  A.b:\n    c: {from: a.rb:1}",
            "3:8: error: expected one of name, in, type, nullable, default, explode for c [learned-value]"
        ),
        (
            "schemas:\n  A:\n    b: {type: Book, from: a.rb:1}",
            """
            3:15: error: expected integer, number or date-time, or a list or a map of one, such as '[integer]', for type \
            [learned-value]
            """
        ),
        (
            "schemas:\n  A:\n    b: {nullable: false, from: a.rb:1}",
            "3:19: error: expected true for nullable [learned-value]"
        ),
        (
            "schemas:\n  A:\n    b: {default: 20, from: a.rb:1}",
            """
            3:18: error: expected a text, with quotation marks around numbers and truth values, for default \
            [learned-value]
            """
        ),
        (
            "schemas:\n  A:\n    b: {required: false, from: a.rb:1}",
            "3:19: error: expected true for required [learned-value]"
        ),
        (
            "endpoints:\n  A.b:\n    c: {required: true, from: a.rb:1}",
            """
            3:9: error: unknown key "required"; expected name, in, type, nullable, default, explode, from, typeFrom \
            [unknown-key]
            """
        ),
        ("schemas:\n  A:\n    b: {name: c}", "3:8: error: expected where it was found (from) for b [learned-value]"),
        (
            "schemas:\n  A:\n    b: {name: c, from: a.rb}",
            "3:24: error: expected places such as lib/book.rb:30 or users.har#12 for from [learned-value]"
        ),
        (
            "requests:\n  A.b: {method: get, path: /b, from: a.rb:1}",
            """
            2:17: error: expected one of GET, HEAD, POST, PUT, DELETE, CONNECT, OPTIONS, TRACE, PATCH for method \
            [learned-value]
            """
        ),
        (
            "requests:\n  A.b: {method: GET, path: b c, from: a.rb:1}",
            "2:28: error: expected a path such as /books/{book_id} for path [learned-value]"
        ),
        (
            "successes:\n  A.b: {status: 404, from: a.rb:1}",
            "2:17: error: expected a status from 200 to 299 for status [learned-value]"
        ),
        (
            "successes:\n  A.b: {status: '201', from: a.rb:1}",
            "2:17: error: expected a status from 200 to 299 for status [learned-value]"
        ),
        (
            "successes:\n  A.b: {status: 200, mediaTypes: [json], from: a.rb:1}",
            "2:34: error: expected media types such as [application/json] for mediaTypes [learned-value]"
        ),
        (
            "successes:\n  A.b: {status: 200, failures: [404, 4XX], from: a.rb:1}",
            "2:32: error: expected statuses from 400 to 599 such as [404, 500] for failures [learned-value]"
        ),
        (
            "successes:\n  A.b: {mediaTypes: [a/b], from: a.rb:1}",
            "2:8: error: expected its status for A.b [learned-value]"
        ),
        (
            "successes:\n  A.b: {status: 200}",
            "2:8: error: expected where it was found (from) for A.b [learned-value]"
        ),
        (
            "arguments:\n  A.b: {holds: query, from: a.rb:1}",
            "2:16: error: expected one of body, parameters for holds [learned-value]"
        ),
        (
            "arguments:\n  A.b: {from: a.rb:1}",
            "2:8: error: expected what it holds for A.b [learned-value]"
        ),
        (
            "arguments:\n  A.b: {holds: body}",
            "2:8: error: expected where it was found (from) for A.b [learned-value]"
        ),
        (
            "securitySchemes:\n  key: {in: path, name: key, from: a.rb:1}",
            """
            2:8: error: expected {in: header, query or cookie, name: X-Key} or {type: bearer} for key [learned-value]
            """
        ),
        (
            "securitySchemes:\n  key: {in: header, from: a.rb:1}",
            """
            2:8: error: expected {in: header, query or cookie, name: X-Key} or {type: bearer} for key [learned-value]
            """
        ),
        (
            "securitySchemes:\n  key: {type: bearer}",
            "2:8: error: expected where it was found (from) for key [learned-value]"
        ),
        (
            "securitySchemes:\n  key: {type: bearer, at: a.rb:1}",
            "2:23: error: unknown key \"at\"; expected type, in, name, from [unknown-key]"
        ),
        (
            "requests:\n  A.b: {path: /b, from: a.rb:1}",
            "2:8: error: expected its method and path for A.b [learned-value]"
        ),
        (
            "requests:\n  A.b: {method: GET, path: /b}",
            "2:8: error: expected where it was found (from) for A.b [learned-value]"
        ),
        (
            "requests:\n  b: {method: GET, path: /b, from: a.rb:1}",
            "2:6: error: expected a page and an operation, such as BooksApi.listBooks, for b [learned-value]"
        ),
        (
            "schemas: {A: {}, A: {}}",
            """
            1:18: error: A stands twice; expected each key of a mapping once: take one of them out, or join them \
            [duplicate-key]
            """
        ),
        (
            "a: [",
            "2:1: error: this is no YAML: did not find expected node content; expected a value or a closing bracket [yaml]"
        ),
    ])
    func wrongKeysAndValues(text: String, message: String) {
        let (entries, diagnostics) = LearnedFile(path: "learned.yaml", text: text).read()
        expectNoDifference(diagnostics.map(\.description), ["learned.yaml:\(message)"])
        #expect(entries.isEmpty)
    }

    private func model(_ text: String) throws -> ClientGenerator.Result {
        try ClientGenerator.model(
            of: Reference(
                pages: [
                    .init(path: "BooksApi.md", bytes: Array(Shop.api.utf8)),
                    .init(path: "Book.md", bytes: Array(Shop.book.utf8)),
                ],
                learned: LearnedFile(path: "docs/learned.yaml", text: text)
            )
        )
    }

    @Test func whatTheReferenceLacks() throws {
        let result = try model(
            """
            endpoints:
              BooksApi.add_book:
                draft: {name: isDraft, from: a.rb:1}
                gone: {name: Gone, from: a.rb:1}
              OtherApi.add_book:
                draft: {name: isDraft, from: a.rb:1}
            requests:
              BooksApi.gone: {method: GET, path: /gone, from: a.rb:1}
            successes:
              BooksApi.gone: {status: 201, from: a.rb:1}
            securitySchemes:
              goneKey: {type: bearer, from: a.rb:1}
            schemas:
              Book:
                year: {name: Year, from: a.rb:1}
                genre: {name: Genre, from: a.rb:1}
            """
        )
        #expect(result.api != nil)
        expectNoDifference(
            result.diagnostics.filter { $0.rule == "learned-unmatched" }.map(\.description),
            [
                ("4:11", "gone"), ("6:12", "draft"), ("8:18", "BooksApi.gone"), ("10:18", "BooksApi.gone"),
                ("12:12", "goneKey"), ("16:12", "Book.genre"),
            ].map { place, name in
                """
                docs/learned.yaml:\(place): warning: the pages have no \(name) here; learn again with `apiref \
                learn PAGES --from PATH`, which removes what is gone [learned-unmatched]
                """
            }
        )
    }

    @Test func anErrorEndsTheRun() throws {
        let result = try model("schemas: 1")
        #expect(result.api == nil)
        expectNoDifference(
            result.diagnostics.map(\.description),
            ["docs/learned.yaml:1:10: error: expected a mapping for schemas [learned-value]"]
        )
    }

    /// A page's name and an operation's may hold dots.
    @Test func namesWithDots() {
        let learned = learned("endpoints: {v1.BooksApi.books.add: {a: {name: b, from: a.rb:1}}}")
        expectNoDifference(
            Set(learned.entries.keys),
            [
                .parameter("a", of: EndpointKey(group: "v1", operation: "BooksApi.books.add")),
                .parameter("a", of: EndpointKey(group: "v1.BooksApi", operation: "books.add")),
                .parameter("a", of: EndpointKey(group: "v1.BooksApi.books", operation: "add")),
            ]
        )
    }
}
