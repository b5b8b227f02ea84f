import ClientPlan
import SwiftSource

/// A function that a namespace's protocol asks for.
struct RequirementView: TemplateView {
    private let function: SwiftIdentifier
    private let arguments: [RequirementArgumentView]
    private let result: SwiftCode?
    private let isPages: Bool
    private let operation: PlannedOperation

    /// The functions of a namespace, those that give pages behind those of their endpoints.
    static func all(of namespace: Namespace) -> [RequirementView] {
        namespace.operations.flatMap { operation in
            [Self(operation, in: namespace)]
                + [operation.paging].compactMap { $0.map { Self($0, operation, in: namespace) } }
        }
    }

    private init(_ operation: PlannedOperation, in namespace: Namespace) {
        function = operation.function
        arguments = operation.arguments.map { argument in
            .init(
                name: argument.name,
                type: namespace.outside(argument.type),
                isOptional: !argument.isRequired,
                first: nil
            )
        }
        result = operation.output.map { "\($0)" }
        isPages = false
        self.operation = operation
    }

    private init(_ paging: PlannedPaging, _ operation: PlannedOperation, in namespace: Namespace) {
        function = paging.function
        arguments = paging.arguments.map { argument in
            .init(
                name: argument.argument.name,
                type: namespace.outside(argument.type),
                isOptional: !argument.isRequired,
                first: argument.first
            )
        }
        result = "PageSequence<\(operation.output ?? .json), \(paging.item)>"
        isPages = true
        self.operation = operation
    }

    var hasDefaults: Bool { arguments.contains { $0.isOptional || $0.first != nil } }

    static let variables: Variables<RequirementView> = [
        .code("function") { "\($0.function)" },
        .list("arguments") { $0.arguments },
        .code("result") { $0.result },
        .condition("isPages") { $0.isPages },
        .condition("isDeprecated") { $0.operation.endpoint.stability.value == .deprecated },
        .condition("hasDefaults") { $0.hasDefaults },
        .comment("verb") { DocComment(line: $0.operation.endpoint.method.value) },
        .comment("route") { DocComment(line: $0.operation.endpoint.path.value) },
    ]
}

private struct RequirementArgumentView: TemplateView {
    let name: SwiftIdentifier
    let type: PlannedType
    let isOptional: Bool
    let first: Int?

    static let variables: Variables<RequirementArgumentView> = [
        .code("parameter") { "\(parameter: $0.name)" },
        .code("label") { "\(label: $0.name)" },
        .code("name") { "\($0.name)" },
        .code("type") { "\($0.type)" },
        .condition("isOptional") { $0.isOptional },
        .code("first") { $0.first.map { "\($0)" } },
    ]
}

extension Namespace {
    /// A type as it is called outside of the namespace.
    fileprivate func outside(_ type: PlannedType) -> PlannedType {
        enumerations.reduce(type) { $0.replacing($1.name, by: [name, $1.name]) }
    }
}
