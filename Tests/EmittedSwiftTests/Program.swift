import EndpointModel

@testable import SwiftEmitter

/// A program that makes every request of a client and takes every schema's JSON apart and together again. It prints a
/// line of JSON for each.
struct Program {
    private let api: API
    private let names: ClientNames
    private let samples: SampleValues

    init(_ api: API) {
        self.api = api
        names = ClientNames(api)
        samples = SampleValues(api, names)
    }

    /// `main.swift`.
    ///
    /// - Parameter schemas: The JSON to decode as each schema, and to encode again.
    func code(schemas: [(name: String, json: String)]) -> String {
        let requests = api.groups.indices.flatMap(requests)
        let values = schemas.map { name, json in
            SwiftCode(
                "try value(\(SwiftStringLiteral(name)), \(names.types.type(of: name)).self, \(SwiftStringLiteral(json)))"
            ).code
        }
        return Self.prelude + (requests + values).joined(separator: "\n") + "\n"
    }

    private func requests(ofGroup index: Int) -> [String] {
        let functions = EndpointFunctions(api.groups[index], topLevel: names.topLevel)
        return functions.all.enumerated().map { number, function in
            let types = functions.enumerations.types(of: function.name)
            let arguments = EndpointArgument.arguments(of: function.endpoint, names.types, enumerations: types)
            let list = arguments.map { SwiftCode("\(label: $0.name): \(sample($0, function.endpoint))").code }
            let call = SwiftCode("\(names.namespaces[index]).\(function.name)").code
            return "try await request(\"\(index) \(number)\", \(call)(\(list.joined(separator: ", "))))"
        }
    }

    private func sample(_ argument: EndpointArgument, _ endpoint: Endpoint) -> SwiftCode {
        if argument.isBody, let type = endpoint.requestBody?.type?.value { return samples.sample(of: type) }
        let parameter = endpoint.parameters.first {
            $0.name.value == argument.wireName && $0.location.value == argument.location
        }
        guard let parameter else { return "\"\"" }
        let sample = samples.sample(of: parameter.type.value, in: parameter.location.value)
        guard [.path, .header].contains(parameter.location.value) else { return sample }
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
