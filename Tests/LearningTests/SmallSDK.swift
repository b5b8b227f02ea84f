import EndpointModel
import Foundation
@testable import Learning

/// An SDK of a few files in a temporary folder, and the API that its pages document: an operation and a schema.
struct SmallSDK {
    var parameters: [String] = []
    var properties: [String] = []
    var operation = "listBooks"
    var schema = "Book"
    /// The schema's page; `nil` for one that is called as the schema is.
    var page: String?
    /// Further operations, with their parameters.
    var operations: [String: [String]] = [:]
    /// Further schemas, with their properties.
    var schemas: [String: [String]] = [:]
    /// Security schemes of which no page says what they are.
    var securitySchemes: [String] = []

    var api: API {
        let operations = [(operation, parameters)] + self.operations.sorted { $0.key < $1.key }
        let schemas = [(schema, properties)] + self.schemas.sorted { $0.key < $1.key }
        return API(
            names: API.Names(module: "Shop", client: "Shop"),
            server: assumed(.absolute("https://shop.example")),
            groups: [
                EndpointGroup(name: "BooksApi", page: "docs/BooksApi.md", endpoints: operations.map(Self.endpoint))
            ],
            schemas: schemas.map { name, properties in
                let object = ObjectShape(properties: properties.map(Self.property))
                return Schema(name: name, page: page ?? "docs/\(name).md", shape: assumed(.object(object)))
            },
            securitySchemes: securitySchemes.map { SecurityScheme(name: $0, kind: assumed(.unspecified)) }
        )
    }

    /// What is learned from files, by the labels of what it is about: `sort_by in query at lib/books_api.rb:3`.
    func learned(from files: [String: String]) throws -> [String: String] {
        try findings(from: files).reduce(into: [:]) { lines, finding in
            let text = (finding.parts + ["at \(finding.origin)"]).joined(separator: " ")
            let known = lines[finding.subject.label].map { "\($0), " } ?? ""
            lines[finding.subject.label] = known + text
        }
    }

    func findings(from files: [String: String]) throws -> [Finding] {
        try withFolder(of: files) { try SourceLearner(api: api).findings(in: $0).findings }
    }

    /// The names alone.
    func names(from files: [String: String]) throws -> [String: String] {
        try findings(from: files).reduce(into: [:]) { names, finding in
            if let name = finding.name { names[finding.subject.label] = name }
        }
    }

    /// Names, places and values alone: `["page_size", "in query", "is integer", "may be null", "else 20"]`.
    func facts(from files: [String: String]) throws -> [String: [String]] {
        try findings(from: files).reduce(into: [:]) { $0[$1.subject.label, default: []] += $1.parts }
    }

    /// The notes on files that were passed over, without the folder.
    func notes(on files: [String: Data]) throws -> [String] {
        try withFolder(of: files) { folder in
            try SourceLearner(api: api).findings(in: folder).notes.map { "\($0.severity): \($0.message) [\($0.rule)]" }
        }
    }

    func withFolder<Result>(of files: [String: String], _ body: (String) throws -> Result) throws -> Result {
        try withFolder(of: files.mapValues { Data($0.utf8) }, body)
    }

    private func withFolder<Result>(of files: [String: Data], _ body: (String) throws -> Result) throws -> Result {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("sdk-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        for (name, contents) in files {
            let file = root.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try contents.write(to: file)
        }
        return try body(root.path)
    }

    private static func endpoint(_ name: String, _ parameters: [String]) -> Endpoint {
        Endpoint(
            operationID: assumed(name),
            method: assumed("GET"),
            path: assumed("/books"),
            summary: nil,
            description: [],
            stability: assumed(.stable),
            parameters: parameters.map { name in
                Parameter(
                    name: assumed(name),
                    documentedName: name,
                    location: assumed(name == "bookId" ? .path : .query),
                    type: assumed(.string(nil)),
                    isRequired: assumed(false)
                )
            },
            requestBody: nil,
            result: assumed(nil),
            accept: assumed([]),
            responses: [],
            security: assumed([])
        )
    }

    private static func property(_ name: String) -> Property {
        Property(name: assumed(name), documentedName: name, type: assumed(.string(nil)), isRequired: assumed(false))
    }
}

extension Finding {
    fileprivate var parts: [String] {
        let parts = [name, location.map { "in \($0.rawValue)" }, type.map { "is \($0)" }]
        return parts.compactMap { $0 } + (isNullable ? ["may be null"] : [])
            + (defaultValue.map { ["else \($0)"] } ?? []) + (isRequired ? ["always there"] : [])
            + (isExploded.map { $0 ? ["one by one"] : ["joined"] } ?? []) + (credentials.map { [$0.factText] } ?? [])
    }
}

/// What no page states.
private func assumed<Value>(_ value: Value) -> Fact<Value> { Fact(value, .inferred(.absence, nil)) }

/// What is learned of several operations: `list_books page_size: pageSize in query`.
struct SourceFindings {
    var lines: [String]

    init(_ sdk: SmallSDK, _ files: [String: String]) throws {
        lines = try sdk.findings(from: files).map { finding in
            let owner = if case .parameter(_, let key) = finding.subject { "\(key.operation) " } else { "" }
            return "\(owner)\(finding.subject.label): \(finding.parts.joined(separator: " "))"
        }
    }
}
