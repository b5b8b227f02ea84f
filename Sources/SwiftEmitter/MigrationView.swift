import ClientPlan
import SwiftSource

/// The variables of `migration.mustache`.
struct MigrationView: TemplateView {
    let plan: ClientPlan
    let migration: Migration

    static let variables: Variables<MigrationView> = [
        .code("access") { $0.plan.accessModifier },
        .list("scopes") { $0.migration.scopes.map(ShimScopeView.init) },
    ]
}

/// The shims of one type.
private struct ShimScopeView: TemplateView {
    let scope: Migration.Scope

    static let variables: Variables<ShimScopeView> = [
        .code("parent") { $0.scope.path.isEmpty ? nil : "\(path: $0.scope.path)" },
        .list("shims") { $0.scope.shims.map(ShimView.init) },
    ]
}

/// The variables of `shim.mustache`.
struct ShimView: TemplateView {
    let shim: Migration.Shim

    static let variables: Variables<ShimView> = [
        .condition("isUnavailable") { $0.shim.advice.isUnavailable },
        .code("renamed") { $0.renamed },
        .code("message") { $0.message },
        .code("structure") { if case .type(let name, _) = $0.shim.declaration { "\(name)" } else { nil } },
        .list("members") { $0.members.map(FormerView.init) },
        .list("declaration") { $0.declaration },
    ]

    private var declaration: [FormerView] {
        if case .type = shim.declaration { [] } else { [FormerView(former: shim.declaration)] }
    }

    private var members: [Migration.Former] {
        if case .type(_, let members) = shim.declaration { members } else { [] }
    }

    private var renamed: SwiftCode? {
        guard case .renamed(let name, let labels) = shim.advice else { return nil }
        let list = labels.map { "(\($0.map { "\($0.name):" }.joined()))" } ?? ""
        return "\(SwiftStringLiteral(name.name + list))"
    }

    private var message: SwiftCode? {
        switch shim.advice {
        case .renamed: nil
        case .deprecated(let text), .unavailable(let text): "\(SwiftStringLiteral(text))"
        }
    }
}

/// The variables of `former.mustache`: a declaration of the earlier client.
struct FormerView: TemplateView {
    let former: Migration.Former

    static let variables: Variables<FormerView> = names + signature

    private static let names: Variables<FormerView> = [
        .code("alias") { if case .alias(let name, _) = $0.former { "\(name)" } else { nil } },
        .code("function") { if case .function(let name, _, _) = $0.former { "\(name)" } else { nil } },
        .code("requestFunction") { if case .request(let name, _, _) = $0.former { "\(name)" } else { nil } },
        .condition("isInitializer") { if case .initializer = $0.former { true } else { false } },
        .code("property") { if case .property(let name, _, _, _) = $0.former { "\(name)" } else { nil } },
        .code("constant") { if case .constant(let name, _) = $0.former { "\(name)" } else { nil } },
        .code("accessor") { if case .accessor(let name, _, _) = $0.former { "\(name)" } else { nil } },
        .code("type") { $0.type },
        .condition("isRequired") {
            if case .property(_, _, let isRequired, _) = $0.former { isRequired } else { true }
        },
    ]

    private static let signature: Variables<FormerView> = [
        .code("target") { $0.target },
        .code("namespace") { $0.call?.namespace.map { "\($0)" } },
        .list("arguments") { $0.signature?.arguments.map(FormerArgumentView.init) ?? [] },
        .list("passed") { $0.call?.passed.map(PassedView.init) ?? [] },
    ]

    /// What a function returns, or what a property, an alias or an accessor is of.
    private var type: SwiftCode? {
        switch former {
        case .function(_, _, let output), .request(_, _, let output): output.map { "\($0)" }
        case .alias(_, let type), .property(_, let type, _, _): "\(type)"
        case .accessor(_, let namespace, _): "\(namespace)"
        case .type, .initializer, .constant: nil
        }
    }

    private var target: SwiftCode? {
        switch former {
        case .property(_, _, _, let target), .constant(_, let target), .accessor(_, _, let target):
            target.map { "\($0)" }
        case .function, .request, .initializer: call.map { "\($0.function)" }
        case .alias, .type: nil
        }
    }

    private var signature: Migration.Signature? {
        switch former {
        case .function(_, let signature, _), .request(_, let signature, _), .initializer(let signature): signature
        default: nil
        }
    }

    private var call: Migration.Call? { signature?.call }
}

private struct FormerArgumentView: TemplateView {
    let argument: Migration.Argument

    static let variables: Variables<FormerArgumentView> = [
        .code("parameter") { "\(parameter: $0.argument.name)" },
        .code("type") { "\($0.argument.type)" },
        .condition("isOptional") { $0.argument.isOptional },
        .condition("hasDefault") { $0.argument.hasDefault },
    ]
}

private struct PassedView: TemplateView {
    let passed: Migration.Passed

    static let variables: Variables<PassedView> = [
        .code("label") { "\(label: $0.passed.label)" },
        .code("value") { "\($0.passed.value)" },
    ]
}
