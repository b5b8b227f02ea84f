/// Reads a template line by line: a section's tag, a partial's or a comment that has a line of its own takes the line
/// along.
struct TemplateParser {
    private var open: [(tag: Template.Tag, isInverted: Bool)] = []
    /// The nodes read so far, of the template and of each section that is open.
    private var nodes: [[Template.Node]] = [[]]

    static func parse(_ text: String) throws(TemplateSyntaxError) -> [Template.Node] {
        var parser = TemplateParser()
        var number = 1
        var rest = text[...]
        while !rest.isEmpty {
            let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")).map(rest.utf8.index(after:)) ?? rest.endIndex
            try parser.parse(line: rest[..<end], number)
            rest = rest[end...]
            number += 1
        }
        if let (tag, _) = parser.open.last { throw tag.error("the section \(tag.name) is not closed") }
        return parser.nodes[0]
    }

    private mutating func parse(line: Substring, _ number: Int) throws(TemplateSyntaxError) {
        var rest = line
        while let opening = rest.firstRange(of: "{{") {
            let column = line[..<opening.lowerBound].utf8.count + 1
            let isTriple = rest[opening.upperBound...].hasPrefix("{")
            guard let closing = rest[opening.upperBound...].firstRange(of: isTriple ? "}}}" : "}}") else {
                throw TemplateSyntaxError(message: "the tag is not closed on its line", line: number, column: column)
            }
            let before = rest[..<opening.lowerBound]
            let after = rest[closing.upperBound...]
            let isAlone = before.startIndex == line.startIndex && before.isBlank && after.isBlank
            let content = rest[opening.upperBound..<closing.lowerBound]
            let kind = content.first(where: { !$0.isWhitespace })
            let name = content.drop { $0 == kind && "#^/>&{!%".contains($0) || $0.isWhitespace }
            let tag = Template.Tag(variable: VariableName(name.withoutTrailingSpace), line: number, column: column)
            if isAlone, let kind, "#^/>!%".contains(kind) {
                return try append(tag, kind, indentation: Array(before.utf8))
            }
            append(text: before)
            try append(tag, kind, indentation: nil)
            rest = after
        }
        append(text: rest)
    }

    private mutating func append(text: Substring) {
        if !text.isEmpty { append(.text(Array(text.utf8))) }
    }

    private mutating func append(_ node: Template.Node) { nodes[nodes.count - 1].append(node) }

    private mutating func append(
        _ tag: Template.Tag,
        _ kind: Character?,
        indentation: [UInt8]?
    ) throws(TemplateSyntaxError) {
        switch kind {
        case "!", "%": break
        case "#", "^":
            open.append((tag, kind == "^"))
            nodes.append([])
        case "/": try close(tag)
        case ">": append(.partial(tag, indentation: indentation))
        case "=", "<", "$": throw tag.error("{{\(tag.name)}} is a kind of tag that is not supported")
        default:
            guard !tag.name.isEmpty else { throw tag.error("the tag has no name") }
            append(.variable(tag))
        }
    }

    private mutating func close(_ tag: Template.Tag) throws(TemplateSyntaxError) {
        guard let (section, isInverted) = open.popLast() else { throw tag.error("no section \(tag.name) is open") }
        guard section.name == tag.name else {
            throw tag.error("the section \(section.name) is open, not \(tag.name)")
        }
        let content = nodes.removeLast()
        append(.section(section, isInverted: isInverted, content))
    }
}

extension Template.Tag {
    fileprivate func error(_ message: String) -> TemplateSyntaxError {
        TemplateSyntaxError(message: message, line: line, column: column)
    }
}

extension Substring {
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }

    fileprivate var withoutTrailingSpace: String {
        var rest = self
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
