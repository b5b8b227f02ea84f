import EndpointModel
import Spelling
import SwiftSource

/// An argument of an endpoint's functions.
package struct Argument: Hashable, Sendable {
    /// The label, its own among the function's arguments.
    package private(set) var name: SwiftIdentifier
    /// The name on the wire; empty for a body.
    package let wireName: String
    /// `nil` for a body.
    package let location: Parameter.Location?
    package let type: PlannedType
    /// What the model says of the type.
    package let schemaType: SchemaType
    package let isRequired: Bool
    package let documentation: FieldDocumentation
    /// Whether the argument is a file of a form, or a list of them.
    package private(set) var isFile = false
    /// Whether the elements of the array travel in one item.
    package private(set) var isCommaSeparated = false

    package var isBody: Bool { location == nil }

    /// An endpoint's arguments: those of the path first, then the required ones, then the optional ones.
    ///
    /// - Parameter enumerations: The types of the parameters that take one of several values.
    static func arguments(
        of endpoint: Endpoint,
        _ types: TypeNames,
        enumerations: [ParameterEnumerations.Key: SwiftIdentifier]
    ) -> [Argument] {
        var scope = UniqueNames.identifiers(reserved: ["self", "apiClient", "init"])
        var arguments = endpoint.parameters.map { parameter in
            Argument(parameter: parameter, types, enumeration: enumerations[.init(parameter)])
        }
        if let body = endpoint.requestBody, let type = body.type {
            arguments.append(Argument(body: body, type: type.value, types))
        }
        var ordered =
            arguments.filter { $0.location == .path } + arguments.filter { $0.location != .path && $0.isRequired }
            + arguments.filter { $0.location != .path && !$0.isRequired }
        for index in ordered.indices {
            ordered[index].name = scope.claim(ordered[index].name, suffix: "Value")
        }
        return ordered
    }

    private init(parameter: Parameter, _ types: TypeNames, enumeration: SwiftIdentifier?) {
        name = SwiftIdentifier(member: parameter.name.value)
        wireName = parameter.name.value
        location = parameter.location.value
        schemaType = parameter.type.value
        type = types.type(of: parameter.type.value, in: parameter.location.value, nested: enumeration)
        // A path has no room for what is not there.
        isRequired = parameter.isRequired.value || parameter.location.value == .path
        documentation = FieldDocumentation(
            parameter.field,
            values: parameter.type.value.enumerated,
            defaultOf: "The server's"
        )
        isFile = types.isFile(parameter.type.value, in: parameter.location.value)
        let isArray = if case .array = types.aliases.resolved(parameter.type.value) { true } else { false }
        isCommaSeparated = parameter.explode?.value == false && isArray && !isFile
    }

    private init(body: RequestBody, type: SchemaType, _ types: TypeNames) {
        // A body that is called after its type, or a request's body, is called so by a generator: the name says
        // nothing that the type does not.
        let generated = type.references.map(\.folded) + ["requestbody"]
        let isGenerated = generated.contains(body.documentedName.folded)
        name = SwiftIdentifier(member: isGenerated ? "body" : body.documentedName)
        wireName = ""
        location = nil
        schemaType = type
        self.type = types.type(of: type)
        isRequired = body.isRequired.value
        documentation = FieldDocumentation(body.description?.value)
    }
}

extension SchemaType {
    /// The values of an enumeration, also as the item of an array.
    fileprivate var enumerated: [String] {
        switch self {
        case .enumeration(_, let values): values.map(\.value)
        case .array(let item): item.enumerated
        default: []
        }
    }
}
