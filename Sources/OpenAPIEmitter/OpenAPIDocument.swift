import EndpointModel
import Foundation
import Spelling

/// An OpenAPI 3.1 document.
///
/// What it holds is JSON rather than a type an OpenAPI object: the document is written once and read by other tools,
/// and extensions may stand anywhere in it.
public struct OpenAPIDocument: Hashable, Sendable {
    let root: Object

    private static let mark = "apiref. Do not edit: change the pages or apiref.yaml and generate again."

    /// The document's text, which ends with a line break. It says that apiref wrote it: YAML in a comment ahead, JSON,
    /// which has none, under `x-generated-by`.
    public func text(_ format: OpenAPIEmitter.Format) throws -> String {
        switch format {
        case .yaml:
            return try YAMLWriter.text(of: root)
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            var marked = root
            marked.add("x-generated-by", .string(Self.mark))
            return String(decoding: try encoder.encode(marked), as: UTF8.self).visibleJSON + "\n"
        }
    }
}

extension OpenAPIDocument: Encodable {
    public func encode(to encoder: any Encoder) throws {
        try root.encode(to: encoder)
    }
}
