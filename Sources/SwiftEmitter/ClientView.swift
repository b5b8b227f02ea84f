import ClientPlan
import EndpointModel
import SwiftSource

/// The variables of `client.mustache`.
struct ClientView: TemplateView {
    let plan: ClientPlan

    static let variables: Variables<ClientView> = [
        .comment("name") { DocComment(line: $0.plan.name) },
        .code("client") { "\($0.plan.client)" },
        .code("access") { $0.plan.accessModifier },
        .code("serverURL") {
            if case .absolute(let url) = $0.plan.server { "\(SwiftStringLiteral(url))" } else { nil }
        },
        .code("serverPath") {
            if case .relative(let path) = $0.plan.server { "\(SwiftStringLiteral(path))" } else { nil }
        },
        .condition("isServerUnknown") { if case .placeholder = $0.plan.server { true } else { false } },
        .comment("documentedServer") { DocComment(line: $0.plan.server.text) },
        .condition("hasSecuritySchemes") { !$0.plan.securitySchemes.isEmpty },
        .comment("documentedSchemes") {
            DocComment(line: $0.plan.securitySchemes.map(\.words).joined(separator: ", "))
        },
        .list("securitySchemes") { $0.plan.securitySchemes.map(SecuritySchemeView.init) },
        .list("namespaces") { $0.plan.namespaces.map(NamespaceView.init) },
    ]
}

/// A namespace as the root type shows it.
private struct NamespaceView: TemplateView {
    let namespace: Namespace

    static let variables: Variables<NamespaceView> = [
        .code("accessor") { "\($0.namespace.accessor)" },
        .code("namespace") { "\($0.namespace.name)" },
        .comment("page") { DocComment(line: $0.namespace.page.lastPathComponent) },
    ]
}

/// A constant that names a security scheme.
private struct SecuritySchemeView: TemplateView {
    let scheme: PlannedSecurityScheme

    static let variables: Variables<SecuritySchemeView> = [
        .code("constant") { "\($0.scheme.constant)" },
        .comment("words") { DocComment(line: $0.scheme.words) },
        .code("name") { "\(SwiftStringLiteral($0.scheme.name))" },
        .code("kind") { $0.code.kind },
        .code("place") { $0.code.place },
        .code("key") { $0.code.key },
    ]

    private var code: (kind: SwiftCode, place: SwiftCode?, key: SwiftCode?) {
        switch scheme.kind {
        case .apiKey(let location?):
            ("apiKey", SwiftCode(word: location.place), "\(SwiftStringLiteral(location.name))")
        case .apiKey(nil): ("apiKey", "unspecified", nil)
        case .basic: ("basic", nil, nil)
        case .bearer: ("bearer", nil, nil)
        case .oauth2: ("oauth2", nil, nil)
        case .unspecified: ("unspecified", nil, nil)
        }
    }
}

extension PlannedSecurityScheme {
    /// The scheme in a sentence.
    fileprivate var words: String {
        let kind =
            switch kind {
            case .apiKey(nil): "an API key; no page says which part of the request carries it"
            case .apiKey(let location?): "an API key in the \(location.place.rawValue) `\(location.name)`"
            case .basic: "HTTP basic"
            case .bearer: "a bearer token"
            case .oauth2: "an OAuth 2 access token"
            case .unspecified: "of a kind that no page states"
            }
        return "`\(name)` (\(kind))"
    }
}

extension Server {
    fileprivate var text: String {
        switch self {
        case .absolute(let text), .relative(let text), .placeholder(let text): text
        }
    }
}

extension ClientPlan {
    /// The access modifier with the space behind it; nothing for internal code.
    var accessModifier: SwiftCode {
        switch access {
        case .public: "public "
        case .package: "package "
        case .internal: ""
        }
    }
}
