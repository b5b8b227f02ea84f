import ClientPlan
import EndpointModel
import SwiftSource

/// The variables of `page.mustache`: one page's namespace, if it has endpoints, and the types that it answers for.
struct PageView: TemplateView {
    let plan: ClientPlan
    let file: PlannedFile
    private let namespace: Namespace?

    init(_ file: PlannedFile, of plan: ClientPlan) {
        self.plan = plan
        self.file = file
        namespace = file.namespace.map { plan.namespaces[$0] }
    }

    static let variables: Variables<PageView> = [
        .code("access") { $0.plan.accessModifier },
        .code("client") { "\($0.plan.client)" },
        .comment("page") { DocComment(line: $0.file.page?.lastPathComponent ?? "") },
        .code("namespace") { $0.namespace.map { "\($0.name)" } },
        .code("protocol") { $0.namespace?.protocol.map { "\($0)" } },
        .list("requirements") { $0.namespace.map(RequirementView.all) ?? [] },
        .condition("hasShortcuts") { $0.namespace.map(RequirementView.all)?.contains(where: \.hasDefaults) == true },
        .list("endpoints") { $0.namespace?.operations.map(EndpointView.init) ?? [] },
        .list("schemas") { $0.file.types.map(TypeView.init) },
    ]
}

extension String {
    /// `UsersApi.md` of `docs/UsersApi.md`, and `users/README.md` of `docs/users/README.md`: so may many pages be called.
    var lastPathComponent: String {
        let parts = split(separator: "/")
        return parts.suffix(parts.last?.lowercased() == "readme.md" ? 2 : 1).joined(separator: "/")
    }
}
