import CustomDump
import Foundation
import TestSupport
import Testing

@testable import ClientPlan

@Suite struct ReservedNamesTests {
    /// A generated type of such a name would be ambiguous for whoever imports the client.
    @Test func noTypeIsNamedAsOneOfTheRuntime() throws {
        let folder = Repository.root.appendingPathComponent("Sources/APIRuntime")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var names: Set<String> = []
        for case let file as URL in try #require(files) where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            let types = text.matches(of: /(?m)^public (?:final )?(?:struct|enum|protocol|actor|class) (\w+)/)
            names.formUnion(types.map { String($0.1) })
        }
        #expect(names.count > 30)
        expectNoDifference(names.subtracting(TypeNames.runtimeTypes).sorted(), [])
    }
}
