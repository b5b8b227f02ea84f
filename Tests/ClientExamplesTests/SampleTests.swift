import ClientExamples
import ClientPlan
import EndpointModel
import Testing

@Suite struct SampleTests {
    private let evidence = Evidence.inferred(.absence, nil)

    private func property(_ name: String, _ type: SchemaType, isRequired: Bool = true) -> Property {
        Property(
            name: Fact(name, evidence),
            documentedName: name,
            type: Fact(type, evidence),
            isRequired: Fact(isRequired, evidence)
        )
    }

    private func schema(_ name: String, _ shape: Schema.Shape) -> Schema {
        Schema(name: name, page: "\(name).md", shape: Fact(shape, evidence))
    }

    private func api(_ schemas: [Schema]) -> API {
        API(
            names: API.Names(module: "M", client: "C"),
            server: Fact(.placeholder("URL"), evidence),
            groups: [],
            schemas: schemas,
            securitySchemes: []
        )
    }

    /// A union takes any JSON: what stands in an example is what the server takes.
    @Test(arguments: [
        (SchemaType.reference("Message"), #"["content": "text", "sent_at": "2025-01-31T12:00:00Z", "role": "user"]"#),
        (.array(.reference("Content")), #"[Content(json: "text")]"#),
        (.reference("Scores"), #"Scores(json: [1.5])"#),
        (
            .reference("Envelope"),
            #"Envelope(messages: [["content": "text", "sent_at": "2025-01-31T12:00:00Z", "#
                + #""role": "user"]])"#
        ),
    ])
    func aUnionIsOneOfItsAlternatives(type: SchemaType, code: String) {
        let role = SchemaType.enumeration(
            .string(nil),
            [EnumerationValue(value: "user"), EnumerationValue(value: "system")]
        )
        let api = api([
            schema("Message", .union(.oneOf, [.reference("Silence"), .reference("UserMessage")])),
            schema(
                "UserMessage",
                .object(
                    ObjectShape(properties: [
                        property("content", .reference("Content")), property("sent_at", .string(.dateTime)),
                        property("role", role), property("note", .string(nil), isRequired: false),
                    ])
                )
            ),
            schema("Silence", .object(ObjectShape(properties: [property("note", .string(nil), isRequired: false)]))),
            schema("Content", .union(.oneOf, [.string(nil), .array(.string(nil))])),
            schema("Scores", .union(.anyOf, [.array(.number(nil)), .boolean])),
            schema("Envelope", .object(ObjectShape(properties: [property("messages", .array(.reference("Message")))]))),
        ])
        #expect(SampleValues(api, ClientPlan(api)).sample(of: type).code == code)
    }

    /// Each schema requires two values of the next: written out, the first would be as large as 2⁴⁰.
    @Test(.timeLimit(.minutes(1))) func aChainOfRequiredPropertiesIsCutShortInNoTime() throws {
        let schemas = (0..<40).map { number in
            let next = SchemaType.reference("M\(number + 1)")
            return schema("M\(number)", .object(ObjectShape(properties: [property("a", next), property("b", next)])))
        }
        let api = api(schemas + [schema("M40", .open)])
        let sample = SampleValues(api, ClientPlan(api)).sample(of: .reference("M0")).code
        #expect(sample.utf8.count < 10_000)
        #expect(sample.hasPrefix("M0(a: M1(a: M2("))
        #expect(sample.contains("JSONValue.object([:]).decoded()"))
    }
}
