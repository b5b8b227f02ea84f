import Foundation

// usage: members [SERVER]      with the key in CLERK_SECRET_KEY
let server = CommandLine.arguments.dropFirst().first.flatMap { URL(string: $0) } ?? Clerk.serverURL
let key = ProcessInfo.processInfo.environment["CLERK_SECRET_KEY"] ?? ""
let clerk = Clerk(serverURL: server, authentication: .bearer(key))

do throws(APIError) {
    for try await page in clerk.users.listPages(limit: 10) where !page.isEmpty {
        print("A page of \(page.count):", page.map(\.id).joined(separator: ", "))
    }

    let ada = CreateUserRequestBody(firstName: "Ada", lastName: "Byron", emailAddress: ["ada@example.com"])
    let user = try await clerk.users.create(body: ada)
    print("Created:", user.id)

    // The field asks a mock server for the answer that a server has for a user who is not there.
    let nobody = Users.get(userID: "user_of_nobody").header("Prefer", "code=404")
    print(try await clerk.send(nobody).value.id)
} catch {
    print(error.localizedDescription)
    guard let body = try? error.documentedBody() as? ClerkErrors else { exit(1) }
    for problem in body.errors { print("\(problem.code): \(problem.longMessage)") }
}
