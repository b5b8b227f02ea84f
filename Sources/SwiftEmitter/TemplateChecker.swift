import EndpointModel
import Mustache

/// Finds what is wrong with a user's template: Mustache prints nothing for a variable that there is not, and an endpoint
/// would be missing without a word.
struct TemplateChecker {
    private let template: TemplateFile
    private var scopes: [(section: String, scope: TemplateScope?)] = []
    private var diagnostics: [Diagnostic] = []

    private init(_ template: TemplateFile) {
        self.template = template
    }

    /// What is wrong with a template; nothing if it can be used.
    static func problems(of template: TemplateFile) -> [Diagnostic] {
        var checker = TemplateChecker(template)
        checker.checkAll()
        return checker.diagnostics
    }

    private mutating func checkAll() {
        guard let stack = TemplateScope.stack(of: template.name) else {
            return report(
                "template-unknown",
                "unknown template \(template.name); expected one of \(Self.known)",
                line: 1,
                column: 1
            )
        }
        scopes = stack.map { ("", $0) }
        do {
            _ = try MustacheTemplate(string: template.text)
        } catch let error as MustacheTemplate.ParserError {
            let place = error.context
            return report("template-syntax", "\(error.error)", line: place.lineNumber, column: place.columnNumber)
        } catch {
            return report("template-syntax", "\(error)", line: 1, column: 1)
        }
        checkTags()
    }

    private static let known = TemplateScope.templates.keys.sorted().joined(separator: ", ")

    private mutating func checkTags() {
        for (number, line) in template.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var rest = line
            while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
                let column = line[..<open.lowerBound].utf8.count + 1
                check(tag: rest[open.upperBound..<close.lowerBound], line: number + 1, column: column)
                rest = rest[close.upperBound...]
            }
        }
    }

    private mutating func check(tag: Substring, line: Int, column: Int) {
        let content = tag.dropFirst().trimming(while: \.isWhitespace)
        switch tag.first {
        case "!", "%", "$", "<": break
        case ">" where TemplateScope.templates[String(content)] != nil: break
        case ">":
            report(
                "template-unknown",
                "unknown template \(content); expected one of \(Self.known)",
                line: line,
                column: column
            )
        case "#", "^":
            let name = Self.variable(content)
            check(variable: name, line: line, column: column)
            scopes.append((name, scopes.reversed().lazy.compactMap { $0.scope?.sections[name] }.first))
        case "/": if scopes.last?.section == Self.variable(content) { scopes.removeLast() }
        case "&", "{": check(variable: Self.variable(content), line: line, column: column)
        default: check(variable: Self.variable(tag.trimming(while: \.isWhitespace)), line: line, column: column)
        }
    }

    private mutating func check(variable name: String, line: Int, column: Int) {
        guard !name.isEmpty, name != "." else { return }
        let known = scopes.compactMap(\.scope)
        guard !known.contains(where: { $0.variables.contains(name) || $0.sections[name] != nil }) else { return }
        let names = Set(known.flatMap { $0.variables.union($0.sections.keys) }).sorted().joined(separator: ", ")
        report("template-variable", "unknown variable \(name); here are \(names)", line: line, column: column)
    }

    /// The variable of a tag, without the functions that the library applies to it: `name` of `capitalized(name)`.
    private static func variable(_ text: Substring) -> String {
        guard let open = text.lastIndex(of: "("), let close = text.firstIndex(of: ")"), open < close else {
            return String(text)
        }
        return String(text[text.index(after: open)..<close])
    }

    private mutating func report(_ rule: String, _ message: String, line: Int, column: Int) {
        let place = PageRange(page: template.path, line: line, column: column)
        diagnostics.append(Diagnostic(.error, rule: rule, message, at: place))
    }
}

extension Substring {
    fileprivate func trimming(while isDropped: (Character) -> Bool) -> Substring {
        var rest = drop(while: isDropped)
        while let last = rest.last, isDropped(last) { rest.removeLast() }
        return rest
    }
}
