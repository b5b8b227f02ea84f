import CustomDump
import EndpointModel
import Testing

@testable import ReferenceReader

/// The pages in `Specs/` are read whole.
@Suite struct SpecPageTests {
    @Test(arguments: [
        ("Bitbar", "BitbarCloudApiClient::UsersApi", "https://cloud.bitbar.com/cloud", 21),
        ("Finbourne", "finbourne_identity.UsersApi", "https://fbn-ci.lusid.com/identity", 11),
        ("IGTCloud", "igtcloud.client.services.entities.UsersApi", "/data", 10),
        ("ThoughtSpot", "ThoughtSpotRestApiSdk.UsersApi", "CLUSTER_URL", 10),
    ])
    func preamble(_ name: String, _ title: String, _ baseURI: String, _ operations: Int) throws {
        let page = try SpecPage(name)
        let api = try page.api
        expectNoDifference(api.title, Sourced(title, at: try page.place(of: "# \(title)", line: 1)))
        let sentence = "All URIs are relative to *\(baseURI)*"
        expectNoDifference(api.baseURI, Sourced(baseURI, at: try page.place(of: sentence, line: 3)))
        expectNoDifference(api.index.count, operations)
        expectNoDifference(api.operations.count, operations)
        expectNoDifference(api.operations.map(\.name.value), api.index.map(\.name.value))
        expectNoDifference(page.page.diagnostics, [])
    }

    @Test func anIndexRow() throws {
        let page = try SpecPage("Finbourne")
        expectNoDifference(
            try page.api.index[2],
            APIPage.IndexEntry(
                name: Sourced(
                    "expire_password",
                    at: try page.place(of: "[**expire_password**](UsersApi.md#expire_password)", line: 9)
                ),
                destination: "UsersApi.md#expire_password",
                method: Sourced(
                    "POST",
                    at: try page.place(of: "**POST** /api/users/{id}/lifecycle/$expirepassword", line: 9)
                ),
                path: Sourced(
                    "/api/users/{id}/lifecycle/$expirepassword",
                    at: try page.place(of: "**POST** /api/users/{id}/lifecycle/$expirepassword", line: 9)
                ),
                description: try page.sourced("[BETA] ExpirePassword:", line: 9)
            )
        )
    }

    /// What no piece of the result covers is nothing but headings of sections, heads of tables, fences and navigation.
    @Test(arguments: ["Bitbar", "Finbourne", "IGTCloud", "ThoughtSpot"])
    func everyLineThatSaysSomethingIsRead(_ name: String) throws {
        let page = try SpecPage(name)
        var lines = page.lines.map { Array($0.utf8) }
        for range in PageRange.all(in: try page.api) {
            for line in range.startLine...range.endLine where line <= lines.count {
                let start = line == range.startLine ? range.startColumn - 1 : 0
                let end = line == range.endLine ? range.endColumn - 1 : lines[line - 1].count
                for column in start..<max(start, end) { lines[line - 1][column] = UInt8(ascii: " ") }
            }
        }
        let unread = lines.enumerated().compactMap { index, line -> String? in
            let rest = String(
                decoding: line.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "|") },
                as: UTF8.self
            )
            return Self.structure.contains(rest) || rest.hasPrefix("[[Backtotop]](#)[[BacktoAPIlist]]")
                || rest.allSatisfy { $0 == "-" } ? nil : "\(index + 1): \(page.lines[index])"
        }
        expectNoDifference(unread, [])
    }

    /// What a page may hold besides, without spaces and pipes.
    private static let structure: Set<String> = [
        // The marks of quotations and list items, and what separates links.
        ">", "*", "-", ",",
        // A field of "HTTP request headers", whose value is read.
        "-**Content-Type**", "-**Accept**",
        // There is no default.
        "defaultstoundefined",
        "###Example", "###Parameters", "###Returntype", "###Authorization", "###HTTPrequestheaders",
        "###HTTPresponsedetails",
        "MethodHTTPrequestDescription", "NameTypeDescriptionNotes", "StatuscodeDescriptionResponseheaders",
        "```ruby", "```python", "```typescript", "```",
    ]
}

extension PageRange {
    /// Every range that is stored anywhere in a value.
    fileprivate static func all(in value: Any) -> [PageRange] {
        if let range = value as? PageRange { return [range] }
        return Mirror(reflecting: value).children.flatMap { all(in: $0.value) }
    }
}
