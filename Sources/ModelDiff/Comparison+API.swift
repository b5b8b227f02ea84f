import EndpointModel
import Spelling

extension Comparison {
    mutating func compareAPIs() {
        let subject = Subject(
            owner: Owner(kind: .api, title: "", old: old.server.evidence.range, new: new.server.evidence.range),
            name: "api",
            words: ""
        )
        compareTexts("title", subject, old.title, new.title)
        compareTexts("version", subject, old.version, new.version)
        compareServers(subject)
        compareSecuritySchemes(subject)
        compareEvidence(API.factPaths, subject, old, new)
    }

    private mutating func compareServers(_ subject: Subject) {
        guard old.server.value != new.server.value else { return }
        let rule: Rule
        switch (old.server.value, new.server.value) {
        case (.absolute, .absolute), (.relative, .relative): rule = .serverChanged
        case (.placeholder, .placeholder): rule = .descriptionChanged
        case (.placeholder, .absolute): rule = .serverGiven
        default: rule = .serverFormChanged
        }
        report(
            rule,
            subject.part("server", ""),
            "the server is \(new.server.value.text), was \(old.server.value.text)",
            old: .init(old.server.value.text, old.server.evidence),
            new: .init(new.server.value.text, new.server.evidence)
        )
    }

    private mutating func compareSecuritySchemes(_ subject: Subject) {
        if old.securitySchemes.isEmpty || new.securitySchemes.isEmpty { return reportSecuritySchemes(subject) }
        let schemes = Matching(old.securitySchemes, new.securitySchemes, by: [{ $0.name }, { $0.name.folded }])
        for (old, new) in schemes.pairs {
            let part = subject.part(new.name, "security scheme \(new.name)")
            compareEvidence(SecurityScheme.factPaths, part, old, new)
            guard old.kind.value != new.kind.value else { continue }
            // A scheme of which less is known is none of another kind.
            let kinds = [old.kind.value, new.kind.value]
            let isUnknown = kinds.contains { [.unspecified, .apiKey(nil)].contains($0) }
            let isBearerNew = Set(kinds) == [.basic, .bearer] && oldVocabulary.hasBearer != newVocabulary.hasBearer
            report(
                isUnknown || isBearerNew ? .concludedOtherwise : .securitySchemeChanged,
                part,
                "\(part.words): \(old.kind.value.text) before, \(new.kind.value.text) now",
                old: .init(old.kind),
                new: .init(new.kind)
            )
        }
        for scheme in schemes.removed {
            let part = subject.part(scheme.name, "security scheme \(scheme.name)")
            report(.securitySchemeRemoved, part, "\(part.words) is gone", old: .init(scheme.kind))
        }
        for scheme in schemes.added {
            let part = subject.part(scheme.name, "security scheme \(scheme.name)")
            report(.securitySchemeAdded, part, "\(part.words) is new", new: .init(scheme.kind))
        }
    }

    /// Reports schemes of which the other reference names none: it says nothing about them, since its README is not among
    /// the pages, or its endpoints have no chapter on authorization.
    private mutating func reportSecuritySchemes(_ subject: Subject) {
        let isNew = old.securitySchemes.isEmpty
        for scheme in isNew ? new.securitySchemes : old.securitySchemes {
            let part = subject.part(scheme.name, "security scheme \(scheme.name)")
            let text: ChangeText = "the pages name \(part.words) \(words: isNew ? "now" : "no longer")"
            let side = Change.Side(scheme.kind)
            report(isNew ? .statedNow : .statedNoLonger, part, text, old: isNew ? nil : side, new: isNew ? side : nil)
        }
    }
}

extension Server {
    fileprivate var text: String {
        switch self {
        case .absolute(let text), .relative(let text), .placeholder(let text): text
        }
    }
}

extension SecurityScheme.Kind {
    fileprivate var text: String {
        switch self {
        case .apiKey(nil): "an API key"
        case .apiKey(let location?): "an API key in the \(location.place.rawValue) \(location.name)"
        case .basic: "basic"
        case .bearer: "bearer"
        case .oauth2: "OAuth 2"
        case .unspecified: "unspecified"
        }
    }
}
