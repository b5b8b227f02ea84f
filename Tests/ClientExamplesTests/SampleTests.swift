import ClientExamples
import ClientPlan
import EndpointModel
import Testing

@Suite struct SampleTests {
    /// Each schema requires two values of the next: written out, the first would be as large as 2⁴⁰.
    @Test(.timeLimit(.minutes(1))) func aChainOfRequiredPropertiesIsCutShortInNoTime() throws {
        let evidence = Evidence.inferred(.absence, nil)
        func property(_ name: String, _ type: SchemaType) -> Property {
            Property(
                name: Fact(name, evidence),
                documentedName: name,
                type: Fact(type, evidence),
                isRequired: Fact(true, evidence)
            )
        }
        let schemas = (0..<40).map { number in
            let next = SchemaType.reference("M\(number + 1)")
            return Schema(
                name: "M\(number)",
                page: "M\(number).md",
                shape: Fact(.object(ObjectShape(properties: [property("a", next), property("b", next)])), evidence)
            )
        }
        let api = API(
            names: API.Names(module: "M", client: "C"),
            server: Fact(.placeholder("URL"), evidence),
            groups: [],
            schemas: schemas + [Schema(name: "M40", page: "M40.md", shape: Fact(.open, evidence))],
            securitySchemes: []
        )
        let sample = SampleValues(api, ClientPlan(api)).sample(of: .reference("M0")).code
        #expect(sample.utf8.count < 10_000)
        #expect(sample.hasPrefix("M0(a: M1(a: M2("))
        #expect(sample.contains("JSONValue.object([:]).decoded()"))
    }
}
