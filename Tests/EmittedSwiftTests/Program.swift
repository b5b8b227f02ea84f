import ClientExamples
import ClientPlan
import EndpointModel
import SwiftSource
@testable import SwiftEmitter

/// A program that makes every request of a client and takes every schema's JSON apart and together again. It prints a
/// line of JSON for each.
struct Program {
    private let plan: ClientPlan
    private let samples: SampleValues

    init(_ api: API) {
        plan = ClientPlan(api)
        samples = SampleValues(api, plan)
    }

    /// `main.swift`.
    ///
    /// - Parameter schemas: The JSON to decode as each schema, and to encode again.
    func code(schemas: [(name: String, json: String)]) -> String {
        let requests = plan.namespaces.indices.flatMap(requests)
        let values = schemas.map { name, json in
            SwiftCode(
                "try value(\(SwiftStringLiteral(name)), \(plan.types.type(ofSchema: name)).self, \(SwiftStringLiteral(json)))"
            ).code
        }
        return Self.prelude + (requests + values).joined(separator: "\n") + "\n"
    }

    private func requests(ofGroup index: Int) -> [String] {
        let namespace = plan.namespaces[index]
        return namespace.operations.enumerated().map { number, operation in
            let list = operation.arguments.map { SwiftCode("\(label: $0.name): \(sample($0))") }
            let call = SwiftCode("\(namespace.name).\(operation.function)(\(SwiftCode(list: list)))").code
            return "try await request(\"\(index) \(number)\", \(call))"
        }
    }

    private func sample(_ argument: Argument) -> SwiftCode {
        guard let location = argument.location else { return samples.sample(of: argument.schemaType) }
        let sample = samples.sample(of: argument.schemaType, in: location)
        guard [.path, .header].contains(location) else { return sample }
        // The first value of an enumeration may be one that no path, or no header field, can hold, and so may no bytes.
        let code = sample.code.replacing(/"([^"\\]*\\.[^"]*)?"/, with: "\"text\"")
        return SwiftCode(stringLiteral: code.replacing("Data()", with: "Data([1])"))
    }

    private static let prelude = #"""
        import Foundation

        func printLine(_ value: JSONValue) { print(value.description) }

        func request<Output>(_ key: String, _ request: Request<Output>) async throws {
            let (head, body) = try request.httpRequest(serverURL: URL(literal: "https://x.example/base"), boundary: "b")
            var fields: [String: JSONValue] = [:]
            for name in Set(head.headerFields.map(\.name)) {
                let separator = name == .cookie ? "; " : ", "
                fields[name.canonicalName] = .string(head.headerFields[values: name].joined(separator: separator))
            }
            var bytes = Data()
            if let body { for try await chunk in body { bytes += chunk } }
            printLine([
                "key": .string(key), "method": .string(head.method.rawValue), "path": .string(head.path ?? ""),
                "fields": .object(fields), "body": .string(String(decoding: bytes, as: UTF8.self)),
            ])
        }

        func value<Value: Codable & Hashable>(_ key: String, _ type: Value.Type, _ json: String) throws {
            let value = try JSONDecoder.api.decode(type, from: Data(json.utf8))
            let again = String(decoding: try JSONEncoder.api.encode(value), as: UTF8.self)
            let isSame = try JSONDecoder.api.decode(type, from: Data(again.utf8)) == value
            printLine(["key": .string(key), "json": .string(again), "isSame": .bool(isSame)])
        }


        """#
}
