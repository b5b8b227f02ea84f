import ClientPlan
import EndpointModel
import SwiftSource

/// The variables of `schema.mustache` and of the templates for each kind of type.
struct TypeView: TemplateView {
    private let declaration: TypeDeclaration
    /// What the type stands for, and the variable that holds it.
    private let subject: (name: String, comment: DocComment?)

    init(_ declaration: TypeDeclaration) {
        self.declaration = declaration
        subject = Self.subject(of: declaration)
    }

    static let variables: Variables<TypeView> = declaration + documentation + contents

    private static let declaration: Variables<TypeView> = [
        .code("name") { "\($0.declaration.name)" },
        .code("parent") { $0.parent },
        .condition("isAlias") { if case .alias = $0.declaration.kind { true } else { false } },
        .condition("isEnumeration") { if case .enumeration = $0.declaration.kind { true } else { false } },
        .condition("isObject") { if case .object = $0.declaration.kind { true } else { false } },
        .condition("isOpen") { [.open, .circular].contains($0.declaration.kind) },
        .condition("isCircular") { $0.declaration.kind == .circular },
        .condition("isUnion") { if case .union = $0.declaration.kind { true } else { false } },
        .condition("isWrapper") { if case .wrapper = $0.declaration.kind { true } else { false } },
    ]

    private static let documentation = Variables<TypeView>(
        ["description", "schema", "example", "users", "property", "parameter", "outer"].map { name in
            .comment(name) { $0.subject.name == name ? $0.subject.comment : nil }
        } + [.comment("alternatives") { $0.alternatives }]
    )

    private static let contents: Variables<TypeView> = [
        .code("type") { $0.type.map { "\($0)" } },
        .list("members") { $0.members },
        .code("conformance") { $0.rawValue?.conformance },
        .code("rawValue") { $0.rawValue?.type },
        .list("values") { $0.values },
        .list("properties") { $0.properties.map(PropertyView.init) },
        .list("arguments") { $0.properties.inInitializer.map(PropertyView.init) },
        .condition("hasCodingKeys") { $0.properties.contains { $0.name.name != $0.wireName } },
    ]
}

extension TypeView {
    private var parent: SwiftCode? { declaration.parents.isEmpty ? nil : "\(path: declaration.parents)" }

    private static func subject(of declaration: TypeDeclaration) -> (name: String, comment: DocComment?) {
        switch declaration.subject {
        case .described(let text): ("description", DocComment(text.split(separator: "\n\n").map(String.init)))
        case .schema(let name): ("schema", DocComment(line: name))
        case .example(let name, []): ("example", DocComment(line: name))
        case .example(_, let users):
            ("users", DocComment(line: users.map { "`\($0.name)`" }.joined(separator: " and ")))
        case .property(let name): ("property", DocComment(line: name.name))
        case .parameter(let name): ("parameter", DocComment(line: name))
        case .inner: ("outer", DocComment(line: SwiftCode("\(path: declaration.parents)").code))
        }
    }

    private var alternatives: DocComment? {
        guard case .union(_, let members) = declaration.kind else { return nil }
        let types = members.map { member in
            if case .declared(let name) = member.type { return "``\(name.name)``" }
            return "`\(SwiftCode("\(member.type)").code)`"
        }
        return DocComment(line: types.joined(separator: ", "))
    }

    private var type: PlannedType? {
        switch declaration.kind {
        case .alias(let type), .wrapper(let type): type
        default: nil
        }
    }

    private var members: [MemberView] {
        if case .union(_, let members) = declaration.kind { members.map(MemberView.init) } else { [] }
    }

    private var properties: [PlannedProperty] {
        if case .object(let properties) = declaration.kind { properties } else { [] }
    }

    private var rawValue: TypeDeclaration.RawValue? {
        if case .enumeration(let rawValue, _) = declaration.kind { rawValue } else { nil }
    }

    private var values: [ConstantView] {
        guard case .enumeration(let rawValue, let constants) = declaration.kind else { return [] }
        return constants.map { ConstantView(constant: $0, rawValue: rawValue) }
    }
}

/// A type that a union may be.
private struct MemberView: TemplateView {
    let member: TypeDeclaration.Member

    static let variables: Variables<MemberView> = [
        .code("accessor") { "\($0.member.accessor)" },
        .code("type") { "\($0.member.type)" },
        .condition("isMarked") { $0.member.mark != nil },
        .code("property") { view in view.member.mark.map { "\(SwiftStringLiteral($0.property))" } },
        .code("value") { view in view.member.mark.map { "\(SwiftStringLiteral($0.value))" } },
    ]
}

/// A value of an enumeration.
private struct ConstantView: TemplateView {
    let constant: TypeDeclaration.Constant
    let rawValue: TypeDeclaration.RawValue

    static let variables: Variables<ConstantView> = [
        .code("constant") { "\($0.constant.name)" },
        .code("value") { $0.rawValue.literal(of: $0.constant.value) },
    ]
}

/// A property of an object, and the argument of its initializer.
private struct PropertyView: TemplateView {
    let property: PlannedProperty

    static let variables: Variables<PropertyView> = [
        .code("name") { "\($0.property.name)" },
        .code("parameter") { "\(parameter: $0.property.name)" },
        .code("type") { "\($0.property.type)" },
        .condition("isRequired") { $0.property.isRequired },
        .condition("isNullable") { $0.property.isNullable },
        .condition("isIndirect") { $0.property.isIndirect },
        .condition("isRenamed") { $0.property.name.name != $0.property.wireName },
        .code("wireName") { "\(SwiftStringLiteral($0.property.wireName))" },
        .comment("documentation") { view in
            let text = view.property.documentation.text
            return text.isEmpty ? nil : DocComment([text])
        },
    ]
}

extension TypeDeclaration.RawValue {
    fileprivate var conformance: SwiftCode {
        switch self {
        case .string: "OpenEnum"
        case .integer: "OpenIntegerEnum"
        case .number: "OpenNumberEnum"
        }
    }

    fileprivate var type: SwiftCode {
        switch self {
        case .string: "String"
        case .integer: "Int"
        case .number: "Double"
        }
    }

    /// A value as Swift writes it: a number for what is one, otherwise a string.
    package func literal(of value: String) -> SwiftCode {
        if self == .integer, let number = Int(value) { return "\(number)" }
        if self == .number, let number = Double(value) { return "\(number)" }
        return "\(SwiftStringLiteral(value))"
    }
}
