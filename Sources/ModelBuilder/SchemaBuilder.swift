import EndpointModel
import ReferenceReader
import Spelling

/// Builds the schema that a model page describes.
struct SchemaBuilder {
    let types: TypeResolver
    let names: NameResolver
    let use: SchemaUse
    private(set) var diagnostics: [Diagnostic] = []
    /// The enumerations of the page's properties by their folded names.
    private var enumerations: [String: ModelPage.Enumeration] = [:]

    /// What the page's prose spells.
    private var mentions = ProseMentions([])

    init(types: TypeResolver, names: NameResolver, use: SchemaUse) {
        self.types = types
        self.names = names
        self.use = use
    }

    mutating func schema(of model: ModelPage, page: ReferencePage) -> Schema {
        let name = types.schemas.name(of: page)
        mentions = ProseMentions(model.prose + (model.properties ?? []).compactMap(\.description))
        enumerations = Dictionary(model.propertyEnumerations.map { ($0.name.folded, $0) }) { first, _ in first }
        return Schema(
            name: name,
            page: page.path,
            shape: shape(of: model, name),
            description: Self.description(of: model),
            discriminator: discriminator(of: model)
        )
    }

    private func discriminator(of model: ModelPage) -> Fact<Discriminator>? {
        guard let property = model.discriminator?.property, let mapping = model.discriminator?.mapping, !mapping.isEmpty
        else { return nil }
        let entries = mapping.map { entry in
            let schema = types.schemas.schema(like: entry.value.schema) ?? entry.value.schema
            return Discriminator.Entry(value: entry.value.value, schema: schema)
        }
        return Fact(Discriminator(property: property.value, mapping: entries), .documented(property.range))
    }

    private static func description(of model: ModelPage) -> Fact<String>? {
        var paragraphs = model.prose.flatMap { ProseText.paragraphs($0.value) }
        if let sentence = model.discriminator?.sentence { paragraphs.append(sentence) }
        guard let place = model.prose.first?.range ?? model.discriminator?.range, !paragraphs.isEmpty else {
            return nil
        }
        return Fact(paragraphs.joined(separator: "\n\n"), .documented(place))
    }

    private mutating func shape(of model: ModelPage, _ schema: String) -> Fact<Schema.Shape> {
        if let enumeration = model.enumeration {
            return Fact(.enumeration(enumeration.type, enumeration.values), .documented(enumeration.range))
        }
        for (membership, kind) in [(ModelPage.Membership.oneOf, UnionKind.oneOf), (.anyOf, .anyOf)] {
            guard let members = model.members[membership], let first = members.first else { continue }
            return Fact(.union(kind, members.map { type(of: $0).value }), .documented(first.range))
        }
        if let alias = model.alias {
            return Fact(.alias(type(of: alias).value), .documented(alias.range))
        }
        guard let rows = model.properties else {
            if let parent = model.members[.allOf]?.first { reportMissingProperties(at: parent.range) }
            return Fact(.open, .inferred(.undescribed, model.title.range))
        }
        var object = ObjectShape(properties: [])
        var names: Set<String> = []
        for row in rows {
            if row.isAdditionalProperties {
                object.additionalProperties = type(of: row.type)
            } else {
                let property = property(row, in: model, schema)
                if names.insert(property.name.value).inserted {
                    object.properties.append(property)
                } else {
                    diagnostics.append(.duplicate("property \(property.name.value)", at: row.name.range))
                }
            }
        }
        object.parents = (model.members[.allOf] ?? []).compactMap { member in
            guard case .reference(let name) = type(of: member).value else { return nil }
            return Fact(name, .documented(member.range))
        }
        // A table without rows says nothing: generators write it also for what is no object.
        if object.properties.isEmpty, object.parents.isEmpty, object.additionalProperties == nil {
            return Fact(.open, .inferred(.undescribed, model.title.range))
        }
        return Fact(.object(object), .documented(model.title.range))
    }

    private mutating func reportMissingProperties(at place: PageRange) {
        diagnostics.append(
            Diagnostic(
                .warning,
                rule: "unread-content",
                #""allOf" is read beside a section "Properties" alone; any JSON is assumed"#,
                at: place
            )
        )
    }

    private mutating func property(
        _ row: OperationSection.ParameterRow,
        in model: ModelPage,
        _ schema: String
    ) -> Property {
        let learned = names.learned[.property(row.name.value, of: schema)]
        var type = propertyType(row)
        // Sources know numbers apart, or say nothing of them.
        if learned?.type == nil, model.hasFields {
            type = type.narrowed(by: row.sampleOfNumber ?? row.sample)
        }
        return Property(
            Field(
                row,
                name: name(of: row, in: model, schema),
                type: type,
                isRequired: isRequired(row, in: model),
                learned: learned
            )
        )
    }

