import ClientPlan
import EndpointModel
import SwiftSource
@testable import SwiftEmitter

/// Code that uses all of a client: every argument, with and without the optional ones, every property, constant and
/// accessor, each with the type that it has.
struct Caller {
    private let plan: ClientPlan

    init(_ api: API) { plan = ClientPlan(api) }

    /// A file of the client's module.
    var code: String {
        let types = plan.files.flatMap(\.types).flatMap(uses)
        let parts = [client] + plan.namespaces.flatMap(calls) + types
        return "import APIRuntime\nimport Foundation\n\n" + parts.joined(separator: "\n\n") + "\n"
    }

    private var client: String {
        let server =
            switch plan.server {
            case .absolute: ""
            case .relative: "host: URL(literal: \"https://example.com\")"
            case .placeholder: "serverURL: URL(literal: \"https://example.com\")"
            }
        return "func makeClient() -> \(plan.client.code) { \(plan.client.code)(\(server)) }"
    }

    private func calls(of namespace: Namespace) -> [String] {
        let calls = namespace.operations.enumerated().flatMap { number, operation in
            let arguments = operation.arguments
            return [arguments, arguments.filter(\.isRequired)].enumerated().map { variant, list in
                call(operation, list, accessor: namespace.accessor, "\(number)_\(variant)")
            }
        }
        let pages = namespace.operations.enumerated().flatMap { number, operation in
            operation.paging.map { self.calls(of: $0, operation, accessor: namespace.accessor, number) } ?? []
        }
        return (calls + pages + [stub(of: namespace)].compactMap { $0 }).map {
            "extension \(namespace.name.code) {\n\($0)\n}"
        }
    }

    private func call(
        _ operation: PlannedOperation,
        _ arguments: [Argument],
        accessor: SwiftIdentifier,
        _ suffix: String
    ) -> String {
        let parameters = arguments.enumerated().map { parameter($0, type($1.type), isRequired: $1.isRequired) }
        let list = arguments.enumerated().map { "\($1.name.label): a\($0)" }.joined(separator: ", ")
        let head = (["_ client: \(plan.client.code)"] + parameters).joined(separator: ", ")
        let output = operation.output.map(type)
        let function = operation.function.code
        return """
            static func use\(suffix)(\(head)) async throws {
                \(output.map { "let _: \($0) = " } ?? "")try await client.\(accessor.code).\(function)(\(list))
                \(output.map { "let _: Request<\($0)> = " } ?? "_ = ")\(function)(\(list))
            }
            """
    }

    /// A type that conforms to the namespace's protocol, called with what has to be given.
    private func stub(of namespace: Namespace) -> String? {
        guard let name = namespace.protocol else { return nil }
        let functions = namespace.operations.flatMap { operation -> [(head: String, call: String)] in
            let arguments = operation.arguments.map { ($0.name, type($0.type), $0.isRequired, false) }
            let output = operation.output.map { " -> \(type($0))" } ?? ""
            let function = stubbed(operation.function, arguments, " async throws(APIError)\(output)", "_ = try await ")
            guard let paging = operation.paging, let page = operation.output else { return [function] }
            let others = paging.arguments.map { ($0.argument.name, type($0.type), $0.isRequired, $0.first != nil) }
            let pages = " -> PageSequence<\(type(page)), \(type(paging.item))>"
            return [function, stubbed(paging.function, others, pages, "_ = ")]
        }
        return """
            struct CallersStub: \(name.code) {
            \(functions.map { "    \($0.head) { fatalError() }" }.joined(separator: "\n"))
            }
            static func call(_ stub: any \(name.code)) async throws {
            \(functions.map { "    \($0.call)" }.joined(separator: "\n"))
            }
            """
    }

