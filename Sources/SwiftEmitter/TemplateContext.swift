import Mustache

/// What a template may print: source that is safe by construction, conditions, and contexts below this one.
enum TemplateValue {
    case code(String)
    case condition(Bool)
    case contexts([TemplateContext])
}

/// The variables of a template.
///
/// There is no way to put a text of a page into it but as an identifier, a literal or a documentation comment.
struct TemplateContext: MustacheParent {
    /// A handful of variables: comparing their names costs less than hashing them.
    private var values: [(name: String, value: TemplateValue)] = []

    mutating func set(_ name: String, _ code: SwiftCode) { values.append((name, .code(code.code))) }

    mutating func set(_ name: String, _ identifier: SwiftIdentifier) { values.append((name, .code(identifier.code))) }

    mutating func set(_ name: String, _ literal: SwiftStringLiteral) { values.append((name, .code(literal.code))) }

    mutating func set(_ name: String, _ comment: DocComment) { values.append((name, .code(comment.code))) }

    mutating func set(_ name: String, _ condition: Bool) { values.append((name, .condition(condition))) }

    mutating func set(_ name: String, _ contexts: [TemplateContext]) { values.append((name, .contexts(contexts))) }

    func child(named name: String) -> Any? {
        switch values.first(where: { $0.name == name })?.value {
        case .code(let code): RenderedCode(renderText: code)
        case .condition(let condition): condition
        case .contexts(let contexts): contexts
        case nil: nil
        }
    }
}

/// Source for a template to print; the library finds the text of such a type without looking for other conformances.
private struct RenderedCode: MustacheCustomRenderable {
    let renderText: String
    var isNull: Bool { false }
}
