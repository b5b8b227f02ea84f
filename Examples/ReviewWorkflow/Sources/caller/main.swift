import LendingClient

let request = LoansAPI.listLoans(memberID: "m-1", onlyOverdue: true)
print(request.path)
