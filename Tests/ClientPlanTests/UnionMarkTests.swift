import ClientPlan
import CustomDump
import EndpointModel
import Testing

/// What tells the types of a union apart.
@Suite struct UnionMarkTests {
    private static func marks(_ mapping: [String], isProven: Bool? = nil) -> [String] {
        let schemas = ["Added", "Removed"].map { Schema.object($0, [Property("type")]) }
        let members = schemas.map { SchemaType.reference($0.name) } + [.string(nil)]
        let entries = mapping.map { text in
            let words = text.split(separator: "=").map(String.init)
            return Discriminator.Entry(value: words[0], schema: words[1])
        }
        var union = Schema("Change", .union(.oneOf, members))
        union.discriminator = fact(Discriminator(property: "type", mapping: entries))
        if let isProven { union.discriminator?.evidence.isProven = isProven }
        let types = ClientPlan.types(schemas + [union])
        guard case .union(_, let views)? = types.first(where: { $0.path == "Change" })?.kind else { return [] }
        return views.map { view in
            view.mark.map { "\(view.accessor.name): \($0.property)=\($0.value)" } ?? view.accessor.name
        }
    }

    @Test func eachSchemaHasItsValue() {
        expectNoDifference(
            Self.marks(["added=Added", "removed=Removed"]),
            ["added: type=added", "removed: type=removed", "string"]
        )
    }

    @Test func severalValuesOfOneSchemaAreNone() {
        expectNoDifference(
            Self.marks(["added=Added", "bought=Added", "removed=Removed"]),
            ["added", "removed: type=removed", "string"]
        )
    }

    /// A name that may be another one would hide every value.
    @Test func aNameThatIsNotProvenTellsNothing() {
        let mapping = ["added=Added", "removed=Removed"]
        expectNoDifference(Self.marks(mapping, isProven: false), ["added", "removed", "string"])
        expectNoDifference(Self.marks(mapping, isProven: true).count, 3)
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
