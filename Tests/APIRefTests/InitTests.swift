import CustomDump
import Foundation
import Testing
import TestSupport

/// `apiref init`, as a person runs it on a vendor's SDK.
@Suite struct InitTests {
    private let folder: TemporaryFolder
    private static let sdk = Repository.path("Tests/Fixtures/BookshopSDK")

    init() throws {
        folder = try TemporaryFolder()
    }

    private func start(_ source: String, _ arguments: String...) throws -> Command.Run {
        try Executable.run(["init", source, "--into", "Sources/BookshopClient"] + arguments, in: folder.path)
    }

    private func text(_ name: String) throws -> String {
        try #require(folder.text("Sources/BookshopClient/\(name)"))
    }

    /// Copies the SDK without its sources into a folder.
    private func copyPages(to name: String) throws {
        let target = folder.url.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
        for part in ["README.md", "docs"] {
            try FileManager.default.copyItem(atPath: "\(Self.sdk)/\(part)", toPath: target.path + "/\(part)")
        }
    }

    @Test func anSDKWithItsSources() throws {
        let run = try start(Self.sdk)
        #expect(run.status == 0)
        expectNoDifference(
            run.errors,
            """
            Sources/BookshopClient/docs/BooksApi.md:364:3: warning: the pages do not prove 1 of 30 places; settle them by \
            `apiref learn Sources/BookshopClient --from PATH`, from the vendor's SDK or a recording, or corrections in \
            apiref.yaml; `apiref inspect Sources/BookshopClient --unproven` lists them [unproven]

            """
        )
        expectNoDifference(
            run.output,
            """
            Sources/BookshopClient: wrote 11 pages, apiref.yaml, learned.yaml, FirstCall.swift
            Bookshop: 12 endpoints on 2 pages, 8 schemas; ruby
            learned 44 of 56 names and 18 of 30 places from the sources
            next: read apiref.yaml, fill in the credentials in FirstCall.swift, and call firstCall()
            the target wants .product(name: "APIRuntime", package: "swift-apiref") among its dependencies and \
            .plugin(name: "APIRefPlugin", package: "swift-apiref") among its plugins

            """
        )
        for page in ["README.md", "docs/BooksApi.md", "docs/Author.md"] {
            expectNoDifference(try text(page), try Repository.text("Tests/Fixtures/BookshopSDK/\(page)"))
        }
        expectNoDifference(
            try text("apiref.yaml"),
            """
            # Written by apiref init, once; it is yours to change. What it may say:
            # https://github.com/apiref/swift-apiref/blob/main/Sources/apiref/apiref.docc/Configuration.md

            module: BookshopClient  # the target
            client: Bookshop  # the type that calls begin with

            # Found in BookshopSDK, whose pages are those of the dialect ruby:
            #   BooksApi: create_book, delete_book, download_cover, get_book, list_books, update_book, upload_cover
            #   OrdersApi: call_class, get_order_item, issue_token, place_order, stats
            #   8 schemas
            #   server: https://api.bookshop.example/v2 (docs/BooksApi.md:3:1)
            #   security scheme bearer: a bearer token (README.md:119:3)
            #   security scheme basic: a user name and a password (README.md:123:3)
            #   security scheme api_key: an API key in the header X-API-Key (README.md:128:3)
            #   security scheme oauth: an OAuth 2 access token (README.md:135:3)

            # Not proven by the pages is what follows: what is assumed may be wrong. The vendor's sources or a recording of the
            # API at work settle it: `apiref learn Sources/BookshopClient --from RECORDING.har`
            # What you know yourself is stated here: take the # off a line, and off those that it stands below.
            #corrections:
            #  endpoints:
            #    list_books:
            #      parameters:
            #        session: {in: query}  # query-otherwise, from docs/BooksApi.md:364:3

            """
        )
        expectNoDifference(
            try text("FirstCall.swift"),
            """
            // Written by apiref init, once: it is yours to change.

            /// Makes a first call, with credentials in place of "…" where there are any.
            func firstCall() async {
                let client = Bookshop(authentication: .bearer("…"))
                do throws(APIError) {
                    let result = try await client.books.listBooks()
                    print(result)
                } catch {
                    print(error.localizedDescription)  // error.reason tells the cases apart
                }
            }

            """
        )
        #expect(
            try text("learned.yaml").contains(
                "    width: {name: width, in: query, from: 'lib/openapi_client/api/books_api.rb:181'}\n"
            )
        )
    }

    /// The README stands above the folder that is given, where the pages link to it; the sources are left alone.
    @Test(arguments: ["", "/"]) func theFolderOfThePages(slash: String) throws {
        try copyPages(to: "acme-ruby-sdk")
        let run = try Executable.run("init", "acme-ruby-sdk/docs\(slash)", "--into", "Sources/hello/", in: folder.path)
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("Sources/hello: wrote 11 pages, apiref.yaml, FirstCall.swift\nAcme: 12 endpoints"))
        #expect(run.errorsBesideDoubts == "")
        #expect(folder.text("Sources/hello/README.md") == folder.text("acme-ruby-sdk/README.md"))
        #expect(folder.text("Sources/hello/docs/Book.md") == folder.text("acme-ruby-sdk/docs/Book.md"))
        let yaml = try #require(folder.text("Sources/hello/apiref.yaml"))
        #expect(yaml.contains("\nmodule: hello  # the target\nclient: Acme  # the type"))
        #expect(yaml.contains("API at work settle it: `apiref learn Sources/hello --from SDK`\n"))
    }

    /// Whoever takes off all the marks has stated what was assumed: nothing is left to prove, and nothing is misspelled.
    @Test func everyLineThatIsCommentedOutCanBeStated() throws {
        try copyPages(to: "sdk")
        #expect(try start("sdk").status == 0)
        let yaml = try text("apiref.yaml")
        #expect(yaml.contains("\n#spelling: {parameters: snake_case, properties: snake_case}  # if all"))
        let stated = yaml.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("#") && !line.hasPrefix("# ") || line.hasPrefix("#  ") && !line.hasPrefix("#   ")
                || line.hasPrefix("#    ") ? line.dropFirst() : line
        }
        try folder.write(stated.joined(separator: "\n").utf8, to: "Sources/BookshopClient/apiref.yaml")
        let run = try Executable.run(
            "generate",
            "Sources/BookshopClient",
            "--output",
            "out",
            "--strict",
            in: folder.path
        )
        #expect(run.status == 0)
        #expect(run.errors == "")
    }

    @Test func aPage() throws {
        try folder.write(Repository.bytes("Specs/IGTCloud/UsersApi.md"), to: "UsersApi.md")
        let run = try Executable.run(
            "init",
            "UsersApi.md",
            "--into",
            "Sources/IGT",
            "--client",
            "Cloud",
            in: folder.path
        )
        #expect(run.status == 0)
        #expect(
            run.errors.contains(
                """
                Sources/IGT/UsersApi.md:84:1: warning: README.md#csrf_token is linked to and is not there: no README among \
                the pages has a section csrf_token;
                """
            )
        )
        expectNoDifference(
            folder.files().filter { $0.hasPrefix("Sources/IGT/") },
            ["Sources/IGT/FirstCall.swift", "Sources/IGT/UsersApi.md", "Sources/IGT/apiref.yaml"]
        )
        let yaml = try #require(folder.text("Sources/IGT/apiref.yaml"))
        #expect(
            yaml.contains(
                "#   server: /data below a host that no page names (UsersApi.md:3:1); name it in a call, or here:"
            )
        )
        #expect(yaml.contains("\n#server: https://api.example.com\n"))
        #expect(
            yaml.contains("\n#    csrf_token: {in: header, name: X-API-Key}  # a guess: how is it sent?\n")
        )
        let call = try #require(folder.text("Sources/IGT/FirstCall.swift"))
        #expect(
            call.contains(
                """
                    // No page names the host: put your server here.
                    let client = Cloud(
                        host: URL(literal: "https://example.com"),
                        authentication: .apiKey("…", in: .header("X-API-Key"))
                    )

                """
            )
        )
    }

    @Test func nothingIsReplacedOrHalfWritten() throws {
        try folder.write("mine".utf8, to: "Sources/BookshopClient/docs/Order.md")
        let run = try start(Self.sdk)
        #expect(run.status == 2)
        #expect(
            run.errors.hasSuffix(
                """
                Sources/BookshopClient/docs/Order.md:1:1: error: this is there already, so nothing is written; expected no \
                such file: move it away [file-exists]

                """
            )
        )
        #expect(run.output == "")
        expectNoDifference(
            folder.files(),
            [
                "Sources", "Sources/BookshopClient", "Sources/BookshopClient/docs",
                "Sources/BookshopClient/docs/Order.md",
            ]
        )
    }

    @Test func aFileInTheWayOfAFolder() throws {
        try folder.write("mine".utf8, to: "Sources/BookshopClient")
        let run = try start(Self.sdk)
        #expect(run.status == 2)
        #expect(
            run.errors.hasSuffix(
                """
                Sources/BookshopClient:1:1: error: this is a file; expected a folder: choose another with --into \
                [file-exists]

                """
            )
        )
        #expect(folder.text("Sources/BookshopClient") == "mine")
    }

    @Test func whatHoldsNoReference() throws {
        try folder.write("# Hello\n".utf8, to: "sdk/README.md")
        let run = try start("sdk")
        #expect(run.status == 2)
        expectNoDifference(
            run.errors,
            """
            sdk:1:1: error: there is no page that lists endpoints here; expected a folder with pages such as \
            docs/UsersApi.md, which have a table "Method | HTTP request | Description": give that of the SDK, or of its \
            pages [no-endpoints]

            """
        )
        #expect(try start("nowhere").errors.hasPrefix("nowhere:1:1: error: there is no"))
    }

    @Test func anSDKInTwoLanguages() throws {
        for language in ["python", "ruby"] {
            try folder.write(
                Repository.bytes("Tests/Fixtures/Bookshop/\(language)/BooksApi.md"),
                to: "sdk/\(language)/docs/BooksApi.md"
            )
        }
        let run = try start("sdk")
        #expect(run.status == 2)
        expectNoDifference(
            run.errors,
            """
            sdk:1:1: error: python/docs and ruby/docs both hold BooksApi.md; expected one reference: give the folder of \
            one of them [several-references]

            """
        )
        #expect(try start("sdk/ruby").status == 0)
    }

    @Test func namesThatHideEachOther() throws {
        let run = try start(Self.sdk, "--client", "BookshopClient")
        #expect(run.status == 0)
        #expect(
            run.errors.hasPrefix(
                "Sources/BookshopClient/apiref.yaml:5:9: warning: the module and its root type are both called BookshopClient"
            )
        )
        let other = try Executable.run("init", Self.sdk, "--into", "Sources/Bookshop", in: folder.path)
        #expect(!other.errors.contains("hidden-module"))
        #expect(other.output.contains("\nBookshopAPI: 12 endpoints"))
    }

    @Test(arguments: [("--client", "a b"), ("--client", "String"), ("--module", "1st")])
    func namesThatSwiftDoesNotTake(option: String, name: String) throws {
        let run = try start(Self.sdk, option, name)
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("Error: \(option) takes "))
        expectNoDifference(folder.files(), [])
    }
}
