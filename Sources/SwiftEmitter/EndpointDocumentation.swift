import ClientPlan
import EndpointModel
import Spelling
import SwiftSource

/// What the pages say of an endpoint, for the comments of its functions.
struct EndpointDocumentation: Sendable {
    private let operation: PlannedOperation
    private let arguments: [DocumentedArgument]
    private let description: DocComment?
    private let returns: DocComment?
    private let failures: DocComment?

    init(_ operation: PlannedOperation) {
        self.operation = operation
        let endpoint = operation.endpoint
        arguments = operation.arguments.compactMap(DocumentedArgument.init)
        description = DocComment(Self.paragraphs(endpoint))
        let successes = operation.responses.filter { $0.response.status.value.isSuccess && !$0.isPlain }
        returns = operation.output == nil ? nil : DocComment(line: successes.sentences)
        let others = operation.responses.filter { !$0.response.status.value.isSuccess }
        failures = DocComment(line: others.sentences)
    }

    static let variables: Variables<EndpointView> = [
        .comment("functionName") { DocComment(line: $0.operation.function.name) },
        .comment("description") { $0.documentation.description },
        .comment("verb") { DocComment(line: $0.operation.endpoint.method.value) },
        .comment("route") { DocComment(line: $0.operation.endpoint.path.value) },
        .comment("stability") { DocComment(line: $0.operation.endpoint.stability.value.words) },
        .condition("hasDetails") { $0.documentation.hasDetails },
        .condition("hasDocumentedArguments") { !$0.documentation.arguments.isEmpty },
        .list("documentedArguments") { $0.documentation.arguments },
        .comment("returns") { $0.documentation.returns },
        .comment("throws") { $0.documentation.failures },
    ]

    private var hasDetails: Bool { !arguments.isEmpty || returns != nil || failures != nil }

    /// The summary and the description. Without a summary, the first whole sentence comes ahead of remarks such as
    /// "Version: 2.0 or later", because the first paragraph is what lists of symbols show.
    private static func paragraphs(_ endpoint: Endpoint) -> [String] {
        var paragraphs = endpoint.description.map(\.value)
        if let summary = endpoint.summary?.value.endingSentence, !summary.isEmpty { return [summary] + paragraphs }
        if let sentence = paragraphs.firstIndex(where: { $0.hasSuffix(".") && !$0.hasPrefix("- ") }) {
            paragraphs.insert(paragraphs.remove(at: sentence), at: 0)
        }
        return paragraphs
    }
}

/// An argument that a page says something of.
private struct DocumentedArgument: TemplateView {
    private let name: String
    private let documentation: DocComment

    init?(_ argument: Argument) {
        guard let documentation = DocComment(line: argument.documentation.text) else { return nil }
        name = argument.name.name
        self.documentation = documentation
    }

    static let variables: Variables<DocumentedArgument> = [
        .comment("argument") { DocComment(line: $0.name) },
        .comment("documentation") { $0.documentation },
    ]
}

extension Endpoint.Stability {
    /// How a sentence about the endpoint ends; empty if there is none.
    fileprivate var words: String {
        switch self {
        case .stable, .deprecated: ""
        case .earlyAccess: "in early access"
        case .beta: "in beta"
        case .experimental: "experimental"
        }
    }
}

extension [PlannedOperation.PlannedResponse] {
    fileprivate var sentences: String { map(\.sentences).joined(separator: " ") }
}

extension PlannedOperation.PlannedResponse {
    /// Whether there is nothing to say of it: the usual success, without a word.
    fileprivate var isPlain: Bool { response.status.value == .code(200) && response.description.value.isEmpty }

    /// "`404`: No such book. The body is ``Problem``."
    fileprivate var sentences: String {
        let status = response.status.value
        let name = status == .default ? "Any other status" : "`\(status)`"
        let words = response.description.value.endingSentence
        let text = words.isEmpty ? status.reasonPhrase.map { "\($0)." } ?? "" : words
        return (text.isEmpty ? "\(name)." : "\(name): \(text)") + (type.map { " The body is \($0.words)." } ?? "")
    }
}

extension PlannedType {
    /// The type in a comment, a link where the client declares it.
    fileprivate var words: String {
        if case .declared(let name) = self { "``\(name.name)``" } else { "`\(SwiftCode("\(self)").code)`" }
    }
}
