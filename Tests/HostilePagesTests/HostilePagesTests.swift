import ClientGenerator
import CommonMark
import CustomDump
import EndpointModel
import Foundation
import MigrationPlanner
import OpenAPIEmitter
import Spelling
import SwiftEmitter
import TestSupport
import Testing
import Yams

/// Every text of a reference holds, one at a time, what could break out of wherever it ends up.
@Suite struct HostilePagesTests {
    /// A reference in one of whose slots a payload stands, and what came of it.
    private struct Case: CustomStringConvertible {
        let slot: Slot
        let payload: Payload
        let api: API?
        let files: [GeneratedFile]

        init(_ slot: Slot, _ payload: Payload) throws {
            self.slot = slot
            self.payload = payload
            let pages = slot.reference(payload).map {
                Reference.Page(path: $0.name, bytes: Array($0.text.utf8), isNamed: false)
            }
            let configuration = ConfigurationFile(path: "apiref.yaml", text: slot.configuration(payload))
            let result = try ClientGenerator.run(Reference(pages: pages, configuration: configuration))
            api = result.api
            files = result.files
        }

        /// The shims for what the reference's client had, where there is nothing left of it.
        func shims() throws -> GeneratedFile? {
            guard let api, var empty = self.api else { return nil }
            for index in empty.groups.indices { empty.groups[index].endpoints = [] }
            empty.schemas = []
            let (migration, _) = MigrationPlanner.migration(from: api, to: empty)
            return try migration.flatMap { try SwiftEmitter().files(of: empty, $0).last }
        }

        var description: String { "\(slot) with what breaks out of \(payload)" }
    }

    /// Pages as they were are no more to be trusted than pages as they are: what they gave a client, and nothing gives it
    /// any more, becomes shims.
    @Test(arguments: Slot.allCases) func noTextBreaksOutOfShims(slot: Slot) throws {
        let benign = try Case(slot, .benign)
        let tokens = try benign.shims().map { SwiftTokens.tokens(of: $0.contents) }
        for payload in Payload.hostile {
            let hostile = try Case(slot, payload)
            guard let file = try hostile.shims() else { continue }
            #expect(file.name == "Migration.swift")
            #expect(!file.contents.unicodeScalars.contains { $0 != "\n" && $0.isInvisible }, "\(hostile)")
            guard let shape = benign.api?.shape, hostile.api?.shape == shape else { continue }
            let own = SwiftTokens.tokens(of: file.contents)
            if own != tokens { expectNoDifference(own, tokens, "\(hostile): \(file.contents)") }
        }
    }

    @Test(arguments: Slot.allCases) func noTextBreaksOut(slot: Slot) throws {
        let benign = try Case(slot, .benign)
        let tokens = benign.files.map { SwiftTokens.tokens(of: $0.contents) }
        var read = 0
        for payload in Payload.hostile {
            let hostile = try Case(slot, payload)
            guard let api = hostile.api else { continue }  // refused, with an error
            read += 1
            checkFiles(of: hostile)
            if let shape = benign.api?.shape, api.shape == shape { checkTokens(of: hostile, tokens) }
            try checkDocument(of: api, hostile)
            checkPages(of: api, hostile)
        }
        #expect((read == 0) == slot.isRefused, "\(slot): \(read) were read")
    }

    /// Names that every file system takes, and nothing that a reader of the source can't see.
    private func checkFiles(of hostile: Case) {
        for file in hostile.files {
            #expect(file.name.wholeMatch(of: /[A-Za-z0-9_]+\.swift/) != nil, "\(hostile): \(file.name)")
            let invisible = file.contents.unicodeScalars.filter { $0 != "\n" && $0.isInvisible }
            #expect(invisible.isEmpty, "\(hostile): \(file.name)")
        }
    }

