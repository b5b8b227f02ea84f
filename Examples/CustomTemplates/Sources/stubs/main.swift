/// The books that a member has to bring back: a function that calls the API takes the protocol of its namespace.
func overdueBooks(of member: String, in loans: some LoansAPIProtocol) async throws -> [Int] {
    try await loans.listLoans(memberID: member, onlyOverdue: true).map(\.bookID)
}

// Its test needs no server: the stub answers.
var stub = LoansAPIStub()
stub.listLoansAnswer = { member, onlyOverdue in
    onlyOverdue == true ? [Loan(bookID: 7, memberID: member)] : []
}
print("overdue:", try await overdueBooks(of: "m-1", in: stub))

// The app gives it the client's namespace, which conforms, too.
let loans: any LoansAPIProtocol = Lending(authentication: .bearer("member-card")).loans
print("called:", type(of: loans))
