import EndpointModel
import ModelDiff
import RuleCases
import Testing

/// What changes everywhere is found in time that grows with the model.
@Suite struct LargeModelTests {
    private static let count = 4000

    private static func api(_ name: (String) -> String) -> API {
        var api = API.library
        api.groups[0].endpoints = (0..<count).map { number in
            .of(name("operation\(number)"), "GET", "/things/\(number)/{\(name("id"))}") {
                $0.parameters = [.of(name("id"), in: .path, required: true), .of("filter", description: "\(number)")]
                $0.result = stated(.reference(name("Thing\(number)")))
            }
        }
        api.schemas = (0..<count).map { number in
            let next = SchemaType.reference(name("Thing\((number + 1) % count)"))
            let properties: [Property] = [.of("id\(number)"), .of("next", next), .of("name")]
            return Schema(
                name: name("Thing\(number)"),
                page: "docs/Thing.md",
                shape: stated(.object(ObjectShape(properties: properties)))
            )
        }
        return api
    }

    @Test(.timeLimit(.minutes(1))) func renamesEverywhereInNoTime() {
        let changes = ModelDiff.changes(from: Self.api { $0 }, to: Self.api { "New\($0)" })
        let counts = Dictionary(grouping: changes, by: \.rule).mapValues(\.count)
        #expect(
            counts == [
                .endpointRenamed: Self.count, .placeholderRenamed: Self.count, .schemaRenamed: Self.count,
                .descriptionChanged: Self.count,
            ]
        )
    }

    @Test(.timeLimit(.minutes(1))) func nothingInCommonInNoTime() {
        var empty = API.library
        empty.groups[0].endpoints = []
        empty.schemas = []
        let changes = ModelDiff.changes(from: Self.api { $0 }, to: empty)
        #expect(changes.count == 2 * Self.count)
    }
}
