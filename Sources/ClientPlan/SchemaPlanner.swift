import EndpointModel
import Spelling
import SwiftSource

/// Makes types of schemas, and of what is written in place in them.
struct SchemaPlanner: Sendable {
    private let types: TypeNames
    private let inheritance: Inheritance
    private let topLevel: Set<String>
    /// The functions that take a schema as their body, by group and schema.
    private let users: [[String: [SwiftIdentifier]]]

    init(_ api: API, _ names: ClientNames, _ inheritance: Inheritance, _ namespaces: [Namespace]) {
        types = names.types
        topLevel = names.topLevel
        self.inheritance = inheritance
        users = namespaces.map(Self.users)
    }

    private static func users(in namespace: Namespace) -> [String: [SwiftIdentifier]] {
        var users: [String: [SwiftIdentifier]] = [:]
        for operation in namespace.operations {
            let schemas = operation.endpoint.requestBody?.type?.value.references ?? []
            for schema in Set(schemas) { users[schema, default: []].append(operation.function) }
        }
        return users
    }

    func name(of schema: Schema) -> SwiftIdentifier { types.name(of: schema.name) }

    /// A schema's type and, behind it, the types written in it.
    ///
    /// - Parameter group: The group on whose page the schema stands.
    func declarations(of schema: Schema, in group: Int?) -> [TypeDeclaration] {
        var nested: [TypeDeclaration] = []
        let kind = kind(of: schema, &nested)
        return [TypeDeclaration(name(of: schema), subject(of: schema, kind, group), kind)] + nested
    }

    private func subject(of schema: Schema, _ kind: TypeDeclaration.Kind, _ group: Int?) -> TypeDeclaration.Subject {
        if let description = schema.description { return .described(description.value) }
        if case .object = kind, schema.shape.evidence.rule == .requestExample {
            return .example(schema.name, functions: group.flatMap { users[$0][schema.name] } ?? [])
        }
        return .schema(schema.name)
    }

    private func kind(of schema: Schema, _ nested: inout [TypeDeclaration]) -> TypeDeclaration.Kind {
        switch schema.shape.value {
        case .open: return .open
        case .union(_, let members): return union(members, schema.discriminator)
        case .enumeration(let type, let values): return .enumeration(of: type, values)
        case .alias, .object:
            if let type = types.aliases[schema.name] { return .alias(types.type(of: type)) }
            if let type = types.aliases.recursive[schema.name] { return .wrapper(types.type(of: type)) }
            if types.aliases.empty.contains(schema.name) { return .circular }
            return object(inheritance.properties(of: schema.name), at: [name(of: schema)], in: schema.name, &nested)
        }
    }

    /// Any JSON, with a view of each type that it may be.
    private func union(_ members: [SchemaType], _ discriminator: Fact<Discriminator>?) -> TypeDeclaration.Kind {
        var names = UniqueNames.identifiers(reserved: Self.membersOfOpenSchemas)
        var known: Set<PlannedType> = []
        // A name that is not proven could hide every value.
        let marks = discriminator.flatMap { $0.evidence.isProven == false ? nil : $0.value.marks } ?? [:]
        let views = members.compactMap { member -> TypeDeclaration.Member? in
            // Two members may be one type in Swift, which can have one initializer.
            guard known.insert(types.type(of: types.aliases.resolved(member))).inserted else { return nil }
            let accessor = names.claim(SwiftIdentifier(member: "\(member)"), suffix: "Value")
            let mark = marks[types.aliases.resolved(member)]
            return TypeDeclaration.Member(accessor: accessor, type: types.type(of: member), mark: mark)
        }
        return .union(members, members: views)
    }

    private static let membersOfOpenSchemas: Set<String> = [
        "json", "init", "self", "description", "hash", "hashValue", "encode", "parameterValues", "formParts",
    ]
}

extension SchemaPlanner {
    /// An object. The types that are written in its properties are added, each followed by those written in it.
    private func object(
        _ properties: [Property],
        at path: [SwiftIdentifier],
        in schema: String,
        _ declarations: inout [TypeDeclaration]
    ) -> TypeDeclaration.Kind {
        let nested = PlannedProperty.nestedNames(of: properties, topLevel: topLevel)
        let names = PlannedProperty.names(of: properties)
        let planned = properties.indices.map { index in
            let property = properties[index]
            switch (nested[index], InlineType(property.type.value)) {
            case (let name?, .object(let properties)):
                var inner: [TypeDeclaration] = []
                let kind = object(properties, at: path + [name], in: schema, &inner)
                declarations += [TypeDeclaration(name, in: path, .inner, kind)] + inner
            case (let name?, .enumeration(let type, let values)):
                let kind = TypeDeclaration.Kind.enumeration(of: type, values)
                declarations.append(TypeDeclaration(name, in: path, .property(names[index]), kind))
            case (_, nil), (nil, _): break
            }
            let isIndirect = inheritance.isRecursive(property.type.value, in: schema)
            return PlannedProperty(
                name: names[index],
                wireName: property.name.value,
                type: types.type(of: property.type.value, nested: nested[index]),
                isRequired: property.isRequired.value && !(isIndirect && property.isNullable?.value == true),
                isNullable: property.isNullable?.value == true && property.isRequired.value && !isIndirect,
                isIndirect: isIndirect,
                documentation: FieldDocumentation(property.field, defaultOf: "The")
            )
        }
        return .object(planned)
    }
}

extension Discriminator {
    /// The marks of the schemas that one value stands for.
    fileprivate var marks: [SchemaType: TypeDeclaration.Mark] {
        Dictionary(grouping: mapping, by: \.schema).reduce(into: [:]) { marks, entry in
            guard entry.value.count == 1 else { return }
            marks[.reference(entry.key)] = TypeDeclaration.Mark(property: property, value: entry.value[0].value)
        }
    }
}
