import EndpointModel

// What the parts of a model are called in Swift, for those who write about the client.

extension ClientPlan {
    /// What the properties of an object are called, by their names on the wire.
    package func labels(ofPropertiesOf schema: Schema) -> [String: String] {
        let properties = inheritance.properties(of: schema.name)
        let labels = zip(properties.map(\.name.value), PlannedProperty.names(of: properties).map(\.name))
        return Dictionary(labels) { first, _ in first }
    }

    /// What the constants of an enumeration are called, in its order.
    package func labels(of values: [EnumerationValue], _ type: SchemaType) -> [String] {
        guard case .enumeration(_, let constants) = TypeDeclaration.Kind.enumeration(of: type, values) else {
            return []
        }
        return constants.map(\.name.name)
    }
}

extension PlannedOperation {
    /// The function with its arguments, as Swift's documentation names it: `getUser(userID:)`.
    package var fullName: String { "\(function.name)(\(arguments.map { "\($0.name.name):" }.joined()))" }

    /// The labels of the arguments for parameters, by where these travel and by their names on the wire.
    package var labels: [Parameter.Location: [String: String]] {
        arguments.reduce(into: [:]) { labels, argument in
            guard let location = argument.location, labels[location]?[argument.wireName] == nil else { return }
            labels[location, default: [:]][argument.wireName] = argument.name.name
        }
    }

    /// The label of the body's argument.
    package var bodyLabel: String? { arguments.first(where: \.isBody)?.name.name }
}
