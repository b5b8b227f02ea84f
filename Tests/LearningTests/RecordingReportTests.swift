import CustomDump
import EndpointModel
import Testing

@testable import Learning

/// What is reported of a recording besides what is learned: once, with a count.
@Suite struct RecordingReportTests {
    private static let loans = "https://api.loans.example/v2/loans"

    private func reports(_ entries: [String], about api: API = LoansAPI.api) throws -> [String] {
        try Recorded(entries, about: api).reports
    }

    @Test func aFieldThatNoPageDocuments() throws {
        let entry = exchange("GET", "\(Self.loans)/7?verbose=1&api_key=k", response: json(#"{"loanId": 1, "fine": 2}"#))
        expectNoDifference(
            try reports([entry, entry]),
            [
                """
                loans.har#1:1:1: note: no page documents "fine" of Loan, which stands in 2 exchanges \
                [recording-undocumented]
                """,
                """
                loans.har#1:1:1: note: no page documents "verbose" of LoansApi.get_loan, which stands in 2 exchanges \
                [recording-undocumented]
                """,
            ]
        )
    }

    /// Names that vary like data might be some.
    @Test func keysThatAreDataAreNotShown() throws {
        let keys = (0..<21).map { #""person\#(Array("abcdefghijklmnopqrstu")[$0])": 1"# }.joined(separator: ", ")
        let many = exchange("GET", "\(Self.loans)/7", response: json(#"{"loanId": 1, \#(keys)}"#))
        let odd = exchange("GET", "\(Self.loans)/7", response: json(#"{"loanId": 1, "ada@example.com": 1}"#))
        let line = """
            loans.har#1:1:1: note: no page documents names that stand in Loan in one exchange; they look like data, so \
            none is shown [recording-undocumented]
            """
        expectNoDifference(try reports([many]), [line])
        expectNoDifference(try reports([odd]), [line])
    }

    @Test func aTypeThatContradictsThePage() throws {
        let body = #"{"loanId": "7", "dueDate": null, "book": [], "isOpen": 1, "pastLoans": {}}"#
        expectNoDifference(
            try reports([exchange("GET", "\(Self.loans)/7", response: json(body))]),
            [
                ("Loan.book", "an array", "an object"), ("Loan.loan_id", "a string", "an integer"),
                ("Loan.past_loans", "an object", "an array"), ("Record.is_open", "an integer", "a boolean"),
            ].map { label, found, documented in
                """
                loans.har#1:1:1: warning: \(label) is \(found) in one exchange, where its page says \(documented); correct \
                it in apiref.yaml [recording-type]
                """
            }
        )
    }

    @Test func numbersThatFitTheirType() throws {
        let schema = LoansAPI.schema(
            "Loan",
            [LoansAPI.property("count", .integer(.int64)), LoansAPI.property("fine", .number(nil))]
        )
        let entry = { (body: String) in exchange("GET", "\(Self.loans)/7", response: json(body)) }
        let api = LoansAPI.api(schemas: [schema])
        expectNoDifference(try reports([entry(#"{"count": 1, "fine": 1}"#), entry(#"{"fine": 1.5}"#)], about: api), [])
        expectNoDifference(
            try reports([entry(#"{"count": 1.5, "fine": true}"#)], about: api),
            [
                """
                loans.har#1:1:1: warning: Loan.count is a number in one exchange, where its page says an integer; correct it \
                in apiref.yaml [recording-type]
                """,
                """
                loans.har#1:1:1: warning: Loan.fine is a boolean in one exchange, where its page says a number; correct it \
                in apiref.yaml [recording-type]
                """,
            ]
        )
    }

    @Test func aRequiredFieldThatIsMissing() throws {
        let entries = [
            exchange("GET", "\(Self.loans)/7", response: json(#"{"loanId": 7}"#)),
            exchange("GET", "\(Self.loans)/8", response: json("{}")),
            exchange("POST", Self.loans, body: json("{}")),
            exchange("PATCH", "\(Self.loans)/8", body: json("{}")),  // leaves out what stays as it is
        ]
        expectNoDifference(
            try reports(entries),
            [(2, "Loan.loan_id"), (3, "NewLoan.member_id")].map { number, name in
                """
                loans.har#\(number):1:1: warning: \(name) is missing in one exchange, though its page does not say that it \
                is optional [recording-missing]
                """
            }
        )
    }

    @Test func aRequiredParameterThatIsMissing() throws {
        let endpoint = LoansAPI.endpoint(
            "find",
            "GET",
            "/find",
            parameters: [
                LoansAPI.parameter("first", isRequired: true), LoansAPI.parameter("Key", in: .header, isRequired: true),
            ]
        )
        let urls = ["?first=1", "?first=2", "", "?first=3", ""].map { "https://api.loans.example/v2/find\($0)" }
        expectNoDifference(
            try reports(urls.map { exchange("GET", $0) }, about: LoansAPI.api(endpoints: [endpoint])),
            [
                """
                loans.har#3:1:1: warning: LoansApi.find.first is missing in 2 exchanges, though its page does not say that \
                it is optional [recording-missing]
                """
            ]
        )
    }

    /// Requests to others than the API are counted, and those to the API told without what might be data.
    @Test func anEndpointThatNoPageLists() throws {
        let entries = [
            exchange("GET", Self.loans), exchange("DELETE", "\(Self.loans)/7"), exchange("DELETE", "\(Self.loans)/8"),
            exchange("GET", "https://tracker.example/pixel"), exchange("OPTIONS", Self.loans),
        ]
        expectNoDifference(
            try reports(entries),
            [
                """
                loans.har#2:1:1: note: no page lists DELETE /v2/loans/{}, which is called in 2 exchanges \
                [recording-unlisted-endpoint]
                """,
                "loans.har:1:1: note: passed over of the exchanges: 1 to other servers [recording-passed-over]",
            ]
        )
    }

    @Test func aCallThatMayBeEitherOfTwo() throws {
        let endpoints = [LoansAPI.endpoint("one", "GET", "/{a}/b"), LoansAPI.endpoint("other", "GET", "/a/{b}")]
        expectNoDifference(
            try reports([exchange("GET", "/a/b")], about: LoansAPI.api(endpoints: endpoints)),
            [
                """
                loans.har#1:1:1: warning: the call may be one of LoansApi.one or LoansApi.other, so nothing is learned of \
                the call (in one exchange) [recording-ambiguous-endpoint]
                """
            ]
        )
    }

    @Test(arguments: [
        #"{"mimeType": "text/html", "text": "<p>"}"#, #"{"mimeType": "application/json", "text": "{"}"#,
        #"{"mimeType": "application/json", "encoding": "base64", "text": "?"}"#,
    ])
    func aBodyThatIsNotRead(response: String) throws {
        expectNoDifference(
            try reports([exchange("GET", "\(Self.loans)/7", response: response)]),
            [
                """
                loans.har:1:1: note: passed over of the exchanges: 1 with a body that is neither JSON nor a form \
                [recording-passed-over]
                """
            ]
        )
    }
}
