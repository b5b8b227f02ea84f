import Foundation

// usage: lend [SERVER]
let server = CommandLine.arguments.dropFirst().first.flatMap { URL(string: $0) } ?? Lending.serverURL
let lending = Lending(serverURL: server, authentication: .bearer("member-card"))

do {
    let loan = try await lending.loans.borrowBook(body: NewLoan(bookID: 7, memberID: "m-1"))
    print("Borrowed book \(loan.bookID), due on \(loan.dueOn?.description ?? "no day").")
    for loan in try await lending.loans.listLoans(memberID: loan.memberID, onlyOverdue: false) {
        print("Has book \(loan.bookID).")
    }
} catch {
    print(error.localizedDescription)
    exit(1)
}
