/// What a template gets for a variable.
package enum TemplateValue: Sendable {
    case text(String)
    case condition(Bool)
    case list([TemplateContext])
    /// The variable is known, but holds nothing here.
    case nothing
}

/// The variables of a template, or of a section of one.
package struct TemplateContext: Sendable {
    /// The value of a variable; `nil` if there is none of this name, so that it is looked for in what is around.
    package let value: @Sendable (VariableName) -> TemplateValue?

    /// An element of a list that is printed as `{{.}}`.
    package init(text: String) {
        self.init { $0 == "." ? .text(text) : nil }
    }

    package init(_ value: @escaping @Sendable (VariableName) -> TemplateValue?) {
        self.value = value
    }
}

/// Prints templates.
struct TemplateRenderer {
    private let templates: [String: Template]
    private var contexts: [TemplateContext]
    /// The texts of the sections around, which mostly print just these, each with the number of contexts around it.
    private var known: [(name: VariableName, text: String, depth: Int)] = []
    private var indentation: [UInt8] = []
    private var isAtLineStart = true
    private var depth = 0
    private(set) var output: [UInt8] = []

    /// Templates that include one another more deeply do so without end.
    private static let maximumDepth = 32

    init(_ templates: [String: Template], _ context: TemplateContext) {
        self.templates = templates
        contexts = [context]
    }

    mutating func render(_ nodes: [Template.Node]) {
        for node in nodes { render(node) }
    }

    private mutating func render(_ node: Template.Node) {
        switch node {
        case .text(let text): write(text)
        case .variable(let tag):
            if let last = known.last, last.depth == contexts.count, last.name == tag.variable {
                write(last.text.utf8)
            } else if case .text(let text) = value(of: tag.variable) {
                write(text.utf8)
            }
        case .section(let tag, let isInverted, let nodes): render(nodes, for: tag.variable, isInverted: isInverted)
        case .partial(let tag, let indentation): include(tag.name, indentation)
        }
    }

    private func value(of name: VariableName) -> TemplateValue {
        for context in contexts.reversed() {
            if let value = context.value(name) { return value }
        }
        return .nothing
    }

    private mutating func render(_ nodes: [Template.Node], for name: VariableName, isInverted: Bool) {
        switch value(of: name) {
        case .list(let elements) where !isInverted:
            for element in elements {
                contexts.append(element)
                render(nodes)
                contexts.removeLast()
            }
        case .list(let elements): if elements.isEmpty { render(nodes) }
        case .condition(let condition): if condition != isInverted { render(nodes) }
        case .text(let text):
            if isInverted { return }
            known.append((name, text, contexts.count))
            render(nodes)
            known.removeLast()
        case .nothing: if isInverted { render(nodes) }
        }
    }

    private mutating func include(_ name: String, _ added: [UInt8]?) {
        guard depth < Self.maximumDepth, let template = templates[name] else { return }
        let outer = indentation
        depth += 1
        if let added { indentation += added }
        render(template.nodes)
        indentation = outer
        depth -= 1
        // The end of the file's last line is none of the line that the tag stands in.
        if added == nil, output.last == UInt8(ascii: "\n") {
            output.removeLast()
            isAtLineStart = false
        }
    }

    /// Writes text of which at most the last byte ends a line.
    private mutating func write(_ text: some Collection<UInt8>) {
        guard let first = text.first else { return }
        if isAtLineStart, !indentation.isEmpty, first != UInt8(ascii: "\n") { output += indentation }
        output += text
        isAtLineStart = output.last == UInt8(ascii: "\n")
    }
}
