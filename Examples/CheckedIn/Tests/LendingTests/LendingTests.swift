import APITestSupport
import LendingClient
import Testing

@Suite struct LendingTests {
    @Test func aBookIsBorrowed() async throws {
        let transport = StubTransport(
            status: .created,
            json: #"{"bookId": 7, "memberId": "m-1", "dueOn": "2031-05-04"}"#
        )
        let lending = Lending(authentication: .bearer("member-card"), transport: transport)
        let loan = try await lending.loans.borrowBook(body: NewLoan(bookID: 7, memberID: "m-1"))
        #expect(loan.dueOn == "2031-05-04")
        #expect(transport.requests.map(\.head.path) == ["/v1/loans"])
    }
}
