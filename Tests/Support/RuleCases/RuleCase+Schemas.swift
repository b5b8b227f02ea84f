import EndpointModel

extension RuleCase {
    package static let schemas = [
        RuleCase(
            .schemaAdded,
            {
                $0.schemas.append(Schema(name: "Receipt", page: "docs/Receipt.md", shape: stated(.open)))
                $0.e[2].result = stated(.reference("Receipt"))
            },
            with: .resultAdded,
            near: { $0.schemas.append(Schema(name: "Receipt", page: "docs/Receipt.md", shape: stated(.open))) },
            is: .unusedSchemaAdded
        ),
        RuleCase(
            .unusedSchemaAdded,
            { $0.schemas.append(Schema(name: "Receipt", page: "docs/Receipt.md", shape: stated(.open))) },
            near: { $0.schemas.reverse() }
        ),
        RuleCase(
            .unusedSchemaRemoved,
            { $0.schemas.removeLast() },
            near: { $0.schemas[8].name = "unused" }
        ),
        RuleCase(
            .schemaRemoved,
            {
                $0.schemas.removeAll { $0.name == "Extra" }; $0.e[3].result = stated(.boolean)
            },
            with: .resultTypeNarrowed,
            near: { $0.e[3].result = stated(.boolean) },
            is: .resultTypeNarrowed
        ),
        RuleCase(
            .schemaRenamed,
            {
                $0["NewBook"].name = "BookToAdd"; $0.e[2].requestBody?.content = .value(stated(.reference("BookToAdd")))
            },
            near: {
                $0["NewBook"].name = "new_book"; $0.e[2].requestBody?.content = .value(stated(.reference("new_book")))
            }
        ),
        RuleCase(
            .schemaShapeChanged,
            { $0["Part"].shape.value = .alias(.string(nil)) },
            near: { $0["Part"].shape.value = .open },
            is: .schemaDescribedNoLonger
        ),
        RuleCase(
            .schemaTypeChanged,
            { $0["Price"].shape.value = .alias(.boolean) },
            near: { $0["Price"].shape.value = .alias(.number(.double)) },
            is: .schemaTypeWidened
        ),
        RuleCase(
            .schemaTypeWidened,
            { $0["Price"].shape.value = .alias(.number(.double)) },
            near: { $0["Price"].shape.evidence = .documented(place(3)) }
        ),
        RuleCase(
            .schemaTypeNarrowed,
            { $0["Price"].shape.value = .alias(.integer(.int32)) },
            near: { $0["Price"].shape.value = .alias(.string(nil)) },
            is: .schemaTypeChanged
        ),
        RuleCase(
            .parentsChanged,
            {
                let created = $0[object: "Record"].properties[0]
                $0[object: "Book"].parents = []
                $0.book.insert(created, at: 0)
            },
            near: { $0[object: "Book"].parents[0].evidence = .documented(place(4)) }
        ),
        RuleCase(
            .additionalPropertiesChanged,
            { $0[object: "NewBook"].additionalProperties = stated(.boolean) },
            near: { $0[object: "NewBook"].additionalProperties?.evidence = .documented(place(4)) }
        ),
        RuleCase(
            .unionMemberAdded,
            { $0["Item"].shape.value = .union(.oneOf, [.reference("Book"), .reference("Part"), .boolean]) },
            near: { $0["Item"].shape.value = .union(.oneOf, [.reference("Part"), .reference("Book")]) }
        ),
        RuleCase(
            .unionMemberRemoved,
            { $0["Item"].shape.value = .union(.oneOf, [.reference("Book")]) },
            near: { $0["Item"].shape.value = .union(.oneOf, [.reference("Part"), .reference("Book")]) }
        ),
        RuleCase(
            .unionKindChanged,
            { $0["Item"].shape.value = .union(.anyOf, [.reference("Book"), .reference("Part")]) },
            near: { $0["Item"].shape.evidence = .documented(place(4)) }
        ),
    ]

    package static let properties = [
        RuleCase(
            .requiredPropertyAdded,
            { $0.book.append(.of("isbn", .boolean, required: true)) },
            near: { $0.book.append(.of("isbn", .boolean)) },
            is: .optionalPropertyAdded
        ),
        RuleCase(
            .optionalPropertyAdded,
            { $0.book.insert(.of("isbn", .boolean), at: 0) },
            near: { $0.book.append(.of("isbn", .boolean, required: true)) },
            is: .requiredPropertyAdded
        ),
        RuleCase(
            .requiredPropertyRemoved,
            { $0.book.remove(at: 0) },
            near: { $0.book.remove(at: 7) },
            is: .optionalPropertyRemoved
        ),
        RuleCase(
            .optionalPropertyRemoved,
            { $0.book.remove(at: 8) },
            near: { $0.book.remove(at: 1) },
            is: .requiredPropertyRemoved
        ),
        RuleCase(
            .propertyRenamed,
            {
                $0.book[1].name.value = "name"; $0.book[1].documentedName = "name"
            },
            near: { $0.book[1].documentedName = "name" }
        ),
        RuleCase(
            .propertyRespelled,
            { $0.book[2].name.value = "firstEdition" },
            near: { $0.book[2].documentedName = "firstEdition" }
        ),
        RuleCase(
            .propertyBecameRequired,
            { $0.book[2].isRequired.value = true },
            near: { $0.book[2].isRequired = inferred(true, .requestExample) },
            is: .sourceConcludedOtherwise
        ),
        RuleCase(
            .propertyBecameOptional,
            { $0.book[1].isRequired.value = false },
            near: { $0.book[1].isRequired = inferred(true, .unmarked) },
            is: .evidenceChanged
        ),
        RuleCase(
            .propertyTypeChanged,
            { $0.book[7].type.value = .reference("Part") },
            near: { $0.book[7].type.value = .any },
            is: .propertyTypeWidened
        ),
        RuleCase(
            .propertyTypeWidened,
            { $0.book[0].type.value = .number(.double) },
            near: { $0.book[0].type.value = .string(nil) },
            is: .propertyTypeChanged
        ),
        RuleCase(
            .propertyTypeNarrowed,
            { $0.book[0].type.value = .integer(.int32) },
            near: { $0.book[0].type.value = .boolean },
            is: .propertyTypeChanged
        ),
        RuleCase(
            .propertyDefaultChanged,
            { $0.book[4].defaultValue = nil },
            near: { $0.book[4].defaultValue?.value = "\"0\"" }
        ),
        RuleCase(
            .propertiesReordered,
            { $0.book.swapAt(2, 3) },
            near: { $0.book.swapAt(1, 2) }
        ),
    ]

