import SwiftSource
import Templates

/// What a template, or a section of one, may print.
protocol TemplateView: Sendable {
    static var variables: Variables<Self> { get }
}

extension TemplateView {
    var context: TemplateContext {
        TemplateContext { name in Self.variables[name]?.value(self) }
    }

    /// For the templates' checker and their reference.
    static var scope: TemplateScope {
        let lists = variables.all.compactMap { variable in variable.elements.map { (variable.name.text, $0()) } }
        return TemplateScope(
            variables: Set(variables.all.map(\.name.text)),
            sections: Dictionary(uniqueKeysWithValues: lists)
        )
    }
}

/// The variables of a view.
final class Variables<View>: Sendable, ExpressibleByArrayLiteral {
    let all: [Variable<View>]
    /// The hashes of their names in order, each with its variable's index: most names are looked for in vain first, in
    /// the sections within.
    private let hashes: [(hash: Int, index: Int)]

    convenience init(arrayLiteral variables: Variable<View>...) { self.init(variables) }

    init(_ variables: [Variable<View>]) {
        all = variables
        hashes = variables.enumerated().map { ($1.name.hash, $0) }.sorted { $0.hash < $1.hash }
    }

    static func + (first: Variables, second: Variables) -> Variables { Variables(first.all + second.all) }

    /// The variable of a name; `nil` if there is none.
    subscript(name: VariableName) -> Variable<View>? {
        var (low, high) = (0, hashes.count)
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle].hash < name.hash { low = middle + 1 } else { high = middle }
        }
        while low < hashes.count, hashes[low].hash == name.hash {
            if all[hashes[low].index].name == name { return all[hashes[low].index] }
            low += 1
        }
        return nil
    }
}

/// A variable of templates: its name, and what it holds.
///
/// There is no way to put a text of a page into it but as an identifier, a type, a literal or a comment.
struct Variable<View>: Sendable {
    let name: VariableName
    let value: @Sendable (View) -> TemplateValue
    /// The variables of an element, if this is a list.
    let elements: (@Sendable () -> TemplateScope)?

    private init(
        _ name: String,
        elements: (@Sendable () -> TemplateScope)? = nil,
        _ value: @escaping @Sendable (View) -> TemplateValue
    ) {
        self.name = VariableName(name)
        self.value = value
        self.elements = elements
    }

    static func code(_ name: String, _ code: @escaping @Sendable (View) -> SwiftCode?) -> Self {
        Self(name) { view in code(view).map { .text($0.code) } ?? .nothing }
    }

    static func comment(_ name: String, _ comment: @escaping @Sendable (View) -> DocComment?) -> Self {
        Self(name) { view in comment(view).map { .text($0.code) } ?? .nothing }
    }

    static func condition(_ name: String, _ condition: @escaping @Sendable (View) -> Bool) -> Self {
        Self(name) { view in .condition(condition(view)) }
    }

    /// A list whose elements are printed as `{{.}}`.
    static func list(_ name: String, _ elements: @escaping @Sendable (View) -> [SwiftCode]) -> Self {
        let element = TemplateScope(variables: ["."], sections: [:])
        return Self(name, elements: { element }) { view in .list(elements(view).map { TemplateContext(text: $0.code) })
        }
    }

    static func list<Element: TemplateView>(
        _ name: String,
        _ elements: @escaping @Sendable (View) -> [Element]
    ) -> Self {
        Self(name, elements: { Element.scope }) { view in .list(elements(view).map(\.context)) }
    }
}

extension TemplateScope {
    /// For each template, the scopes that it is rendered in, the outermost first.
    static let templates: [String: [TemplateScope]] = {
        var templates = ["client": [ClientView.scope], "page": [PageView.scope]]
        templates["endpoint"] = [PageView.scope, EndpointView.scope]
        templates["protocol"] = [PageView.scope]
        templates["pages"] = [PageView.scope, EndpointView.scope, PagingView.scope]
        templates["item"] = [PageView.scope, EndpointView.scope, ArgumentView.scope]
        for name in ["schema", "type", "alias", "enumeration", "object", "open", "union", "wrapper"] {
            templates[name] = [PageView.scope, TypeView.scope]
        }
        templates["migration"] = [MigrationView.scope]
        templates["shim"] = [MigrationView.scope, ShimView.scope]
        templates["former"] = [MigrationView.scope, ShimView.scope, FormerView.scope]
        return templates
    }()
}