    private func name(of row: OperationSection.ParameterRow, in model: ModelPage, _ schema: String) -> Fact<String> {
        var question = NameInQuestion(
            kind: .properties,
            subject: .property(row.name.value, of: schema),
            spelled: row.name,
            page: use.onlyPage(using: schema)
        )
        question.isLiteral = row.isLiteral
        question.shown = names.examples.key(of: row.name.value, in: model).map { ($0, .exampleKey) }
        question.mention = mentions.spelling(of: row.name.value)
        return names.name(of: question)
    }

    private mutating func propertyType(_ row: OperationSection.ParameterRow) -> Fact<SchemaType> {
        if let enumeration = enumeration(of: row) {
            let values = SchemaType.enumeration(enumeration.type, enumeration.values)
            let isList = if case .array = type(of: row.type).value { true } else { false }
            return Fact(isList ? .array(values) : values, .documented(enumeration.range))
        }
        let documented = type(of: row.type)
        // A type of the page's own, such as `StatusEnum`, that the page does not enumerate further.
        let isLocal = row.type.value.destination?.hasPrefix("#") == true || row.notes.enumeration != nil
        guard isLocal, case .reference(let name) = documented.value, types.schemas.schema(like: name) == nil else {
            return documented.map { $0.noted(row.notes) }
        }
        return documented.map { _ in SchemaType.string(nil).noted(row.notes) }
    }

    /// The enumeration that a property's type links to, or that bears the property's name.
    private func enumeration(of row: OperationSection.ParameterRow) -> ModelPage.Enumeration? {
        if let anchor = row.type.value.destination, anchor.hasPrefix("#"),
            let enumeration = enumerations[anchor.dropFirst().folded]
        {
            return enumeration
        }
        let name = row.name.value.folded
        return enumerations[name] ?? enumerations[name + "enum"]
    }

    private mutating func isRequired(_ row: OperationSection.ParameterRow, in model: ModelPage) -> Fact<Bool> {
        if let stated = row.notes.isRequired { return stated.fact }
        if TypeResolver.isOptional(row.type.value) { return Fact(false, .documented(row.type.range)) }
        if !model.marksOptional { return Fact(false, .inferred(.absence, row.name.range)) }
        return Fact(true, .inferred(.unmarked, row.name.range))
    }

    private mutating func type(of text: Sourced<OperationSection.TypeText>) -> Fact<SchemaType> {
        switch types.resolve(text) {
        case .type(let type): return Fact(type, .documented(text.range))
        case .nothing, .unreadable:
            diagnostics.append(.unreadableType(text))
            return Fact(.any, .inferred(.absence, text.range))
        }
    }
}

extension ModelPage.Discriminator {
    fileprivate var range: PageRange? { property?.range ?? mapping.first?.range }

    /// ``The property `kind` tells which of them it is: `cat` for `Cat`, `dog` for `Dog`.``
    fileprivate var sentence: String? {
        let entries = mapping.map { "`\($0.value.value)` for `\($0.value.schema)`" }.joined(separator: ", ")
        let subject = property.map { "The property `\($0.value)`" } ?? "A property"
        if property == nil, mapping.isEmpty { return nil }
        return "\(subject) tells which of them it is" + (entries.isEmpty ? "." : ": \(entries).")
    }
}

extension SchemaType {
    /// The type with the format that notes state and the values that they enumerate.
    func noted(_ notes: Notes) -> SchemaType {
        let type = formatted(notes.format?.value)
        return notes.enumeration.map { type.enumerated($0.value) } ?? type
    }

    private func formatted(_ format: SchemaType?) -> SchemaType {
        switch (self, format) {
        case (.integer(nil), .integer?), (.number(nil), .number?), (.string(nil), .string?): format ?? self
        case (.array(let item), _): .array(item.formatted(format))
        default: self
        }
    }

    private func enumerated(_ values: [String]) -> SchemaType {
        let constants = values.map { EnumerationValue(value: $0) }
        switch self {
        case .string: return .enumeration(.string(nil), constants)
        case .integer where values.allSatisfy({ Int($0) != nil }), .number where values.allSatisfy(\.isNumber):
            return .enumeration(self, constants)
        case .array(let item): return .array(item.enumerated(values))
        default: return self
        }
    }
}