    package static let types = [
        RuleCase(
            .enumerationValueAdded,
            { $0.p[1].type.value = .enumeration(["title", "year", "pages"]) },
            near: { $0.p[1].type.value = .enumeration(["year", "title"]) }
        ),
        RuleCase(
            .enumerationValueRemoved,
            { $0.book[3].type.value = .enumeration(["in"]) },
            near: { $0.book[3].type.value = .enumeration(["in", "lent"]) }
        ),
        RuleCase(
            .enumerationConstantRenamed,
            {
                $0["Format"].shape.value = .enumeration(
                    .integer(nil),
                    [.init(name: "PRINT", value: "1"), .init(name: "AUDIO", value: "2")]
                )
            },
            near: {
                $0["Format"].shape.value = .enumeration(
                    .integer(nil),
                    [.init(name: "paper", value: "1"), .init(name: "AUDIO", value: "2")]
                )
            }
        ),
        RuleCase(
            .formatChanged,
            { $0.book[1].type.value = .string(.uri) },
            near: { $0.book[1].type.value = .string(.date) },
            is: .propertyTypeNarrowed
        ),
        RuleCase(
            .typeShownOtherwise,
            { $0.book[1].type.value = .string(.uuid) },
            near: { $0.book[1].type.value = .string(.dateTime) },
            is: .propertyTypeNarrowed
        ),
        RuleCase(
            .typeRestated,
            {
                let values = [EnumerationValue(name: "PAPER", value: "1"), EnumerationValue(name: "AUDIO", value: "2")]
                $0.book[6].type.value = .enumeration(.integer(nil), values)
            },
            near: { $0.book[4].type.value = .integer(nil) }
        ),
    ]

    package static let evidence = [
        RuleCase(
            .descriptionChanged,
            { $0.e[0].summary?.value = "Lists them." },
            near: { $0.e[0].summary?.value = " Does\nlistBooks. " }
        ),
        RuleCase(
            .evidenceChanged,
            { $0.p[4].isRequired = inferred(true, .unmarked) },
            near: { $0.p[4].isRequired.evidence = .documented(place(20)) }
        ),
        RuleCase(
            .proofGained,
            from: { $0.p[0].name = inferred("page_size", .pageSpelling, isProven: false) },
            { $0.p[0].name = inferred("page_size", .sample, isProven: true) },
            near: { $0.p[0].name = inferred("page_size", .namingConvention, isProven: false) }
        ),
        RuleCase(
            .proofLost,
            from: { $0.p[0].name = inferred("page_size", .sample, isProven: true) },
            { $0.p[0].name = inferred("page_size", .pageSpelling, isProven: false) },
            near: { $0.p[0].name = inferred("page_size", .placeholder, isProven: true) }
        ),
        RuleCase(
            .concludedOtherwise,
            { $0.p[0].name = inferred("pageSize", .namingConvention, isProven: false) },
            near: { $0.p[0].name = inferred("pageSize", .sample, isProven: true) },
            is: .parameterRespelled
        ),
        RuleCase(
            .sourceConcludedOtherwise,
            { $0.p[0].name = inferred("pagesize", .namingConvention, isProven: false) },
            near: { $0.p[0].name = inferred("pagesize", .sample, isProven: true) },
            is: .parameterRenamed
        ),
        RuleCase(
            .statedNow,
            from: { $0.e[1].responses = [] },
            { _ in },
            near: { $0.e[1].responses = [$0.e[2].responses[0]] },
            is: .statedNow
        ),
        RuleCase(
            .statedNoLonger,
            { $0.e[1].responses = [] },
            near: { $0.e[1].responses.removeLast() },
            is: .errorStatusRemoved
        ),
        RuleCase(
            .resultStatedNow,
            from: { $0.e[1].result = inferred(nil, .absence) },
            { _ in },
            near: { $0.e[1].result = stated(nil) },
            is: .evidenceChanged
        ),
        RuleCase(
            .resultStatedNoLonger,
            { $0.e[1].result = inferred(nil, .absence) },
            near: { $0.e[1].result = stated(nil) },
            is: .resultRemoved
        ),
        RuleCase(
            .schemaDescribed,
            { $0["Extra"].shape.value = .object(ObjectShape(properties: [.of("a")])) },
            near: { $0["Extra"].page = "docs/More.md" }
        ),
        RuleCase(
            .schemaDescribedNoLonger,
            { $0["Part"].shape.value = .open },
            near: { $0["Part"].page = "docs/More.md" }
        ),
    ]
}
