import EndpointModel

/// An argument of an endpoint's function.
struct EndpointArgument {
    let name: SwiftIdentifier
    /// The name on the wire; empty for a body.
    let wireName: String
    /// `nil` for a body.
    let location: Parameter.Location?
    let type: SwiftCode
    let isRequired: Bool
    let description: String?
    let defaultValue: String?
    let values: [String]

    var isBody: Bool { location == nil }

    /// `userID: Int`, `sort: String? = nil`
    var declaration: SwiftCode {
        isRequired ? "\(label: name): \(type)" : "\(label: name): \(type)? = nil"
    }

    /// `"userId": userID`
    var item: SwiftCode { "\(SwiftStringLiteral(wireName)): \(name)" }

    /// An endpoint's arguments: those of the path first, then the required ones, then the optional ones.
    ///
    /// - Parameter enumerations: The types of the parameters that take one of several values, by their names on the wire.
    static func arguments(
        of endpoint: Endpoint,
        _ types: TypeNames,
        enumerations: [String: SwiftIdentifier]
    ) -> [EndpointArgument] {
        var scope = NameScope(reserved: ["self", "apiClient", "init"])
        var drafts = endpoint.parameters.map { parameter in
            Draft(parameter: parameter, types, enumeration: enumerations[parameter.name.value])
        }
        if let body = endpoint.requestBody, let type = body.type {
            drafts.append(Draft(body: body, type: type.value, types))
        }
        let ordered =
            drafts.filter { $0.location == .path } + drafts.filter { $0.location != .path && $0.isRequired }
            + drafts.filter { $0.location != .path && !$0.isRequired }
        return ordered.map { $0.argument(named: scope.claim($0.name, suffix: "Value")) }
    }

    /// An argument whose name is not yet its own.
    private struct Draft {
        let name: SwiftIdentifier
        let location: Parameter.Location?
        let isRequired: Bool
        let argument: EndpointArgument

        init(parameter: Parameter, _ types: TypeNames, enumeration: SwiftIdentifier?) {
            name = SwiftIdentifier(member: parameter.name.value)
            location = parameter.location.value
            isRequired = parameter.isRequired.value
            argument = EndpointArgument(
                name: name,
                wireName: parameter.name.value,
                location: location,
                type: types.parameterCode(parameter.type.value, in: parameter.location.value, nested: enumeration),
                isRequired: isRequired,
                description: parameter.description?.value,
                defaultValue: parameter.defaultValue?.value,
                values: parameter.type.value.enumerated
            )
        }

        init(body: RequestBody, type: SchemaType, _ types: TypeNames) {
            // A body that is called after its type, or a request's body, is called so by a generator: the name says
            // nothing that the type does not.
            let generated = type.references.map(\.folded) + ["requestbody"]
            let isGenerated = generated.contains(body.documentedName.folded)
            name = SwiftIdentifier(member: isGenerated ? "body" : body.documentedName)
            location = nil
            isRequired = body.isRequired.value
            argument = EndpointArgument(
                name: name,
                wireName: "",
                location: nil,
                type: types.code(type),
                isRequired: isRequired,
                description: body.description?.value,
                defaultValue: nil,
                values: []
            )
        }

        func argument(named name: SwiftIdentifier) -> EndpointArgument {
            EndpointArgument(
                name: name,
                wireName: argument.wireName,
                location: location,
                type: argument.type,
                isRequired: isRequired,
                description: argument.description,
                defaultValue: argument.defaultValue,
                values: argument.values
            )
        }
    }
}

extension SchemaType {
    /// The values of an enumeration, also as the item of an array.
    fileprivate var enumerated: [String] {
        switch self {
        case .enumeration(let values): values
        case .array(let item): item.enumerated
        default: []
        }
    }
}
