import EndpointModel

/// The documentation comment of an endpoint's function.
struct EndpointDocumentation {
    private let endpoint: Endpoint
    private let arguments: [EndpointArgument]

    init(_ endpoint: Endpoint, _ arguments: [EndpointArgument]) {
        self.endpoint = endpoint
        self.arguments = arguments
    }

    var comment: DocComment { DocComment(prose + parameters + results, indentation: 4) }

    private var prose: [DocComment.Block] {
        let request = "`\(endpoint.method.value) \(endpoint.path.value)`"
        let paragraphs = self.paragraphs
        guard let first = paragraphs.first else {
            let note = stability.map { [DocComment.Block.paragraph($0)] } ?? []
            return [.paragraph(request)] + note
        }
        let rest = paragraphs.dropFirst() + [request] + [stability].compactMap { $0 }
        return [.paragraph(first)] + rest.map(DocComment.Block.paragraph)
    }

    /// The summary and the description. Without a summary, the first whole sentence comes ahead of remarks such as
    /// "Version: 2.0 or later", because the first paragraph is what lists of symbols show.
    private var paragraphs: [String] {
        var paragraphs = endpoint.description.map(\.value)
        if let summary = endpoint.summary?.value.endingSentence, !summary.isEmpty { return [summary] + paragraphs }
        if let sentence = paragraphs.firstIndex(where: { $0.hasSuffix(".") && !$0.hasPrefix("- ") }) {
            paragraphs.insert(paragraphs.remove(at: sentence), at: 0)
        }
        return paragraphs
    }

    private var stability: String? {
        switch endpoint.stability.value {
        case .stable, .deprecated: nil
        case .earlyAccess: "> Important: This endpoint is in early access."
        case .beta: "> Important: This endpoint is in beta."
        case .experimental: "> Important: This endpoint is experimental."
        }
    }

    private var parameters: [DocComment.Block] {
        let entries = arguments.compactMap { argument in
            argument.documentation.map { DocComment.Block.entry("\(argument.name.name): \($0)") }
        }
        return entries.isEmpty ? [] : [.field("Parameters:", isFirst: true)] + entries
    }

    private var results: [DocComment.Block] {
        var blocks: [DocComment.Block] = []
        func add(_ text: String) {
            blocks.append(.field(text, isFirst: blocks.isEmpty && parameters.isEmpty))
        }
        let successes = endpoint.responses.filter { $0.status.value.isSuccess }
        if endpoint.result.value != nil, !successes.isEmpty {
            add("Returns: " + successes.map(\.sentence).joined(separator: " "))
        }
        let failures = endpoint.responses.filter { !$0.status.value.isSuccess }
        if !failures.isEmpty {
            add("Throws: `APIError`. " + failures.map(\.sentence).joined(separator: " "))
        }
        return blocks
    }
}

extension Response {
    /// ``"`404`: No such book."``
    fileprivate var sentence: String {
        let name = status.value == .default ? "Any other status" : "`\(status.value)`"
        let text = description.value.endingSentence
        return text.isEmpty ? "\(name)." : "\(name): \(text)"
    }
}

extension EndpointArgument {
    /// What the page says of the argument; `nil` if that is nothing.
    fileprivate var documentation: String? {
        var sentences: [String] = []
        if let description { sentences.append(description.endingSentence) }
        if !values.isEmpty { sentences.append("One of \(values.map { "`\($0)`" }.joined(separator: ", ")).") }
        if let defaultValue { sentences.append("The server's default is `\(defaultValue)`.") }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }
}

extension String {
    /// With a full stop, unless it ends in punctuation of its own; a dangling colon is left out.
    var endingSentence: String {
        var text = self[...]
        while let last = text.last, last == " " || last == ":" || last == "\n" { text.removeLast() }
        guard let last = text.last else { return "" }
        return last.isLetter || last.isNumber || last == ")" || last == "`" ? text + "." : String(text)
    }
}
