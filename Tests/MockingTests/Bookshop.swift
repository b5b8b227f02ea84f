import ClientGenerator
import EndpointModel
import Foundation
import TestSupport

@testable import Mocking

/// The bookshop of the fixtures, mocked: it has all places of parameters, forms, files and schemes.
enum Bookshop {
    static let mock = api.map { MockAPI($0) }

    static let api = Result {
        let folder = "Tests/Fixtures/Bookshop/java"
        return try MockAPI.model(
            of: Repository.files(folder).map { (name: $0, text: try Repository.text("\(folder)/\($0)")) }
        )
    }

    /// The answer to a request with a bearer token.
    static func answer(
        _ method: String,
        _ target: String,
        _ fields: [String: String] = [:],
        body: String = ""
    ) throws -> MockResponse {
        let fields = ["Authorization": "Bearer t"].merging(fields) { $1 }
        return try mock.get().response(to: MockRequest(method, target, fields, body: body))
    }
}

extension MockAPI {
    /// The API that pages describe, one of them perhaps an `apiref.yaml`.
    init(pages: (name: String, text: String)...) throws { self.init(try Self.model(of: pages)) }

    static func model(of files: [(name: String, text: String)]) throws -> API {
        let configuration = files.first { $0.name == "apiref.yaml" }
        let reference = Reference(
            pages: files.filter { $0.name.hasSuffix(".md") }.map { .init(path: $0.name, bytes: Array($0.text.utf8)) },
            configuration: configuration.map { ConfigurationFile(path: $0.name, text: $0.text) }
        )
        let result = try ClientGenerator.model(of: reference)
        guard let api = result.api else { throw UnreadablePages(diagnostics: result.diagnostics) }
        return api
    }

    private struct UnreadablePages: Error {
        var diagnostics: [Diagnostic]
    }
}

extension MockRequest {
    init(_ method: String, _ target: String, _ fields: [String: String], body: String = "") {
        let fields = fields.sorted { $0.key < $1.key }.map { HeaderField($0.key, $0.value) }
        self.init(method, target, headerFields: fields, body: Data(body.utf8))
    }
}

extension MockResponse {
    var text: String { String(decoding: body, as: UTF8.self) }

    /// What is wrong with the request: `query page_siz: …`.
    var violations: [String] {
        guard let problem = try? JSON(body), case .array(let errors)? = problem["errors"] else { return [] }
        return errors.map { error in
            [error["in"]?.string, error["pointer"]?.string ?? error["name"]?.string].compactMap { $0 }.joined(
                separator: " "
            )
                + ": \(error["detail"]?.string ?? "")"
        }
    }

    /// The places in the reference that say so.
    var evidence: [String?] {
        guard let problem = try? JSON(body), case .array(let errors)? = problem["errors"] else { return [] }
        return errors.map { $0["evidence"]?.string }
    }

    var detail: String? { (try? JSON(body))?["detail"]?.string }
}

extension JSON {
    subscript(name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    var string: String? { if case .string(let text) = self { text } else { nil } }
}
