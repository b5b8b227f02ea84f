import CustomDump
import EndpointModel
import Testing

@testable import ReferenceReader

/// One operation of each page in `Specs/`, piece by piece as it stands there.
@Suite struct SpecOperationTests {
    @Test func bitbarDeletesAUser() throws {
        let page = try SpecPage("Bitbar")
        var expected = OperationSection(
            name: Sourced("delete_user", at: try page.place(of: "# **delete_user**", line: 190))
        )
        expected.signature = try page.sourced("APIUser delete_user(user_id, password)", line: 191)
        expected.prose = [try page.sourced("Delete user.", line: 193)]
        expected.examples = [page.code("ruby", 197...211)]
        expected.parameters = [
            try page.row("user_id", "Integer", line: 218),
            try page.row("password", "String", line: 219),
        ]
        expected.returnType = Sourced(
            .init(text: "APIUser", destination: "APIUser.md"),
            at: try page.place(of: "[**APIUser**](APIUser.md)", line: 223)
        )
        expected.authorization = .notRequired(try page.place(of: "No authorization required", line: 227))
        expected.contentTypes = Sourced([], at: try page.place(of: ": Not defined", line: 231))
        expected.accept = Sourced(["*/*"], at: try page.place(of: ": */*", line: 232))
        expectNoDifference(try page.operation("delete_user"), expected.withHeading(at: 214))
    }

    @Test func finbourneListsUsers() throws {
        let page = try SpecPage("Finbourne")
        var expected = OperationSection(
            name: Sourced("list_users", at: try page.place(of: "# **list_users**", line: 390))
        )
        expected.signature = try page.sourced(
            "list[UserResponse] list_users(include_roles=include_roles, include_deactivated=include_deactivated)",
            line: 391
        )
        expected.prose = [try page.sourced("[EARLY ACCESS] ListUsers:", line: 393)]
        expected.authenticationNotes = [try page.sourced("OAuth Authentication (oauth2):", line: 397)]
        expected.examples = [page.code("python", 399...433)]
        expected.parameters = [
            try page.row("include_roles", "bool", line: 440, notes: "[optional] [default to False]"),
            try page.row("include_deactivated", "bool", line: 441, notes: "[optional] [default to False]"),
        ]
        for index in expected.parameters.indices {
            let place = try page.place(of: "[optional] [default to False]", line: 440 + index)
            expected.parameters[index].notes.isRequired = Sourced(false, at: place)
            expected.parameters[index].notes.defaultValue = Sourced("False", at: place)
        }
        expected.returnType = Sourced(
            .init(text: "list[UserResponse]", destination: "UserResponse.md"),
            at: try page.place(of: "[**list[UserResponse]**](UserResponse.md)", line: 445)
        )
        expected.authorization = .schemes([
            Sourced("oauth2", at: try page.place(of: "[oauth2](../README.md#oauth2)", line: 449))
        ])
        expected.schemeLinks = [
            Sourced(
                .init(scheme: "oauth2", destination: "../README.md#oauth2"),
                at: try page.place(of: "[oauth2](../README.md#oauth2)", line: 449)
            )
        ]
        expected.contentTypes = Sourced([], at: try page.place(of: ": Not defined", line: 453))
        expected.accept = Sourced(["application/json"], at: try page.place(of: ": application/json", line: 454))
        expected.responses = [
            try page.response("200", "List the available users", line: 459),
            try page.response("400", "The details of the input related failure", line: 460),
            try page.response("0", "Error response", line: 461),
        ]
        expectNoDifference(try page.operation("list_users"), expected.withHeading(at: 436))
    }

    @Test func igtCloudListsUsers() throws {
        let page = try SpecPage("IGTCloud")
        var expected = OperationSection(
            name: Sourced("get_users_resource", at: try page.place(of: "# **get_users_resource**", line: 367))
        )
        expected.signature = try page.sourced("[UserInfoModel] get_users_resource()", line: 368)
        expected.authenticationNotes = [
            try page.sourced("Api Key Authentication (csrf_token):", line: 374),
            try page.sourced("Api Key Authentication (jwt):", line: 375),
        ]
        expected.examples = [page.code("python", 378...419)]
        expected.parameters = [try page.row("x_fields", "str", line: 427, notes: "[optional]")]
        expected.parameters[0].description = try page.sourced("An optional fields mask", line: 427)
        expected.parameters[0].notes.isRequired = Sourced(false, at: try page.place(of: "[optional]", line: 427))
        expected.returnType = Sourced(
            .init(text: "[UserInfoModel]", destination: "UserInfoModel.md"),
            at: try page.place(of: "[**[UserInfoModel]**](UserInfoModel.md)", line: 431)
        )
        let schemes = try page.place(of: "[csrf_token](../README.md#csrf_token), [jwt](../README.md#jwt)", line: 435)
        expected.authorization = .schemes([Sourced("csrf_token", at: schemes), Sourced("jwt", at: schemes)])
        expected.schemeLinks = ["csrf_token", "jwt"].map { scheme in
            Sourced(.init(scheme: scheme, destination: "../README.md#\(scheme)"), at: schemes)
        }
        expected.contentTypes = Sourced([], at: try page.place(of: ": Not defined", line: 439))
        expected.accept = Sourced(["application/json"], at: try page.place(of: ": application/json", line: 440))
        expected.responses = [
            try page.response("200", "Success", line: 447),
            try page.response("400", "Bad request", line: 448),
        ]
        expectNoDifference(try page.operation("get_users_resource"), expected.withHeading(at: 423))
    }

