import ClientPlan
import EndpointModel
import SwiftEmitter
import SwiftSource

extension ClientExamples {
    /// A Swift file with a first call of an API, for a person to change: it asks for something and changes nothing.
    ///
    /// The endpoint is one that returns a value and wants few arguments; where none is read-only, only a client is made.
    public static func firstCall(of api: API) -> GeneratedFile {
        let plan = ClientPlan(api)
        let call = FirstCall(plan)
        return GeneratedFile(
            name: "FirstCall.swift",
            contents: SwiftLayout.layOut(Array(call.code(api, plan).code.utf8))
        )
    }
}

/// The call that is made first.
private struct FirstCall {
    private let operation: PlannedOperation?
    private let namespace: Namespace?

    init(_ plan: ClientPlan) {
        let calls = plan.namespaces.flatMap { namespace in namespace.operations.map { (namespace, $0) } }
        let readOnly = calls.filter { $0.1.endpoint.method.value == "GET" && !$0.1.isStreamed }
        let best = readOnly.enumerated().min { Self.cost($0.element.1, $0.offset) < Self.cost($1.element.1, $1.offset) }
        operation = best?.element.1
        namespace = best?.element.0
    }

    /// What speaks against calling an operation first, what weighs most ahead.
    private static func cost(_ operation: PlannedOperation, _ index: Int) -> (Int, Int, Int, Int) {
        let isOdd = operation.endpoint.stability.value == .deprecated || operation.output == nil
        let required = operation.arguments.count(where: \.isRequired)
        let isBinary = operation.decoding == .data
        return ((isOdd ? 2 : 0) + (isBinary ? 1 : 0), required, operation.security == .none ? 0 : 1, index)
    }

    func code(_ api: API, _ plan: ClientPlan) -> SwiftCode {
        let note: SwiftCode =
            if case .absolute = plan.server { "" } else { "    // No page names the host: put your server here.\n" }
        let client: SwiftCode = "\(plan.client)(\(SwiftCode(list: arguments(plan))))"
        guard let operation, let namespace else {
            return """
                \(Self.header)
                /// Makes a client; its properties are the pages.
                func firstCall() {
                \(note)    let client = \(client)
                    print(client)
                }

                """
        }
        let samples = SampleValues(api, plan)
        let result: SwiftCode = operation.output == nil ? "" : "let result = "
        let printed: SwiftCode = operation.output == nil ? "\"done\"" : "result"
        return """
            \(Self.header)
            /// Makes a first call, with credentials in place of "…" where there are any.
            func firstCall() async {
            \(note)    let client = \(client)
                do throws(APIError) {
                    \(result)try await client.\(namespace.accessor).\(operation.function)(\(samples.requiredArguments(of: operation)))
                    print(\(printed))
                } catch {
                    print(error.localizedDescription)  // error.reason tells the cases apart
                }
            }

            """
    }

    private static let header: SwiftCode = "// Written by apiref init, once: it is yours to change.\n"

    /// The arguments of the client: the server that no page names, and credentials for what the call asks for.
    private func arguments(_ plan: ClientPlan) -> [SwiftCode] {
        [plan.server.argument, credentials(plan).map { "authentication: \($0)" }].compactMap { $0 }
    }

    private func credentials(_ plan: ClientPlan) -> SwiftCode? {
        let wanted = operation.map { operation in
            plan.securitySchemes.filter { operation.schemes.contains($0.constant) }
        }
        let isAsked = operation?.security != .some(.none)
        guard isAsked, let scheme = (wanted ?? []).first ?? plan.securitySchemes.first else { return nil }
        return switch scheme.kind {
        case .basic: ".basic(username: \"…\", password: \"…\")"
        case .apiKey(.some): ".apiKey(\"…\")"
        case .apiKey(nil): ".apiKey(\"…\", in: .header(\"X-API-Key\"))"
        case .bearer, .oauth2, .unspecified: ".bearer(\"…\")"
        }
    }
}

extension PlannedOperation {
    /// Whether values come one after the other.
    fileprivate var isStreamed: Bool {
        switch output {
        case .stream, .eventStream: true
        default: false
        }
    }
}
