import EndpointModel
import ModelBuilder
import ReferenceReader
import SwiftEmitter

/// From the pages of a reference to a Swift client, as one call.
///
///     let reference = try Reference(paths: ["Specs/Bitbar"])
///     let result = try ClientGenerator.run(reference)
///     for file in result.files { print(file.name) }
public enum ClientGenerator {
    /// What came of a reference.
    public struct Result: Sendable {
        /// The endpoint model; `nil` if there are errors.
        public var api: API?
        /// The files of the client; empty if there are errors.
        public var files: [GeneratedFile]
        public var diagnostics: [Diagnostic]
    }

    /// Reads a reference and writes its client.
    ///
    /// - Returns: The files, and what a person should know. An error among the diagnostics means that there are none.
    /// - Throws: `TemplateError` if a built-in template can't be read.
    public static func run(_ reference: Reference) throws -> Result {
        var result = try model(of: reference)
        if let api = result.api { result.files = try SwiftEmitter().files(of: api) }
        return result
    }

    /// Reads a reference up to its endpoint model, without writing a client.
    public static func model(of reference: Reference) throws -> Result {
        let (configuration, problems) = configuration(of: reference)
        guard let configuration else { return Result(api: nil, files: [], diagnostics: problems) }
        let (pages, readProblems) = read(reference)
        var diagnostics = problems + readProblems
        if diagnostics.hasErrors { return Result(api: nil, files: [], diagnostics: diagnostics) }
        let (api, built) = ModelBuilder.build(pages, configuration: configuration)
        diagnostics += built
        return Result(api: diagnostics.hasErrors ? nil : api, files: [], diagnostics: diagnostics)
    }

    private static func configuration(of reference: Reference) -> (Configuration?, [Diagnostic]) {
        if let file = reference.configuration { return file.read(defaultName: reference.defaultName) }
        return (Configuration(names: API.Names(default: reference.defaultName)), [])
    }

    /// Reads the pages. One that was found in a folder and is no API page is passed over, as long as there are others.
    private static func read(_ reference: Reference) -> ([ReferencePage], [Diagnostic]) {
        var pages: [ReferencePage] = []
        var diagnostics: [Diagnostic] = []
        var passedOver: [Diagnostic] = []
        for page in reference.pages {
            let read = ReferenceReader.read(page.bytes, page: page.path)
            if case .unrecognized = read.content, !page.isNamed {
                passedOver += read.diagnostics
            } else {
                diagnostics += read.diagnostics
                pages.append(read)
            }
        }
        let hasEndpoints = pages.contains { if case .api = $0.content { true } else { false } }
        if !hasEndpoints, !diagnostics.hasErrors, let first = reference.pages.first {
            if pages.isEmpty { return ([], passedOver) }
            let place = PageRange(page: first.path)
            diagnostics.append(
                Diagnostic(
                    .error,
                    rule: "no-endpoints",
                    "no page lists endpoints; expected a table \"Method | HTTP request | Description\" on one of them",
                    at: place
                )
            )
        }
        diagnostics += passedOver.map { Diagnostic(.note, rule: $0.rule, "passed over: \($0.message)", at: $0.range) }
        return (pages, diagnostics)
    }
}

extension [Diagnostic] {
    /// Whether one of them is an error.
    public var hasErrors: Bool { contains { $0.severity == .error } }
}

extension API.Names {
    /// Names made from the name of a folder.
    init(default name: String) {
        let client = NamingConvention.words(in: name).map(\.capitalizedFirst).joined()
        let valid = client.utf8.allSatisfy { $0.isWordByte && $0 < 0x80 } && client.utf8.first?.isDigit == false
        self.init(module: valid ? client + "Client" : "APIClient", client: valid ? client : "API")
    }
}
