import CustomDump
import EndpointModel
import Testing

/// Pages of schemas that contradict each other: each is a warning, and the model is mended.
@Suite struct SchemaValidationTests {
    private func page(_ name: String, property: String, parents: [String] = []) -> String {
        let list = parents.isEmpty ? "" : "\n## allOf\n" + parents.map { "* [\($0)](\($0).md)\n" }.joined()
        return """
            # \(name)

            ## Properties

            Name | Type | Description | Notes
            --- | --- | --- | ---
            **\(property)** | **str** | |
            \(list)
            """
    }

    @Test func aSchemaThatInheritsFromItself() {
        let (api, diagnostics) = Model.of(files: [
            ("A.md", page("A", property: "a", parents: ["B"])),
            ("B.md", page("B", property: "b", parents: ["C", "D"])),
            ("C.md", page("C", property: "c", parents: ["A"])),
            ("D.md", page("D", property: "d", parents: ["D"])),
        ])
        let parents = api.schemas.map { schema -> [String] in
            guard case .object(let object) = schema.shape.value else { return [] }
            return object.parents.map(\.value)
        }
        expectNoDifference(parents, [["B"], ["C", "D"], [], []])
        expectNoDifference(
            diagnostics.map(\.description),
            [
                """
                C.md:10:3: warning: C inherits from A, which inherits from it; that it does is left out \
                [circular-schema]
                """,
                """
                D.md:10:3: warning: D inherits from itself; that it does is left out [circular-schema]
                """,
            ]
        )
    }

    @Test func aSchemaOfParentsAlone() {
        let (api, diagnostics) = Model.of(files: [
            ("A.md", "# A\n\n## allOf\n* [B](B.md)\n"), ("B.md", page("B", property: "b")),
        ])
        expectNoDifference(api.schemas.first?.shape.value, .open)
        expectNoDifference(
            diagnostics.map(\.description),
            [
                """
                A.md:4:3: warning: "allOf" is read beside a section "Properties" alone; any JSON is assumed \
                [unread-content]
                """
            ]
        )
    }

    @Test func schemasThatAreNothingButThemselves() {
        let (api, diagnostics) = Model.of(files: [
            ("A.md", "# A\n\n## Type\n\n`B`\n"), ("B.md", "# B\n\n## Type\n\n`A`\n"),
            ("Tree.md", "# Tree\n\n## Type\n\n`List[Tree]`\n"),
            ("Pet.md", "# Pet\n\n## oneOf\n\n* Cat\n* Animal\n"),
            ("Animal.md", "# Animal\n\n## oneOf\n\n* Pet\n"),
        ])
        let shapes = Dictionary(api.schemas.map { ($0.name, $0.shape.value) }) { first, _ in first }
        #expect(shapes["A"] == .alias(.reference("B")))
        #expect(shapes["B"] == .open)
        #expect(shapes["Pet"] == .union(.oneOf, [.reference("Cat"), .reference("Animal")]))
        #expect(shapes["Animal"] == .open)
        expectNoDifference(
            diagnostics.map(\.message),
            [
                "B is another name for A, which is another name for it; any JSON is assumed",
                "Animal is an alternative of itself; that alternative is left out",
            ]
        )
    }

    @Test(.timeLimit(.minutes(1))) func aLongChainOfParentsInNoTime() {
        let count = 5000
        let (api, diagnostics) = Model.of(
            files: (0..<count).map { index in
                ("M\(index).md", page("M\(index)", property: "a", parents: index + 1 < count ? ["M\(index + 1)"] : []))
            }
        )
        #expect(api.schemas.count == count)
        #expect(diagnostics.isEmpty)
    }

    @Test func twoPagesOfOneSchema() {
        let (api, diagnostics) = Model.of(files: [
            ("old/Book.md", page("Book", property: "title")), ("new/Book.md", page("Book", property: "name")),
        ])
        expectNoDifference(api.schemas.map(\.page), ["old/Book.md"])
        expectNoDifference(
            diagnostics.map(\.description),
            ["new/Book.md:1:1: warning: Book is described on old/Book.md, too; that page counts [duplicate-schema]"]
        )
    }
}
