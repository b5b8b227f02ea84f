import ClientPlan
import CustomDump
import EndpointModel
import Testing

/// What tells the types of a union apart.
@Suite struct UnionMarkTests {
    private static func marks(_ schemas: [Schema]) -> [String] {
        let members = schemas.map { SchemaType.reference($0.name) }
        let kinds = [SchemaType.string(nil)]
        let constant = Schema("Kind", .enumeration(.string(nil), [EnumerationValue(value: "kind")]))
        let types = ClientPlan.types(schemas + [constant, Schema("Change", .union(.oneOf, members + kinds))])
        guard case .union(_, let views)? = types.first(where: { $0.path == "Change" })?.kind else { return [] }
        return views.map { view in
            view.mark.map { "\(view.accessor.name): \($0.property)=\($0.value)" } ?? view.accessor.name
        }
    }

    private static func constant(_ value: String) -> SchemaType { .enumeration([value]) }

    @Test func aPropertyWithOneValueInEach() {
        let marks = Self.marks([
            .object("Added", [Property("book"), Property("type", Self.constant("added"))]),
            .object("Removed", [Property("type", Self.constant("removed")), Property("book_id")]),
            .object("Other", [Property("note")]),
        ])
        expectNoDifference(marks, ["added: type=added", "removed: type=removed", "other", "string"])
    }

    @Test func aSchemaOfOneValueIsOne() {
        let marks = Self.marks([
            .object("Added", [Property("type", Self.constant("added"))]),
            .object("Kept", [Property("type", .reference("Kind"))]),
        ])
        expectNoDifference(marks, ["added: type=added", "kept: type=kind", "string"])
    }

    @Test(arguments: [
        [Self.constant("same"), Self.constant("same")], [Self.constant("added"), .string(nil)],
        [.enumeration(["added", "moved"]), Self.constant("removed")],
    ])
    func whatSaysLessTellsNothing(types: [SchemaType]) {
        let schemas = zip(["Added", "Removed"], types).map { Schema.object($0, [Property("type", $1)]) }
        expectNoDifference(Self.marks(schemas), ["added", "removed", "string"])
    }

    /// A name that may be another one would hide every value.
    @Test func aNameThatIsNotProvenTellsNothing() {
        let schemas = ["Added", "Removed"].map { name in
            var property = Property("payBy", Self.constant(name))
            property.name.evidence = property.name.evidence.proving(false)
            return Schema.object(name, [property])
        }
        expectNoDifference(Self.marks(schemas), ["added", "removed", "string"])
    }
}

/// What may be `null`, and the data of events.
@Suite struct NullAndEventTests {
    @Test func whatIsRequiredMayBeNull() {
        let book = ClientPlan.types([
            .object(
                "Book",
                ["title", "cursor", "parent"].map { name in
                    var property = Property(name, name == "parent" ? .reference("Book") : .string(nil))
                    if name != "title" { property.isNullable = fact(true) }
                    return property
                }
            )
        ])[0]
        expectNoDifference(
            book.properties.map { "\($0.name.name) \($0.isRequired) \($0.isNullable)" },
            ["title true false", "cursor true true", "parent false false"]
        )
    }

    @Test func anEventIsItsData() {
        let data = Schema.object("Chunk", [Property("text")])
        for (fields, output) in [
            (["data", "id"], "Chunk"), (["data", "id", "text"], "Event"), (["id"], "Event"),
        ] {
            let properties = fields.map { Property($0, $0 == "data" ? .reference("Chunk") : .string(nil)) }
            let operation = ClientPlan.operation(
                Endpoint("watch", result: .reference("Event"), accept: ["text/event-stream"]),
                schemas: [data, .object("Event", properties)]
            )
            guard case .eventStream(let type)? = operation.output else { return #expect(Bool(false)) }
            #expect("\(type)".contains(output))
        }
    }
}
