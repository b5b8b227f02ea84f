import CustomDump
import EndpointModel
import Foundation
import Testing

@testable import Learning

/// What looks like a name and is none, and what is passed over.
@Suite struct SourceTrapTests {
    /// Texts for printing, messages, paths and placeholders are no names.
    @Test func textsAreNoNames() throws {
        let names = try SmallSDK(properties: ["sid"]).names(from: [
            "Book.java": """
            sb.append("SID: ").append(sid);
            throw new IllegalArgumentException("The field `SID` is missing");
            String path = "/sid"; String template = "{Sid}"; String key = "SID=";
            """
        ])
        #expect(names.isEmpty)
    }

    @Test func commentsAreNoSources() throws {
        let sdk = SmallSDK(properties: ["publishedAt"])
        for source in [
            "// \"published_at\"", "/*\n \"published_at\"\n*/", "# don't say \"published_at\"", "<# 'published_at' #>",
            "x = 1\n=begin\n'published_at'\n=end\n",
        ] {
            #expect(try sdk.names(from: ["Book.x": source]).isEmpty, "\(source)")
        }
    }

    @Test(arguments: [
        "docs/Book.md", "README.md", "test/Book.java", "src/BookTest.java", "book_test.go", "spec/book.rb",
        "node_modules/x/Book.js", "vendor/book.go", "dist/Book.js", ".github/Book.js", "openapi.yaml", "Book.json",
    ])
    func otherFilesAreNoSources(file: String) throws {
        #expect(
            try SmallSDK(properties: ["publishedAt"]).names(from: [file: "x(\"published_at\", publishedAt)"]).isEmpty
        )
    }

    @Test func aSchemaMayBeCalledATest() throws {
        let sdk = SmallSDK(properties: ["publishedAt"], schema: "BookTest")
        #expect(
            try sdk.names(from: ["BookTest.java": "@SerializedName(\"published_at\") String publishedAt;"]).count == 1
        )
    }

    /// One that differs from the page's spelling counts, but two that do are ambiguous.
    @Test func whatIsAmbiguousIsNotLearned() throws {
        let sdk = SmallSDK(properties: ["publishedAt"])
        let source = "x['published_at'] = publishedAt\ny['published-at'] = publishedAt\n"
        #expect(try sdk.names(from: ["book.py": source]).isEmpty)
    }

    /// Values among other values do not count where there are names.
    @Test func valuesAreNoNames() throws {
        let names = try SmallSDK(properties: ["title", "publishedAt"]).names(from: [
            "Book.java": """
            @SerializedName("title") private String title;
            @SerializedName("publishedAt") private String publishedAt;
            enum Sort {
              TITLE("-title"),
              PUBLISHED_AT("published_at"),
              PRICE("price"),
              HOTNESS("hotness"),
              AUTHOR("author");
            }
            """
        ])
        expectNoDifference(names, ["Book.title": "title", "Book.publishedAt": "publishedAt"])
    }

    /// Where other names are repeated in the page's spelling, repeating one proves nothing.
    @Test func thePagesSpellingIsNoProofWhereAllNamesHaveIt() throws {
        let names = try SmallSDK(parameters: ["sortBy", "sessionId", "tag"]).names(from: [
            "BooksApi.ts": """
            async listBooksRaw(requestParameters: ListBooksRequest): Promise<Response> {
                if (requestParameters['sessionId'] == null) { throw new RequiredError('sessionId', 'is null'); }
                if (requestParameters['sortBy'] == null) { throw new RequiredError('sortBy', 'is null'); }
                if (requestParameters['tag'] == null) { throw new RequiredError('tag', 'is null'); }
                queryParameters['sort_by'] = requestParameters['sortBy'];
                queryParameters['tag'] = requestParameters['tag'];
            }
            """
        ])
        expectNoDifference(names, ["sortBy": "sort_by", "tag": "tag"])
    }

    /// A repository may hold SDKs in several languages; one spells the names as the pages of another do.
    @Test func languagesThatContradictEachOther() throws {
        let sdk = SmallSDK(properties: ["created_at", "title_text"])
        let names = try sdk.names(from: [
            "python/book.py": "attribute_map = {\n'created_at': 'created_at',\n'title_text': 'titleText'\n}",
            "ts/Book.ts": "return {\n'createdAt': json['created_at'],\n'title_text': json['titleText']\n};",
        ])
        expectNoDifference(names, ["Book.title_text": "titleText"])
    }

    /// The pages are those of an SDK in another language: what repeats the words of the code is its own spelling.
    @Test func pagesOfAnotherLanguage() throws {
        let sdk = SmallSDK(properties: ["createdAt", "titleText"])
        let names = try sdk.names(from: [
            "book.py": """
            attr_map = {
                'created_at': 'createdAt',
                'title_text': 'TitleText',
            }
            def __init__(self, created_at=None, title_text=None):
                self.created_at = created_at
                self.title_text = title_text
            """
        ])
        expectNoDifference(names, ["Book.createdAt": "createdAt", "Book.titleText": "TitleText"])
    }

    /// Without the code of a schema, the one spelling of the whole SDK counts, of a name of several words.
    @Test func theWholeSDKShowsAName() throws {
        let sdk = SmallSDK(properties: ["PublishedAt", "Id"])
        let other = ["Other.cs": "Read(\"published_at\", \"id\")"]
        expectNoDifference(try sdk.names(from: other), ["Book.PublishedAt": "published_at"])
        let contradicted = other.merging(["More.cs": "Read(\"publishedAt\")"]) { $1 }
        #expect(try sdk.names(from: contradicted).isEmpty)
    }

    @Test func filesThatArePassedOver() throws {
        let notes = try SmallSDK(properties: ["publishedAt"]).notes(on: [
            "a.java": Data([0x22, 0xFF, 0xFE, 0x22]), "b.java": Data([0x22, 0xC3, 0x28, 0x22]),
            "c.java": Data([0x22, 0x00]), "Book.java": Data("\"published_at\"".utf8),
        ])
        expectNoDifference(
            notes,
            [
                "note: files that hold bytes that are no text were passed over: c.java [unread-source]",
                "note: files that are not UTF-8 were passed over: a.java and 1 more [unread-source]",
            ]
        )
    }

    @Test func whatIsNoFolder() {
        #expect(throws: SourceError(path: "/nowhere/sdk", message: "there is no such file or folder")) {
            try SourceLearner(api: SmallSDK().api).findings(in: "/nowhere/sdk")
        }
    }

    /// Neither open quotes and brackets nor endless ones keep it busy.
    @Test(arguments: ["(", "{", "}", "[", "'", "\"", "`", "/*", "\"\"\"", "<#", "\n=begin", ":a", "book_", "\\"])
    func unbalancedSources(piece: String) throws {
        let source = String(repeating: piece, count: 100_000) + "\n{ x(\"published_at\", publishedAt) }"
        _ = try SmallSDK(parameters: ["publishedAt"], properties: ["publishedAt"]).names(from: [
            "Book.x": source, "BooksApi.x": source, "other.x": source,
        ])
    }
}
