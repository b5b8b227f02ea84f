import EndpointModel
import Spelling

/// Finds what tells the schemas of unions apart: what a page says, or a property that has a value of its own in each.
struct Discriminators {
    private let contents: SchemaContents
    /// The only values of the enumerations that have one, by the schemas' names.
    private let constants: [String: String]

    static func settle(_ api: inout API) {
        let discriminators = Discriminators(api.schemas)
        for index in api.schemas.indices {
            guard case .union(_, let members) = api.schemas[index].shape.value else { continue }
            api.schemas[index].discriminator =
                if let stated = api.schemas[index].discriminator {
                    discriminators.named(stated, members)
                } else {
                    discriminators.concluded(members)
                }
        }
    }

    private init(_ schemas: [Schema]) {
        contents = SchemaContents(schemas)
        constants = schemas.reduce(into: [:]) { constants, schema in
            guard case .enumeration(.string, let values) = schema.shape.value, values.count == 1 else { return }
            constants[schema.name] = values[0].value
        }
    }

    /// The discriminator with the property's name on the wire, of those schemas that are members; `nil` if none is.
    private func named(_ stated: Fact<Discriminator>, _ members: [SchemaType]) -> Fact<Discriminator>? {
        let names = Set(members.flatMap(\.references))
        var fact = stated
        fact.value.mapping.removeAll { !names.contains($0.schema) }
        let property = objects(members).lazy.flatMap(\.properties).first { property in
            property.documentedName.folded == stated.value.property.folded
        }
        if let property {
            fact.value.property = property.name.value
            if property.name.evidence.isProven == false { fact.evidence = fact.evidence.proving(false) }
        }
        return fact.value.mapping.isEmpty ? nil : fact
    }

    /// The first property with a value of its own in two schemas or more, and with none that two share.
    private func concluded(_ members: [SchemaType]) -> Fact<Discriminator>? {
        var found: [String: (place: PageRange?, mapping: [Discriminator.Entry])] = [:]
        var order: [String] = []
        for object in objects(members) {
            for property in object.properties {
                // A name that is not proven could hide every value.
                guard property.name.evidence.isProven != false, let value = constant(property.type.value) else {
                    continue
                }
                let name = property.name.value
                if found[name] == nil { order.append(name) }
                found[name, default: (property.type.evidence.range, [])].mapping
                    .append(.init(value: value, schema: object.schema))
            }
        }
        for name in order {
            guard let (place, mapping) = found[name], mapping.count > 1,
                Set(mapping.map(\.value)).count == mapping.count
            else { continue }
            return Fact(Discriminator(property: name, mapping: mapping), .inferred(.constantProperty, place))
        }
        return nil
    }

    /// The members that are objects, each once.
    private func objects(_ members: [SchemaType]) -> [(schema: String, properties: [Property])] {
        var known: Set<String> = []
        return members.compactMap { member in
            guard case .reference(let name) = contents.resolved(member), known.insert(name).inserted,
                case .object(let properties) = contents.content(of: .reference(name))
            else { return nil }
            return (name, properties)
        }
    }

    private func constant(_ type: SchemaType) -> String? {
        switch type {
        case .enumeration(.string, let values) where values.count == 1: values[0].value
        case .reference(let name): constants[name]
        default: nil
        }
    }
}
