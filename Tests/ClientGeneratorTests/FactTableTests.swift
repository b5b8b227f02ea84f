import ClientGenerator
import CustomDump
import EndpointModel
import Foundation
import Testing

/// What `apiref inspect` shows of a reference.
@Suite struct FactTableTests {
    @Test func theTableListsWhatThePagesDoNotSay() throws {
        let yaml = "corrections: {endpoints: {add_book: {parameters: {draft: {name: isDraft}}}}}"
        let api = try #require(try Shop.model(yaml).api)
        expectNoDifference(
            try FactTable(api).text,
            """
            # BooksApi (BooksApi.md)

            POST /books/{shelf}  add_book
                16 documented, 7 not
                       stability  stable   not-stated
                shelf  name       shelf    path-placeholder, from BooksApi.md:7:40
                shelf  in         path     path-placeholder, from BooksApi.md:7:40
                shelf  required   true     path-required, from BooksApi.md:7:40
                draft  name       isDraft  corrected at apiref.yaml:1:65
                draft  in         query    query-otherwise, from BooksApi.md:19:2
                body   required   true     not-marked-optional, from BooksApi.md:18:2

            # Schemas

            Book  Book.md:1:1
                4 documented, 3 not
                Book.title  name      title  page-spelling, from Book.md:7:1
                Book.title  required  true   not-marked-optional, from Book.md:7:1
                Book.year   name      year   page-spelling, from Book.md:8:1

            Shop: 1 endpoint on 1 page, 2 parameters, 1 schema with 2 properties
            dialect of the pages: generic
            32 facts: 22 documented, 9 inferred, 0 learned, 1 corrected
            unproven: 0 of 2 parameter names, 0 of 2 property names, 0 of 2 places
            inferred by: not-marked-optional 2, page-spelling 2, path-placeholder 2, not-stated 1, path-required 1, \
            query-otherwise 1

            """
        )
    }

    @Test func theJSONIsTheWholeModel() throws {
        let api = try #require(try Shop.model().api)
        expectNoDifference(
            try lines(JSONEncoder().encode(api)),
            try lines(Data(Self.expectedJSON.utf8))
        )
    }

    /// JSON in one form, whatever its spaces and the order of its keys.
    private func lines(_ json: Data) throws -> [String] {
        let object = try JSONSerialization.jsonObject(with: json)
        let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try JSONSerialization.data(withJSONObject: object, options: options), as: UTF8.self)
        return text.split(separator: "\n").map(String.init)
    }

    private static let expectedJSON = """
        {
          "names": {"module": "ShopClient", "client": "Shop", "access": "public", "hasProtocols": false},
          "dialect": "generic",
          "server": {"value": {"absolute": "https://shop.example"}, "evidence": {"documented": "BooksApi.md:3:1"}},
          "groups": [{
            "name": "BooksApi",
            "page": "BooksApi.md",
            "endpoints": [{
              "operationID": {"value": "add_book", "evidence": {"documented": "BooksApi.md:7:1"}},
              "documentedName": "add_book",
              "method": {"value": "POST", "evidence": {"documented": "BooksApi.md:7:40"}},
              "path": {"value": "/books/{shelf}", "evidence": {"documented": "BooksApi.md:7:40"}},
              "summary": {"value": "Add a book", "evidence": {"documented": "BooksApi.md:7:66"}},
              "description": [],
              "stability": {"value": "stable", "evidence": {"inferred": "not-stated"}},
              "parameters": [
                {
                  "documentedName": "shelf",
                  "name": {
                    "value": "shelf",
                    "evidence": {"inferred": "path-placeholder", "from": "BooksApi.md:7:40", "proven": true}
                  },
                  "location": {
                    "value": "path",
                    "evidence": {"inferred": "path-placeholder", "from": "BooksApi.md:7:40", "proven": true}
                  },
                  "type": {"value": {"type": "string"}, "evidence": {"documented": "BooksApi.md:17:14"}},
                  "isRequired": {
                    "value": true, "evidence": {"inferred": "path-required", "from": "BooksApi.md:7:40"}
                  },
                  "description": {"value": "Where it goes", "evidence": {"documented": "BooksApi.md:17:23"}}
                },
                {
                  "documentedName": "draft",
                  "name": {
                    "value": "draft",
                    "evidence": {"inferred": "page-spelling", "from": "BooksApi.md:19:2", "proven": true}
                  },
                  "location": {
                    "value": "query",
                    "evidence": {"inferred": "query-otherwise", "from": "BooksApi.md:19:2", "proven": true}
                  },
                  "type": {"value": {"type": "boolean"}, "evidence": {"documented": "BooksApi.md:19:14"}},
                  "isRequired": {"value": false, "evidence": {"documented": "BooksApi.md:19:27"}},
                  "defaultValue": {"value": "false", "evidence": {"documented": "BooksApi.md:19:27"}}
                }
              ],
              "requestBody": {
                "documentedName": "book",
                "content": {
                  "type": {"value": {"$ref": "Book"}, "evidence": {"documented": "BooksApi.md:18:13"}}
                },
                "isRequired": {
                  "value": true, "evidence": {"inferred": "not-marked-optional", "from": "BooksApi.md:18:2"}
                },
                "mediaTypes": {"value": ["application/json"], "evidence": {"documented": "BooksApi.md:31:20"}}
              },
              "result": {"value": {"$ref": "Book"}, "evidence": {"documented": "BooksApi.md:23:1"}},
              "accept": {"value": ["application/json"], "evidence": {"documented": "BooksApi.md:32:14"}},
              "responses": [{
                "status": {"value": "201", "evidence": {"documented": "BooksApi.md:38:1"}},
                "description": {"value": "Added", "evidence": {"documented": "BooksApi.md:38:11"}},
                "headers": []
              }],
              "security": {"value": ["key"], "evidence": {"documented": "BooksApi.md:27:1"}}
            }]
          }],
          "schemas": [{
            "name": "Book",
            "page": "Book.md",
            "shape": {
              "value": {
                "object": {
                  "properties": [
                    {
                      "documentedName": "title",
                      "name": {
                        "value": "title",
                        "evidence": {"inferred": "page-spelling", "from": "Book.md:7:1", "proven": true}
                      },
                      "type": {"value": {"type": "string"}, "evidence": {"documented": "Book.md:7:13"}},
                      "isRequired": {
                        "value": true, "evidence": {"inferred": "not-marked-optional", "from": "Book.md:7:1"}
                      }
                    },
                    {
                      "documentedName": "year",
                      "name": {
                        "value": "year",
                        "evidence": {"inferred": "page-spelling", "from": "Book.md:8:1", "proven": true}
                      },
                      "type": {"value": {"type": "integer"}, "evidence": {"documented": "Book.md:8:12"}},
                      "isRequired": {"value": false, "evidence": {"documented": "Book.md:8:25"}}
                    }
                  ],
                  "parents": []
                }
              },
              "evidence": {"documented": "Book.md:1:1"}
            }
          }],
          "securitySchemes": [{
            "name": "key",
            "kind": {"value": {"type": "http", "scheme": "bearer"}, "evidence": {"documented": "BooksApi.md:12:3"}}
          }]
        }
        """
}
