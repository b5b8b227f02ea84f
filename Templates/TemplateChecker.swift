import EndpointModel

/// Finds what is wrong with a user's template: Mustache prints nothing for a variable that there is not, and an endpoint
/// would be missing without a word.
package struct TemplateChecker {
    private let template: TemplateFile
    private let scopes: [String: [TemplateScope]]
    private var diagnostics: [Diagnostic] = []

    /// What is wrong with a template; nothing if it can be used.
    ///
    /// - Parameter scopes: For each template that there is, the scopes that it is rendered in, the outermost first.
    package static func problems(of template: TemplateFile, in scopes: [String: [TemplateScope]]) -> [Diagnostic] {
        var checker = TemplateChecker(template: template, scopes: scopes)
        checker.check()
        return checker.diagnostics
    }

    private mutating func check() {
        guard let scopes = scopes[template.name] else {
            return reportUnknown(template.name, line: 1, column: 1)
        }
        do throws(TemplateSyntaxError) {
            check(try Template(template.text).nodes, in: scopes)
        } catch {
            report("template-syntax", error.message, line: error.line, column: error.column)
        }
    }

    private mutating func check(_ nodes: [Template.Node], in scopes: [TemplateScope]) {
        for node in nodes {
            switch node {
            case .text: break
            case .variable(let tag): check(tag, in: scopes)
            case .section(let tag, let isInverted, let content):
                check(tag, in: scopes)
                let elements = isInverted ? nil : scopes.reversed().lazy.compactMap { $0.sections[tag.name] }.first
                check(content, in: scopes + [elements].compactMap { $0 })
            case .partial(let tag, _):
                if self.scopes[tag.name] == nil {
                    reportUnknown(tag.name, line: tag.line, column: tag.column)
                }
            }
        }
    }

    private mutating func check(_ tag: Template.Tag, in scopes: [TemplateScope]) {
        if scopes.contains(where: { $0.variables.contains(tag.name) }) { return }
        let names = Set(scopes.flatMap(\.variables)).sorted().joined(separator: ", ")
        report(
            "template-variable",
            "unknown variable \(tag.name); here are \(names)",
            line: tag.line,
            column: tag.column
        )
    }

    private mutating func reportUnknown(_ name: String, line: Int, column: Int) {
        let known = scopes.keys.sorted().joined(separator: ", ")
        report("template-unknown", "unknown template \(name); expected one of \(known)", line: line, column: column)
    }

    private mutating func report(_ rule: String, _ message: String, line: Int, column: Int) {
        let place = PageRange(page: template.path, line: line, column: column)
        diagnostics.append(Diagnostic(.error, rule: rule, message, at: place))
    }
}
