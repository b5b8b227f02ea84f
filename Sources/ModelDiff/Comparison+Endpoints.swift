import EndpointModel
import Spelling

extension Comparison {
    mutating func compareEndpoints() {
        compareNamespaces()
        for (old, new) in endpoints.pairs { compare(old, new) }
        for endpoint in endpoints.added {
            report(
                .endpointAdded,
                subject(nil, endpoint),
                "endpoint is new",
                new: .init(endpoint.endpoint.operationID)
            )
        }
        for endpoint in endpoints.removed {
            report(
                .endpointRemoved,
                subject(endpoint, nil),
                "endpoint is gone",
                old: .init(endpoint.endpoint.operationID)
            )
        }
    }

    private func subject(_ old: GroupedEndpoint?, _ new: GroupedEndpoint?) -> Subject {
        Subject(
            owner: Owner(
                kind: .endpoint,
                title: (new ?? old)?.title ?? "",
                old: old?.range,
                new: new?.range
            ),
            name: (new ?? old)?.name ?? "",
            words: ""
        )
    }

    /// Reports once what moved from one namespace to another.
    private mutating func compareNamespaces() {
        var reported: Set<String> = []
        for (old, new) in endpoints.pairs where old.namespace != new.namespace {
            guard reported.insert("\(old.namespace)\n\(new.namespace)").inserted else { continue }
            let owner = Owner(
                kind: .api,
                title: "",
                old: PageRange(page: old.group.page),
                new: PageRange(page: new.group.page)
            )
            report(
                .endpointsMoved,
                Subject(owner: owner, name: new.group.name, words: ""),
                "endpoints of \(old.group.name) stand in \(new.group.name)",
                old: .init(old.group.name, .documented(PageRange(page: old.group.page))),
                new: .init(new.group.name, .documented(PageRange(page: new.group.page)))
            )
        }
    }

    private mutating func compare(_ oldGrouped: GroupedEndpoint, _ newGrouped: GroupedEndpoint) {
        let (old, new) = (oldGrouped.endpoint, newGrouped.endpoint)
        let subject = subject(oldGrouped, newGrouped)
        if SwiftName.member(old.operationID.value) != SwiftName.member(new.operationID.value) {
            report(.endpointRenamed, subject, "the operation", old.operationID, new.operationID)
        }
        if old.method.value != new.method.value {
            report(.methodChanged, subject, "the method", old.method, new.method)
        }
        if PathTemplate(old.path.value).shape != PathTemplate(new.path.value).shape {
            report(.pathChanged, subject, "the path", old.path, new.path)
        }
        compareStability(subject, old.stability, new.stability)
        compareSecurity(subject, old.security, new.security)
        compareParameters(subject, old, new)
        compareBodies(subject, old.requestBody, new.requestBody)
        compareOrder(subject, old, new)
        compareResults(subject, old.result, new.result)
        compareStreams(subject, old, new)
        compareMediaTypes(
            subject,
            "response media type",
            old.accept,
            new.accept,
            (.responseMediaTypeAdded, .responseMediaTypeRemoved)
        )
        compareResponses(subject, old.responses, new.responses)
        comparePaging(subject, old.paging, new.paging)
        compareTexts("summary", subject, old.summary, new.summary)
        compareTexts("description", subject, old.description, new.description)
        compareEvidence(Endpoint.factPaths, subject, old, new)
    }

    private mutating func compareStability(
        _ subject: Subject,
        _ old: Fact<Endpoint.Stability>,
        _ new: Fact<Endpoint.Stability>
    ) {
        guard old.value != new.value else { return }
        let rule: Rule =
            switch (old.value, new.value) {
            case (_, .deprecated): .endpointDeprecated
            case (.deprecated, _): .endpointUndeprecated
            default: new.value.rank > old.value.rank ? .stabilityRaised : .stabilityLowered
            }
        report(
            rule,
            subject,
            "the stability: \(old.value.rawValue) before, \(new.value.rawValue) now",
            old: .init(old),
            new: .init(new)
        )
    }

    private mutating func compareSecurity(_ subject: Subject, _ old: Fact<[String]>, _ new: Fact<[String]>) {
        guard Set(old.value.map(\.folded)) != Set(new.value.map(\.folded)) else { return }
        if reportStatement(subject, "the authorization", old, new) { return }
        if old.value.isEmpty || new.value.isEmpty {
            let rule: Rule = old.value.isEmpty ? .authorizationAdded : .authorizationRemoved
            return report(rule, subject, "the authorization", old, new)
        }
        let names = Matching(old.value, new.value, by: [{ $0.folded }])
        for name in names.removed {
            report(.endpointSchemeRemoved, subject, "security scheme \(name) is gone", old: .init(old), new: .init(new))
        }
        for name in names.added {
            report(.endpointSchemeAdded, subject, "security scheme \(name) is new", old: .init(old), new: .init(new))
        }
    }

    /// No paging is no paging, whether it is denied or nothing shows it.
    private mutating func comparePaging(_ subject: Subject, _ old: Fact<Paging?>?, _ new: Fact<Paging?>?) {
        switch (old?.present, new?.present) {
        case (nil, nil): return
        case (nil, let now?): report(.pagingAdded, subject, "paging is new", new: .init(now))
        case (let before?, nil): report(.pagingRemoved, subject, "paging is gone", old: .init(before))
        case (let before?, let now?):
            let (old, new) = (before.value, now.value)
            if old.style != new.style || old.request != new.request {
                report(.pagingChanged, subject, "the paging", before, now)
            } else if old.response != new.response || old.first != new.first {
                report(.pagingMoved, subject, "the paging", before, now)
            }
            if old.items != new.items { report(.pagingItemsMoved, subject, "the items of a page", before, now) }
        }
    }

    /// Reports what only one of the references states.
    ///
    /// - Returns: Whether both state it, or neither does.
    mutating func reportStatement(
        _ subject: Subject,
        _ what: ChangeText,
        _ old: Fact<[String]>,
        _ new: Fact<[String]>
    ) -> Bool {
        let (isOld, isNew) = (old.evidence.rule != .absence, new.evidence.rule != .absence)
        guard isOld != isNew else { return false }
        let text: ChangeText =
            isNew
            ? "the page states \(what) now: \(new.value.joined(separator: ", "))"
            : "the page states \(what) no longer, was \(old.value.joined(separator: ", "))"
        report(isNew ? .statedNow : .statedNoLonger, subject, text, old: .init(old), new: .init(new))
        return true
    }
}

extension Endpoint.Stability {
    fileprivate var rank: Int {
        switch self {
        case .deprecated: 0
        case .experimental: 1
        case .beta: 2
        case .earlyAccess: 3
        case .stable: 4
        }
    }
}

extension Fact<Paging?> {
    /// The fact that there are pages; `nil` if there are none.
    fileprivate var present: Fact<Paging>? { value.map { Fact<Paging>($0, evidence) } }
}