    private func stubbed(
        _ name: SwiftIdentifier,
        _ arguments: [(name: SwiftIdentifier, type: String, isRequired: Bool, hasFirst: Bool)],
        _ effects: String,
        _ call: String
    ) -> (head: String, call: String) {
        let parameters = arguments.map {
            SwiftCode("\(parameter: $0.name)").code + ": \($0.type)\($0.isRequired ? "" : "?")"
        }
        let given = arguments.filter { $0.isRequired && !$0.hasFirst }
        let passed = given.map { "\($0.name.label): { () -> \($0.type) in fatalError() }()" }.joined(separator: ", ")
        return (
            "func \(name.code)(\(parameters.joined(separator: ", ")))\(effects)",
            "\(call)stub.\(name.code)(\(passed))"
        )
    }

    /// The pages and their items, with all arguments and with those that have to be given.
    private func calls(
        of paging: PlannedPaging,
        _ operation: PlannedOperation,
        accessor: SwiftIdentifier,
        _ number: Int
    ) -> [String] {
        let arguments = paging.arguments
        return [arguments, arguments.filter { $0.isRequired && $0.first == nil }].enumerated().map { variant, list in
            let parameters = list.enumerated().map { parameter($0, type($1.type), isRequired: $1.isRequired) }
            let passed = list.enumerated().map { "\($1.argument.name.label): a\($0)" }.joined(separator: ", ")
            let head = (["_ client: \(plan.client.code)"] + parameters).joined(separator: ", ")
            let (page, item) = (operation.output.map(type) ?? "Void", type(paging.item))
            return """
                static func pages\(number)_\(variant)(\(head)) async throws(APIError) {
                    let pages: PageSequence<\(page), \(item)> = client.\(accessor.code).\(paging.function.code)(\(passed))
                    for try await page in pages { let _: \(page) = page }
                    for try await item in pages.items { let _: \(item) = item }
                }
                """
        }
    }

    private func uses(of declaration: TypeDeclaration) -> [String] {
        let name = (declaration.parents + [declaration.name]).map(\.code).joined(separator: ".")
        switch declaration.kind {
        case .open, .circular: return ["func use(_ value: \(name)) { let _: JSONValue = value.json }"]
        case .union(_, let members):
            let reads = members.map { "    let _: \(type($0.type))? = value.\($0.accessor.code)" }
            return ["func use(_ value: \(name)) {\n\(reads.joined(separator: "\n"))\n}"]
        case .alias(let aliased):
            return ["func use\(declaration.name.name)(_ value: \(name)) -> \(type(aliased)) { value }"]
        case .wrapper(let wrapped): return ["func use(_ value: \(name)) { let _: \(type(wrapped)) = value.value }"]
        case .enumeration(_, let constants):
            let reads = constants.map { "    let _: Self = .\($0.name.code)" }
            return ["extension \(name) {\nstatic func use() {\n\(reads.joined(separator: "\n"))\n}\n}"]
        case .object(let properties): return ["extension \(name) {\n\(uses(of: properties))\n}"]
        }
    }

    /// Makes an object with all of its properties and with those that it needs, and reads them.
    private func uses(of properties: [PlannedProperty]) -> String {
        let ordered = properties.filter(\.isRequired) + properties.filter { !$0.isRequired }
        let makers = [ordered, ordered.filter(\.isRequired)].enumerated().map { variant, list in
            let parameters = list.enumerated().map { parameter($0, type($1.type), isRequired: $1.isRequired) }
            let arguments = list.enumerated().map { "\($1.name.label): a\($0)" }.joined(separator: ", ")
            return "static func make\(variant)(\(parameters.joined(separator: ", "))) -> Self { Self(\(arguments)) }"
        }
        let reads = properties.map { property in
            property.isRequired
                ? "    let _: \(type(property.type)) = \(property.name.code)"
                : "    if let value = \(property.name.code) { let _: \(type(property.type)) = value }"
        }
        return (makers + ["func read() {\n\(reads.joined(separator: "\n"))\n}"]).joined(separator: "\n")
    }

    private func parameter(_ index: Int, _ type: String, isRequired: Bool) -> String {
        "_ a\(index): \(type)\(isRequired ? "" : "?")"
    }

    private func type(_ type: PlannedType) -> String { SwiftCode("\(type)").code }
}