    /// No text becomes code: where the model has the same shape, so has the Swift, token for token.
    private func checkTokens(of hostile: Case, _ tokens: [[String]]) {
        for (file, tokens) in zip(hostile.files, tokens) {
            let own = SwiftTokens.tokens(of: file.contents)
            if own != tokens { expectNoDifference(own, tokens, "\(hostile): \(file.contents)") }
        }
    }

    /// The compiler reads what cases that are to break Swift give as declarations and nothing else.
    @Test func theSwiftIsParsed() async throws {
        var sources: Set<String> = []
        for slot in Slot.allCases {
            for payload in Payload.hostile.prefix(8) {
                let hostile = try Case(slot, payload)
                sources.formUnion((hostile.files + [try hostile.shims()].compactMap { $0 }).map(\.contents))
            }
        }
        let folder = try TemporaryFolder()
        for (number, source) in sources.enumerated() { try folder.write(source.utf8, to: "\(number).swift") }
        try folder.write(folder.files().map { "\(folder.path)/\($0)\n" }.joined().utf8, to: "files")
        let arguments = ["-frontend", "-parse", "-parse-as-library", "@\(folder.path)/files"]
        let errors = try await Command("swiftc", arguments).run().errors
        #expect(errors.isEmpty, "\(errors.prefix(2000))")
        #expect(sources.count > 150)
    }

    /// Both languages of the document are read back as the same, and every text of the model stands in it unchanged.
    private func checkDocument(of api: API, _ hostile: Case) throws {
        let yaml = try Yams.load(yaml: OpenAPIEmitter.text(of: api, format: .yaml))
        let text = try OpenAPIEmitter.text(of: api, format: .json)
        var (inYAML, inJSON) = (Set<String>(), Set<String>())
        Self.collect(yaml, &inYAML)
        Self.collect(try JSONSerialization.jsonObject(with: Data(text.utf8)), &inJSON)
        expectNoDifference(inJSON.subtracting(inYAML).filter { !$0.contains("apiref. Do not") }, ["x-generated-by"])
        expectNoDifference(inYAML.subtracting(inJSON), [])
        for text in api.texts where !inYAML.contains(text) { Issue.record("\(hostile): \(text)") }
    }

    /// The client's own pages hold no markup of the page's: no HTML, no link that runs something.
    private func checkPages(of api: API, _ hostile: Case) {
        for page in ClientGenerator.documentation(of: api) {
            var markup: [String] = []
            for block in Document(parsing: page.contents).blocks { Self.collect(block, &markup) }
            let foreign = markup.filter { $0 != "<br>" && !$0.hasPrefix("<!-- Generated by apiref. Do not edit") }
            expectNoDifference(foreign, [], "\(hostile): \(page.name)")
            let invisible = page.contents.unicodeScalars.filter { $0.properties.generalCategory == .format }
            #expect(invisible.isEmpty, "\(hostile): \(page.name)")
        }
    }
}

extension HostilePagesTests {
    private static func collect(_ value: Any?, _ texts: inout Set<String>) {
        switch value {
        case let text as String: texts.insert(text)
        case let list as [Any]: for element in list { collect(element, &texts) }
        case let members as [String: Any]:
            for (key, value) in members {
                texts.insert(key)
                collect(value, &texts)
            }
        case let members as [AnyHashable: Any]:
            for (key, value) in members {
                texts.insert("\(key)")
                collect(value, &texts)
            }
        default: break
        }
    }

    private static func collect(_ block: Block, _ markup: inout [String]) {
        switch block.kind {
        case .html(let html): markup.append(html)
        case .heading(_, let inlines), .paragraph(let inlines): for inline in inlines { collect(inline, &markup) }
        case .blockQuote(let blocks): for block in blocks { collect(block, &markup) }
        case .list(let list): for block in list.items.flatMap(\.blocks) { collect(block, &markup) }
        case .table(let table):
            for inline in ([table.header] + table.rows).flatMap(\.cells).flatMap(\.inlines) { collect(inline, &markup) }
        case .codeBlock, .thematicBreak: break
        }
    }

