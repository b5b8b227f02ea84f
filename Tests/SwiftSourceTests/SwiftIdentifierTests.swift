import Spelling
import Testing
@testable import SwiftSource

@Suite struct SwiftIdentifierTests {
    @Test(arguments: [
        ("user_id", "userID"), ("userId", "userID"), ("mfa_code", "mfaCode"), ("new_mfa_code", "newMFACode"),
        ("X-Fields", "xFields"), ("X-Request-ID", "xRequestID"), ("filter[status]", "filterStatus"),
        ("recovery-key", "recoveryKey"), ("serviceIds", "serviceIDs"), ("activateUser", "activateUser"),
        ("load_user_ui_preferences", "loadUserUIPreferences"), ("ID", "id"), ("URLPath", "urlPath"),
        ("find_users_by_id", "findUsersByID"), ("default", "default"), ("360-audio", "_360Audio"), ("", "value"),
        ("größe", "gre"), ("a\u{202E}b", "ab"), ("a\u{A0}b\u{2028}c", "aBC"), ("x; exit()", "xExit"),
    ])
    func members(text: String, name: String) {
        #expect(SwiftIdentifier(member: text).name == name)
    }

    @Test(arguments: [
        ("UsersApi", "UsersAPI"), ("book_page", "BookPage"), ("favorite_metadata", "FavoriteMetadata"),
        ("user_id", "UserID"), ("123", "_123"), ("", "Value"), ("User; import Darwin", "UserImportDarwin"),
    ])
    func types(text: String, name: String) {
        #expect(SwiftIdentifier(type: text).name == name)
    }

    @Test(arguments: [
        ("APIUser", "APIUser"), ("UserInfoModel", "UserInfoModel"), ("ApiResponse", "ApiResponse"),
        ("UIAutomatorLicense", "UIAutomatorLicense"), ("Model4xxMessage", "Model4xxMessage"), ("pet", "Pet"),
        ("order_item", "OrderItem"), ("Foo<Bar>", "FooBar"), ("../../etc", "Etc"),
    ])
    func schemasKeepTheirName(text: String, name: String) {
        #expect(SwiftIdentifier(schema: text).name == name)
    }

    @Test func keywordsAreEscapedWhereTheyAreDeclared() {
        #expect(SwiftIdentifier(member: "default").code == "`default`")
        #expect(SwiftIdentifier(member: "default").label == "default")
        #expect(SwiftIdentifier(member: "inout").label == "`inout`")
        #expect(SwiftIdentifier(member: "name").code == "name")
    }

    @Test func takenNamesGetTheSuffixAndThenANumber() {
        var scope = UniqueNames.identifiers(reserved: ["self"])
        #expect(scope.claim(SwiftIdentifier(member: "id")).name == "id")
        #expect(scope.claim(SwiftIdentifier(member: "id")).name == "id2")
        #expect(scope.claim(SwiftIdentifier(member: "id")).name == "id3")
        #expect(scope.claim(SwiftIdentifier(member: "self"), suffix: "Value").name == "selfValue")
        #expect(scope.claim(SwiftIdentifier(member: "self"), suffix: "Value").name == "self2")
    }

    /// A file of the longest name can still be written, and two long names stay apart.
    @Test func longNamesAreCutAndStayApart() {
        var scope = UniqueNames.identifiers()
        let long = String(repeating: "LongName", count: 40)
        let names = ["A", "B", "C"].map { scope.claim(SwiftIdentifier(schema: long + $0), suffix: "Model").name }
        #expect(names.map(\.utf8.count) == [120, 120, 120])
        #expect(Set(names).count == 3)
        #expect(names[1].hasSuffix("Model"))
        #expect(names[2].hasSuffix("2"))
    }
}