    @Test func thoughtSpotLogsUsersOut() throws {
        let page = try SpecPage("ThoughtSpot")
        var expected = OperationSection(
            name: Sourced("forceLogoutUsers", at: try page.place(of: "# **forceLogoutUsers**", line: 361))
        )
        expected.signature = try page.sourced("void forceLogoutUsers(forceLogoutUsersRequest)", line: 362)
        expected.prose = [
            try page.sourced(
                """
                Version: 9.0.0.cl or later   Enforces logout on current user sessions.    Use this API with caution \
                as it may invalidate active user sessions and force users to re-login. Make sure you specify the \
                usernames or GUIDs. If you pass null values in the API call, all user sessions on your cluster become \
                invalid, and the users are forced to re-login.  Requires `ADMINISTRATION` \
                (**Can administer ThoughtSpot**) privilege. If [Role-Based Access Control (RBAC)]\
                (https://developers.thoughtspot.com/docs/rbac) is enabled on your instance, the \
                `USER_ADMINISTRATION` (**Can manage users**) privilege is required.
                """,
                line: 364
            )
        ]
        expected.examples = [page.code("typescript", 370...389)]
        expected.parameters = [try page.row("forceLogoutUsersRequest", "ForceLogoutUsersRequest", line: 397)]
        expected.returnType = Sourced(
            .init(text: "void", destination: nil),
            at: try page.place(of: "**void**", line: 402)
        )
        expected.authorization = .schemes([
            Sourced("bearerAuth", at: try page.place(of: "[bearerAuth](README.md#bearerAuth)", line: 406))
        ])
        expected.schemeLinks = [
            Sourced(
                .init(scheme: "bearerAuth", destination: "README.md#bearerAuth"),
                at: try page.place(of: "[bearerAuth](README.md#bearerAuth)", line: 406)
            )
        ]
        expected.contentTypes = Sourced(["application/json"], at: try page.place(of: ": application/json", line: 410))
        expected.accept = Sourced(["application/json"], at: try page.place(of: ": application/json", line: 411))
        expected.responses = [
            try page.response("204", "Force logging out of users operation successful.", line: 417),
            try page.response("400", "Invalid request.", line: 418),
            try page.response("401", "Unauthorized access.", line: 419),
            try page.response("403", "Forbidden access.", line: 420),
            try page.response("500", "Unexpected error", line: 421),
        ]
        expectNoDifference(try page.operation("forceLogoutUsers"), expected.withHeading(at: 393))
    }
}

extension SpecPage {
    /// A row of a parameter table without description; what the notes say is the caller's to add.
    fileprivate func row(_ name: String, _ type: String, line: Int, notes: String = "") throws
        -> OperationSection.ParameterRow
    {
        if !notes.isEmpty { _ = try place(of: notes, line: line) }
        return OperationSection.ParameterRow(
            name: try strong(name, line: line),
            type: Sourced(.init(text: type, destination: nil), at: try place(of: "**\(type)**", line: line)),
            description: nil,
            notes: Notes()
        )
    }

    /// A row of a response table.
    fileprivate func response(_ status: String, _ text: String, line: Int) throws -> OperationSection.ResponseRow {
        .init(status: try strong(status, line: line), description: try sourced(text, line: line), headers: [])
    }
}

extension OperationSection {
    /// With the heading "### Parameters", whose place each row keeps.
    fileprivate func withHeading(at line: Int) -> OperationSection {
        var section = self
        section.hasParameterSection = true
        for index in section.parameters.indices {
            section.parameters[index].heading.range = PageRange(
                page: name.range.page,
                startLine: line,
                startColumn: 1,
                endLine: line,
                endColumn: 15
            )
        }
        return section
    }
}
