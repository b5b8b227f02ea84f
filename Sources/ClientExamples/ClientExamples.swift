import ClientPlan
import EndpointModel
import SwiftEmitter
import SwiftSource

/// Calls of a client, for its documentation.
public enum ClientExamples {
    /// Swift code that calls each endpoint of an API, as the client's caller writes it.
    ///
    ///     let client = Bitbar()
    ///     let result = try await client.users.getUser(userID: 1)
    ///
    /// Required arguments get a sample of their type, optional ones are left out.
    public static func calls(of api: API) -> [EndpointKey: String] {
        let plan = ClientPlan(api)
        let samples = SampleValues(api, plan)
        var examples: [EndpointKey: String] = [:]
        for (group, namespace) in zip(api.groups, plan.namespaces) {
            for operation in namespace.operations {
                let key = EndpointKey(group: group.name, operation: operation.endpoint.operationID.value)
                examples[key] = example(of: operation, in: namespace, plan, samples)
            }
        }
        return examples
    }

    private static func example(
        of operation: PlannedOperation,
        in namespace: Namespace,
        _ plan: ClientPlan,
        _ samples: SampleValues
    ) -> String {
        let arguments = samples.requiredArguments(of: operation)
        let call: SwiftCode = "client.\(namespace.accessor).\(operation.function)(\(arguments))"
        let statement: SwiftCode =
            switch operation.output {
            case nil: "try await \(call)"
            case .stream, .eventStream: "for try await value in try await \(call) {\n    print(value)\n}"
            default: "let result = try await \(call)"
            }
        let code: SwiftCode = """
            let client = \(plan.client)(\(plan.server.argument ?? ""))
            \(statement)
            """
        return String(SwiftLayout.layOut(Array(code.code.utf8)).dropLast())
    }
}

extension Server {
    /// The argument that says where the API is served, with a sample; `nil` where the pages say it.
    var argument: SwiftCode? {
        switch self {
        case .absolute: nil
        case .relative: "host: URL(literal: \"https://example.com\")"
        case .placeholder: "serverURL: URL(literal: \"https://example.com\")"
        }
    }
}
