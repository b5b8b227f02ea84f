import ClientPlan
import EndpointModel
import Foundation
import MigrationPlanner
import RandomModels
import SwiftEmitter
import TestSupport
import Testing

/// Whatever two models hold, the shims between them compile, and stand in no way of the new client's callers.
@Suite struct RandomMigrationTests {
    /// How many models are made; `APIREF_SEEDS` asks for more than tests have time for.
    private static let count = ProcessInfo.processInfo.environment["APIREF_SEEDS"].flatMap(UInt64.init) ?? 8

    @Test(arguments: 1...count)
    func shimsStandInNoOnesWay(seed: UInt64) async throws {
        var random = RandomAPI(seed: seed, vocabulary: .swift)
        let old = random.api()
        // Another one in the same words, and the same one with some of its names exchanged.
        for new in [random.api(), old.shuffled(by: seed)] {
            let (migration, _) = MigrationPlanner.migration(from: old, to: new)
            let callers = Callers([("calls", ClientPlan(new).calls)], client: "\(ClientPlan(new).client.code)")
            let said = try await callers.compiled(with: try SwiftEmitter().files(of: new, migration))
            #expect(said.of("calls").isEmpty && said.elsewhere.isEmpty, "\(seed): \(said)")
        }
    }
}

extension API {
    /// The same with the names of neighbours exchanged, and some parts left out.
    fileprivate func shuffled(by seed: UInt64) -> API {
        var api = self
        for group in api.groups.indices {
            let names = api.groups[group].endpoints.map(\.operationID.value)
            for index in names.indices {
                api.groups[group].endpoints[index].operationID.value = names[(index + 1) % names.count]
                var parameters = api.groups[group].endpoints[index].parameters
                let others = parameters.map(\.name.value)
                for number in parameters.indices where parameters[number].location.value != .path {
                    let isExchanged = (UInt64(number) + seed) % 3 == 0
                    if isExchanged { parameters[number].name.value += "_of_late" }
                    if (UInt64(number) + seed) % 3 == 1 {
                        parameters[number].name.value = others[(number + 1) % others.count]
                    }
                }
                parameters.removeAll { $0.location.value == .query && $0.name.value.utf8.count % 5 == 0 }
                api.groups[group].endpoints[index].parameters = parameters
            }
        }
        for index in api.schemas.indices {
            guard case .object(var object) = api.schemas[index].shape.value else { continue }
            for number in object.properties.indices where (UInt64(number) + seed) % 2 == 0 {
                object.properties[number].name.value += "_of_late"
            }
            if object.properties.count > 3 { object.properties.removeLast() }
            api.schemas[index].shape.value = .object(object)
        }
        return api
    }
}

extension ClientPlan {
    /// A call of each function and initializer with all arguments, and one with those that it must have. An argument is of
    /// any type: no type tells one function from another.
    fileprivate var calls: [String] {
        let start = "func any<T>() -> T { fatalError() }"
        let functions = namespaces.flatMap { space in
            space.operations.filter { $0.endpoint.stability.value != .deprecated }.flatMap { operation in
                [operation.arguments, operation.arguments.filter(\.isRequired)].flatMap { arguments in
                    let list = arguments.map { "\($0.name.label): any()" }.joined(separator: ", ")
                    return [
                        "_ = \(space.name.code).\(operation.function.code)(\(list))",
                        "_ = try await library.\(space.accessor.code).\(operation.function.code)(\(list)) as Any",
                    ]
                }
            }
        }
        let initializers = files.flatMap(\.types).flatMap { type -> [String] in
            guard case .object(let properties) = type.kind else { return [] }
            let (required, others) = (properties.filter(\.isRequired), properties.filter { !$0.isRequired })
            let name = (type.parents + [type.name]).map(\.code).joined(separator: ".")
            // `init(from:)` is a decoder's, too.
            return [required + others, required].filter { $0.map(\.name.name) != ["from"] }.map { properties in
                "_ = \(name)(\(properties.map { "\($0.name.label): any()" }.joined(separator: ", ")))"
            }
        }
        return [start] + functions + initializers
    }
}