    private static func collect(_ inline: Inline, _ markup: inout [String]) {
        switch inline {
        case .html(let html): markup.append(html)
        case .emphasis(let inlines), .strong(let inlines): for inline in inlines { collect(inline, &markup) }
        case .link(let destination, _, let inlines):
            let scheme = destination.prefix { !"/?#:".contains($0) }
            let hasScheme = destination.dropFirst(scheme.count).first == ":"
            if hasScheme, !["http", "https", "mailto"].contains(scheme.lowercased()) { markup.append(destination) }
            for inline in inlines { collect(inline, &markup) }
        case .image(let source, _, _): markup.append("image \(source)")
        case .text, .code, .softBreak, .lineBreak: break
        }
    }
}

extension API {
    /// How much there is of everything, and of what kind: all of the model but its texts.
    fileprivate var shape: [String] {
        let endpoints = groups.flatMap { group in
            group.endpoints.map { endpoint in
                let parameters = endpoint.parameters.map {
                    "\($0.location.value) \($0.type.value.kind) \($0.isRequired.value) \($0.defaultValue != nil) \($0.description != nil)"
                }
                return
                    "\(endpoint.method.value) \(parameters) \(endpoint.requestBody?.type?.value.kind ?? "") \(endpoint.result.value?.kind ?? "none") \(endpoint.responses.map { "\($0.status.value)" }) \(endpoint.accept.value.count) \(endpoint.requestBody?.mediaTypes.value.count ?? 0) \(endpoint.security.value.count) \(PathTemplate(endpoint.path.value).parts.count)"
            }
        }
        let server = "\(server.value)".prefix { $0 != "(" }
        return [String(server)] + endpoints + schemas.map { "\($0.shape.value.kind)" } + [
            "\(securitySchemes.map { "\($0.kind.value)".prefix(8) })"
        ]
    }

    /// The texts of the model that belong into a document.
    fileprivate var texts: [String] {
        var texts = [title?.value, version?.value].compactMap { $0 }
        for endpoint in endpoints {
            texts += [endpoint.summary?.value].compactMap { $0 }
            texts += endpoint.parameters.flatMap { [$0.name.value, $0.description?.value].compactMap { $0 } }
            texts +=
                endpoint.responses.map(\.description.value) + endpoint.responses.flatMap { $0.headers.map(\.value) }
            texts += endpoint.accept.value.filter { _ in endpoint.result.value != nil }
            texts += endpoint.requestBody?.mediaTypes.value ?? []
        }
        for schema in schemas {
            switch schema.shape.value {
            case .object(let object):
                texts += object.properties.flatMap { [$0.name.value, $0.description?.value].compactMap { $0 } }
            case .enumeration(_, let values): texts += values.flatMap { [$0.value, $0.name].compactMap { $0 } }
            case .union, .alias, .open: break
            }
        }
        return texts
    }
}

extension SchemaType {
    fileprivate var kind: String {
        switch self {
        case .reference: "reference"
        case .enumeration(let type, let values): "\(type) \(values.count)"
        case .array(let item): "[\(item.kind)]"
        case .dictionary(let value): "{\(value.kind)}"
        case .object(let properties): "\(properties.map(\.type.value.kind))"
        case .boolean, .integer, .number, .string, .any: description
        }
    }
}

extension Property {
    /// A name that Swift takes as it is needs no coding key.
    fileprivate var shape: String {
        let isSwift = field.name.value.wholeMatch(of: /[a-z]+/) != nil
        return "\(field.type.value.kind) \(field.isRequired.value) \(field.description != nil) \(isSwift)"
    }
}

extension Schema.Shape {
    fileprivate var kind: String {
        switch self {
        case .object(let object):
            "object \(object.properties.map(\.shape))"
        case .enumeration(let type, let values): "\(type) \(values.count)"
        case .union(let kind, let members): "\(kind) \(members.map(\.kind))"
        case .alias(let type): "alias \(type.kind)"
        case .open: "open"
        }
    }
}
