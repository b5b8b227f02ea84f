import ClientGenerator
import CustomDump
import SwiftEmitter
import Testing
import TestSupport

/// What changes in the client when a page changes.
@Suite struct ChangeTests {
    /// Two pages of one reference.
    private func files(users: (String) -> String = { $0 }) throws -> [String: String] {
        let bitbar = try Repository.text("Specs/Bitbar/UsersApi.md")
        let cloud = try Repository.text("Specs/IGTCloud/UsersApi.md")
        let reference = Reference(pages: [
            .init(path: "AccountsApi.md", bytes: Array(cloud.utf8)),
            .init(path: "UsersApi.md", bytes: Array(users(bitbar).utf8)),
        ])
        let files = try ClientGenerator.run(reference).files
        return Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.contents) })
    }

    private func changed(_ change: (String) -> String) throws -> [String] {
        let (before, after) = (try files(), try files(users: change))
        #expect(Set(before.keys) == Set(after.keys))
        return before.keys.filter { before[$0] != after[$0] }.sorted()
    }

    @Test func aNewParameterChangesTheFileOfItsPageAlone() throws {
        let changed = try changed {
            $0.replacing(
                " **recovery_key** | **String**|  | \n",
                with: " **recovery_key** | **String**|  | \n **time_zone** | **String**|  | [optional] \n"
            )
        }
        #expect(changed == ["UsersAPI.swift"])
        let after = try files {
            $0.replacing(
                " **recovery_key** | **String**|  | \n",
                with: " **recovery_key** | **String**|  | \n **time_zone** | **String**|  | [optional] \n"
            )
        }
        let file = try #require(after["UsersAPI.swift"])
        #expect(file.contains("func getUserByRecoveryKey(recoveryKey: String, timeZone: String? = nil)"))
        #expect(file.contains(#"query: ["recoveryKey": recoveryKey, "timeZone": timeZone]"#))
    }

    @Test func aNewReturnTypeChangesTheFileOfItsPageAlone() throws {
        let changed = try changed { $0.replacing("[**APIMessage**](APIMessage.md)", with: "[**Receipt**](Receipt.md)") }
        #expect(changed == ["UsersAPI.swift"])
    }

    @Test func aNewDescriptionChangesTheFileOfItsPageAlone() throws {
        #expect(try changed { $0.replacing("Reset api key.", with: "Make a new API key.") } == ["UsersAPI.swift"])
    }
}
