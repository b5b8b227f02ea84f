import ClientPlan
import CustomDump
import EndpointModel
import Testing

/// The types of schemas, and of what is written in place in them.
@Suite struct TypeTests {
    @Test func typesWrittenInPropertiesAreNested() {
        let size = SchemaType.enumeration(.string(nil), [EnumerationValue(value: "S"), EnumerationValue(value: "-S")])
        let cover = SchemaType.object([Property("size", size), Property("colors", .array(.object([])))])
        let types = ClientPlan.types([
            .object("Book", [Property("cover", cover), Property("copies", .dictionary(size))])
        ])
        expectNoDifference(
            types.map(\.path),
            ["Book", "Book.Cover", "Book.Cover.Size", "Book.Cover.Color", "Book.Copies"]
        )
        expectNoDifference(
            types[0].properties.map(\.type),
            [.declared(type("Cover")), .dictionary(.declared(type("Copies")))]
        )
        expectNoDifference(
            types[1].properties.map(\.type),
            [.declared(type("Size")), .array(.declared(type("Color")))]
        )
        expectNoDifference(types[2].constants, ["s", "minusS"])
        expectNoDifference(
            types.map(\.subject),
            [.schema("Book"), .inner, .property(member("size")), .inner, .property(member("copies"))]
        )
    }

    /// A nested type would hide one of the client's, or of the runtime's.
    @Test func nestedTypesShadowNoOther() {
        let properties = ["author", "date", "type", "shop", "dates"].map { name in
            Property(name, name == "dates" ? .array(.object([])) : .object([]))
        }
        let types = ClientPlan.types([.object("Book", properties), .object("Author", [])])
        expectNoDifference(
            types.map(\.path),
            [
                "Book", "Book.AuthorValue", "Book.DateValue", "Book.TypeValue", "Book.ShopValue", "Book.DateItem",
                "Author",
            ]
        )
    }

    @Test func whatHoldsItselfIsIndirect() {
        let types = ClientPlan.types([
            .object("Cat", [Property("mother", .reference("Cat")), Property("kittens", .array(.reference("Cat")))]),
            .object("Dog", [Property("enemy", .reference("Rival")), Property("home", .reference("Home"))]),
            Schema("Rival", .alias(.reference("Wolf"))),
            .object("Wolf", [Property("prey", .object([Property("dog", .reference("Dog"))]))]),
            .object("Home", []),
        ])
        let indirect = types.flatMap { declaration in
            declaration.properties.filter(\.isIndirect).map { "\(declaration.path).\($0.name.name)" }
        }
        expectNoDifference(indirect, ["Cat.mother", "Dog.enemy", "Wolf.prey", "Wolf.Prey.dog"])
    }

    @Test func aliasesThatSwiftHasAndHasNot() {
        let kinds = ClientPlan.types([
            Schema("Name", .alias(.string(nil))), Schema("Tree", .alias(.array(.reference("Tree")))),
            Schema("Forest", .alias(.reference("Tree"))), Schema("A", .alias(.reference("B"))),
            Schema("B", .alias(.reference("A"))),
            Schema(
                "Labels",
                .object(
                    ObjectShape(
                        properties: [],
                        additionalProperties: fact(.boolean)
                    )
                )
            ),
        ]).map(\.kind)
        let tree = PlannedType.declared(type("Tree"))
        expectNoDifference(
            kinds,
            [.alias(.string), .wrapper(.array(tree)), .alias(tree), .circular, .circular, .alias(.dictionary(.bool))]
        )
    }

    @Test func propertiesOfParentsComeFirst() {
        let types = ClientPlan.types([
            .object("Dog", [Property("name", .string(nil)), Property("tail", .boolean)], parents: ["Pet", "Dog"]),
            .object("Pet", [Property("legs", .integer(nil)), Property("tail", .any)], parents: ["Dog"]),
        ])
        expectNoDifference(types[0].properties.map(\.name.name), ["legs", "name", "tail"])
        expectNoDifference(types[0].properties.map(\.type), [.int, .string, .bool])
    }

    @Test func aUnionHasOneMemberForEachTypeInSwift() {
        let members: [SchemaType] = [.reference("Name"), .string(nil), .array(.boolean), .reference("Cat")]
        let types = ClientPlan.types([
            Schema("Pet", .union(.oneOf, members)), Schema("Name", .alias(.string(nil))), .object("Cat", []),
        ])
        guard case .union(_, let planned) = types[0].kind else {
            Issue.record("no union")
            return
        }
        expectNoDifference(planned.map(\.accessor.name), ["name", "boolean", "cat"])
        expectNoDifference(planned.map(\.type), [.declared(type("Name")), .array(.bool), .declared(type("Cat"))])
    }

    @Test func namesOfPropertiesAndConstants() {
        let properties = ["self", "user_id", "userId", "hash", "default"].map { Property($0, .any) }
        let types = ClientPlan.types([.object("Book", properties)])
        expectNoDifference(
            types[0].properties.map(\.name.name),
            ["selfValue", "userID", "userIDValue", "hash2", "default"]
        )
        let values = ["", "404", "-1.5", "none", "A", "a", "-title"].map { EnumerationValue(value: $0) }
        let kind = ClientPlan.types([Schema("Code", .enumeration(.integer(nil), values))])[0]
        expectNoDifference(
            kind.constants,
            ["empty", "value404", "minus1Point5", "noneValue", "a", "aValue", "minusTitle"]
        )
        let numbers = ClientPlan.types([Schema("N", .enumeration(.integer(nil), [EnumerationValue(value: "4")]))])[0]
        expectNoDifference(
            numbers.kind,
            .enumeration(.integer, [TypeDeclaration.Constant(name: member("value 4"), value: "4")])
        )
    }
}
