import CustomDump
import EndpointModel
import Foundation
import Testing

@testable import Learning

/// Which names and places exchanges show.
@Suite struct RecordingNamesTests {
    private static let loans = "https://api.loans.example/v2/loans"

    @Test func theItemsOfAQuery() throws {
        let url = "\(Self.loans)?memberId=1&due.before=2&shelf_ids%5B%5D=3&shelf_ids[]=4&filter%5Bstate%5D=5"
        expectNoDifference(
            try Recorded([exchange("GET", url)]).lines,
            [
                "list_loans.due_before = due.before in query #1",
                "list_loans.filter_state = filter[state] in query #1",
                "list_loans.member_id = memberId in query #1",
                "list_loans.shelf_ids = shelf_ids[] in query #1",
            ]
        )
    }

    /// Some recorders leave the query out of the URL.
    @Test func theQueryBesideTheURL() throws {
        let entry = exchange("GET", Self.loans).replacing(
            "\"queryString\": []",
            with: #""queryString": [{"name": "memberId", "value": "1"}]"#
        )
        expectNoDifference(try Recorded([entry]).lines, ["list_loans.member_id = memberId in query #1"])
    }

    @Test func headerFieldsAndCookies() throws {
        let entry = exchange(
            "GET",
            Self.loans,
            headers: #"{"name": "Tenant-Id", "value": "1"}, {"name": "cookie", "value": "a=b; SessionId=x"}"#
        )
        let other = exchange("GET", Self.loans, cookies: #"{"name": "SessionId", "value": "x"}"#)
        expectNoDifference(
            try Recorded([entry, other]).lines,
            ["list_loans.session_id = SessionId in cookie #1", "list_loans.tenant_id = Tenant-Id in header #1"]
        )
    }

    /// A browser sends `Origin` and `Date` to any server.
    @Test func headerFieldsOfTheClientProveNothing() throws {
        let endpoint = LoansAPI.endpoint("fly", "GET", "/flights", parameters: [LoansAPI.parameter("origin")])
        let entry = exchange("GET", "https://x.example/flights", headers: #"{"name": "Origin", "value": "a"}"#)
        let api = LoansAPI.api(server: .placeholder("HOST"), endpoints: [endpoint])
        expectNoDifference(try Recorded([entry], about: api).lines, [])
    }

    private static let forms = [
        #"""
        {"mimeType": "multipart/form-data; boundary=x",
         "params": [{"name": "scanFile", "fileName": "a.png"}, {"name": "takenBy", "value": "b"}]}
        """#,
        #"{"mimeType": "application/x-www-form-urlencoded", "text": "scanFile=a&takenBy=b%3D"}"#,
        """
        {"mimeType": "multipart/form-data; boundary=\\"x\\"", "text": \
        \(quoted("--x\r\nContent-Disposition: form-data; name=\"scanFile\"; filename=\"a.png\"\r\n\r\nname=\"no\"\r\n--x\r\nContent-Disposition: form-data; name=\"takenBy\"\r\n\r\nb\r\n--x--\r\n"))}
        """,
    ]

    @Test(arguments: forms) func theFieldsOfAForm(body: String) throws {
        expectNoDifference(
            try Recorded([exchange("POST", "https://api.loans.example/v2/scans", body: body)]).lines,
            ["file_scan.scan_file = scanFile in form #1", "file_scan.taken_by = takenBy in form #1"]
        )
    }

    private static let loan = """
        {"loanId": 1, "dueDate": "2026-02-03", "book": {"shelfMark": "A"}, "class": "long", "createdAt": "x",
         "tags": {"any key": {"tagName": "a"}}, "pastLoans": [{"loanId": 2, "isOpen": false}]}
        """

    private static let namesOfLoan = [
        "Loan._class = class", "Loan.book = book", "Loan.book.shelf_mark = shelfMark", "Loan.due_date = dueDate",
        "Loan.loan_id = loanId", "Loan.past_loans = pastLoans", "Loan.tags = tags", "Record.created_at = createdAt",
        "Record.is_open = isOpen", "Tag.tag_name = tagName",
    ]

    /// Nested objects, lists, maps, parents and objects in place.
    @Test func theKeysOfAResponse() throws {
        let entry = exchange("GET", "\(Self.loans)/7", response: json(Self.loan))
        expectNoDifference(try Recorded([entry]).lines, Self.namesOfLoan.map { "\($0) #1" })
    }

    @Test func aResponseInBase64() throws {
        let text = Data(Self.loan.utf8).base64EncodedString()
        let response = #"{"mimeType": "application/hal+json", "encoding": "base64", "text": "\#(text)"}"#
        let entry = exchange("GET", "\(Self.loans)/7", response: response)
        expectNoDifference(try Recorded([entry]).lines, Self.namesOfLoan.map { "\($0) #1" })
    }

    @Test func theKeysOfARequest() throws {
        let entry = exchange("POST", Self.loans, body: json(#"{"memberID": "a", "dueDate": "b"}"#), status: 201)
        expectNoDifference(
            try Recorded([entry]).lines,
            ["NewLoan.due_date = dueDate #1", "NewLoan.member_id = memberID #1"]
        )
    }

    /// What a server refuses may be named wrongly.
    @Test(arguments: [0, 400, 422, 500]) func aRefusedCallProvesNothing(status: Int) throws {
        let recorded = try Recorded([exchange("GET", "\(Self.loans)?memberid=1", status: status)])
        expectNoDifference(recorded.lines, [])
        expectNoDifference(
            recorded.reports,
            ["loans.har:1:1: note: passed over of the exchanges: 1 that the server refused [recording-passed-over]"]
        )
    }

    /// Both spellings are found; that they contradict each other is for whoever joins the findings to say.
    @Test func twoNamesOfOneParameter() throws {
        let entries = ["memberId", "member_id"].map { exchange("GET", "\(Self.loans)?\($0)=1") }
        expectNoDifference(
            try Recorded(entries).lines,
            ["list_loans.member_id = memberId in query #1", "list_loans.member_id = member_id in query #2"]
        )
    }

    /// `!id[]` and `id[]` fold to one name, so that generators number one of them.
    @Test func numberedParametersByTheOrderOfTheOthers() throws {
        let names = ["entities_id", "entities_id2", "from_day", "to_day", "sort_by", "page_size"]
        let endpoint = LoansAPI.endpoint("find", "GET", "/find", parameters: names.map { LoansAPI.parameter($0) })
        let api = LoansAPI.api(endpoints: [endpoint])
        let url = "https://api.loans.example/v2/find?entities.id%5B%5D=1&%21entities.id%5B%5D=2"
        let ordered = try Recorded([exchange("GET", url + "&fromDay=3&toDay=4&sortBy=5&pageSize=6")], about: api)
        expectNoDifference(
            ordered.lines,
            [
                "find.entities_id = entities.id[] in query #1", "find.entities_id2 = !entities.id[] in query #1",
                "find.from_day = fromDay in query #1", "find.page_size = pageSize in query #1",
                "find.sort_by = sortBy in query #1", "find.to_day = toDay in query #1",
            ]
        )
        let mixed = try Recorded([exchange("GET", url + "&toDay=3&fromDay=4&sortBy=5&pageSize=6")], about: api)
        #expect(!mixed.lines.contains { $0.contains("entities") })
        expectNoDifference(
            mixed.reports,
            [
                """
                loans.har#1:1:1: warning: "!entities.id[]" of LoansApi.find may be entities_id or entities_id2, so nothing \
                is learned of it (in one exchange); name them in apiref.yaml [recording-ambiguous]
                """,
                """
                loans.har#1:1:1: warning: "entities.id[]" of LoansApi.find may be entities_id or entities_id2, so nothing \
                is learned of it (in one exchange); name them in apiref.yaml [recording-ambiguous]
                """,
            ]
        )
    }
}

/// Objects in a query.
@Suite struct SpreadParameterTests {
    private static let endpoint = LoansAPI.endpoint(
        "find",
        "GET",
        "/find",
        parameters: [
            LoansAPI.parameter("page_filter", .dictionary(.string(nil)), isRequired: true),
            LoansAPI.parameter("ids", .array(.string(nil))),
        ]
    )

    /// `pageFilter[state]` is the parameter `pageFilter`; `ids[0]` says nothing of how a list is written.
    @Test func areNamedByWhatStandsAhead() throws {
        let url = "https://api.loans.example/v2/find?pageFilter[state]=1&pageFilter[day]=2"
        let recorded = try Recorded([exchange("GET", url)], about: LoansAPI.api(endpoints: [Self.endpoint]))
        expectNoDifference(Set(recorded.lines), ["find.page_filter = pageFilter in query #1"])
        expectNoDifference(recorded.reports, [])
        let list = try Recorded([exchange("GET", url + "&ids[0]=1")], about: LoansAPI.api(endpoints: [Self.endpoint]))
        expectNoDifference(Set(list.lines), ["find.page_filter = pageFilter in query #1"])
    }
}
