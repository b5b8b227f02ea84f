import EndpointModel

extension SwiftEmitter {
    /// Swift code that calls each endpoint of an API, as the client's caller writes it.
    ///
    ///     let client = Bitbar()
    ///     let result = try await client.users.getUser(userID: 1)
    ///
    /// Required arguments get a sample of their type, optional ones are left out.
    public static func examples(of api: API) -> [EndpointKey: String] {
        let names = ClientNames(api)
        let samples = SampleValues(api, names)
        var examples: [EndpointKey: String] = [:]
        for (index, group) in api.groups.enumerated() {
            let functions = EndpointFunctions(group, topLevel: names.topLevel)
            for (function, endpoint) in functions.all {
                let call = ExampleCall(
                    endpoint,
                    function: function,
                    accessor: names.accessors[index],
                    enumerations: functions.enumerations.types(of: function),
                    namespace: names.namespaces[index]
                )
                let key = EndpointKey(group: group.name, operation: endpoint.operationID.value)
                examples[key] = call.code(api, names, samples).code
            }
        }
        return examples
    }
}

/// The code of one example.
private struct ExampleCall {
    private let endpoint: Endpoint
    private let function: SwiftIdentifier
    private let accessor: SwiftIdentifier
    private let enumerations: [ParameterEnumerations.Key: SwiftIdentifier]
    private let namespace: SwiftIdentifier

    init(
        _ endpoint: Endpoint,
        function: SwiftIdentifier,
        accessor: SwiftIdentifier,
        enumerations: [ParameterEnumerations.Key: SwiftIdentifier],
        namespace: SwiftIdentifier
    ) {
        self.endpoint = endpoint
        self.function = function
        self.accessor = accessor
        self.enumerations = enumerations
        self.namespace = namespace
    }

    func code(_ api: API, _ names: ClientNames, _ samples: SampleValues) -> SwiftCode {
        let arguments = EndpointArgument.arguments(of: endpoint, names.types, enumerations: enumerations)
        let pieces = arguments.filter(\.isRequired).map { argument in
            let type = argument.schemaType
            let sample = argument.location.map { samples.sample(of: type, in: $0) } ?? samples.sample(of: type)
            return SwiftCode("\(label: argument.name): \(sample)")
        }
        let result: SwiftCode = endpoint.result.value == nil ? "" : "let result = "
        let call = SwiftCode.list(
            pieces,
            open: "\(result)try await client.\(accessor).\(function)(",
            close: ")",
            indentation: 0
        )
        return "let client = \(names.client)(\(Self.serverArgument(api)))\n\(call)"
    }

    private static func serverArgument(_ api: API) -> SwiftCode {
        switch api.server.value {
        case .absolute: ""
        case .relative: "host: URL(literal: \"https://example.com\")"
        case .placeholder: "serverURL: URL(literal: \"https://example.com\")"
        }
    }
}
