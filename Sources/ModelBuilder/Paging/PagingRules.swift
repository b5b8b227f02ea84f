import EndpointModel
import Spelling

/// Concludes from an endpoint's facts how it gives out a list page by page.
///
/// Whoever follows a wrong conclusion gets less than the whole list, and is not told. So a rule concludes only what leaves
/// nothing open; otherwise it says what is.
struct PagingRules {
    /// What the rules find.
    enum Finding {
        case nothing
        case paging(Paging, Evidence)
        /// It looks as if there were pages.
        case doubt(PagingDoubt)
    }

    let endpoint: PagedEndpoint
    /// The parameters in the query, and the properties of the body, by their folded names.
    private let selectors: [(name: String, field: Field)]

    /// - Returns: `nil` for an endpoint that gives out no pages.
    init?(_ endpoint: PagedEndpoint) {
        guard endpoint.endpoint.mayGivePages else { return nil }
        self.endpoint = endpoint
        let isSearch = endpoint.endpoint.isSearch
        selectors = endpoint.selectors.filter { $0.location == .query || $0.location == nil && isSearch }
            .map { ($0.field.name.value.folded, $0.field) }
    }

    /// What the first rule says that says anything for sure, or else what the first one doubts.
    var finding: Finding {
        var doubt: PagingDoubt?
        for rule in [token, link, offset, page] {
            switch rule() {
            case .nothing: continue
            case .paging(let paging, let evidence): return .paging(paging, evidence)
            case .doubt(let other): doubt = doubt ?? other
            }
        }
        return doubt.map(Finding.doubt) ?? .nothing
    }

    private func all(of names: Set<String>) -> [Field] { selectors.filter { names.contains($0.name) }.map(\.field) }

    /// A parameter that says how many items a page has.
    private var hasSize: Bool {
        all(of: PagingName.sizes).contains { field in
            switch endpoint.contents.resolved(field.type.value) {
            case .integer, .number, .string(nil): true
            default: false
            }
        }
    }

    /// Completes what a rule has found, and asks for proof of the names on the wire that it rests on.
    private func conclude(
        _ rule: InferenceRule,
        _ paging: Paging,
        from field: Field,
        and others: [Field] = []
    ) -> Finding {
        let complete: Paging
        do {
            complete = try endpoint.completed(paging)
        } catch {
            return .doubt(PagingDoubt(field, paging, "expected \(error.text) to be shown by the pages"))
        }
        let list = endpoint.lists.filter { complete.items == [$0.name.value] }.map(\.field)
        if let unproven = ([field] + others + list).first(where: { $0.name.evidence.isProven == false }) {
            return .doubt(PagingDoubt(field, complete, unproven: unproven))
        }
        let place = field.name.evidence.range ?? field.type.evidence.range
        var evidence = Evidence.inferred(rule, place)
        evidence.supporting = (others + list).compactMap(\.name.evidence.origin)
        return .paging(complete, evidence)
    }
}

extension PagingRules {
    private func token() -> Finding {
        let takers = selectors.filter { PagingName.token($0.name) != nil }
        guard let taker = takers.first else { return .nothing }
        let stated = Paging(.token, request: taker.field.name.value)
        let givers = endpoint.tokens.filter { giver in
            let name = (giver.last?.name.value ?? "").folded
            return PagingName.token(name) == PagingName.token(taker.name) && PagingName.isNext(name)
        }
        guard takers.count == 1, givers.count == 1, let giver = givers[0].last else {
            // What a request calls a cursor may be anything; what is given out as the next one is not.
            let reason = "\(givers.isEmpty ? "no property" : "more than one property") of the response is the next one"
            return endpoint.mayBeList ? .doubt(PagingDoubt(taker.field, stated, reason)) : .nothing
        }
        let response = givers[0].map(\.name.value)
        let paging = Paging(.token, request: taker.field.name.value, response: response)
        return conclude(.pagingToken, paging, from: taker.field, and: [giver.field])
    }

    private func offset() -> Finding {
        let offsets = all(of: PagingName.offsets)
        guard let offset = offsets.first, hasSize, endpoint.mayBeList else { return .nothing }
        var paging = Paging(.offset, request: offset.name.value)
        if let word = offset.description.flatMap({ PagingName.contradictsOffset($0.value) }) {
            if word.hasPrefix("page") {
                paging = Paging(.page, request: offset.name.value, first: offset.firstNumber)
            }
            let reason = "its description, with the word \"\(word)\", does not say that it counts items"
            return .doubt(PagingDoubt(offset, paging, reason))
        }
        guard offsets.count == 1, endpoint.contents.resolved(offset.type.value).isInteger else {
            return .doubt(PagingDoubt(offset, paging, "it is \(offset.type.value), and no integer"))
        }
        return conclude(.pagingOffset, paging, from: offset)
    }

    private func page() -> Finding {
        let pages = all(of: PagingName.pages)
        guard let page = pages.first, hasSize, endpoint.mayBeList else { return .nothing }
        var paging = Paging(.page, request: page.name.value)
        paging.first = page.firstNumber
        guard pages.count == 1, endpoint.contents.resolved(page.type.value).isInteger else {
            return .doubt(PagingDoubt(page, paging, "it is \(page.type.value), and no integer"))
        }
        guard paging.first != nil else {
            return .doubt(PagingDoubt(page, paging, "no page says whether the first one is 0 or 1"))
        }
        return conclude(.pagingPage, paging, from: page)
    }

    /// A `Link` field may lead anywhere; beside a parameter about pages, it leads to the next one.
    private func link() -> Finding {
        let successes = endpoint.endpoint.responses.filter { $0.status.value.isSuccess }
        let header = successes.lazy.flatMap(\.headers).first { $0.value.lowercased() == "link" }
        guard let header, endpoint.endpoint.method.value == "GET", endpoint.mayBeList,
            let field = selectors.first(where: { PagingName.isAny($0.name) })?.field
        else { return .nothing }
        var finding = conclude(.pagingLink, Paging(.link), from: field)
        if case .paging(let paging, var evidence) = finding {
            evidence.supporting = [evidence.origin].compactMap { $0 } + evidence.supporting
            evidence.origin = header.evidence.origin
            finding = .paging(paging, evidence)
        }
        return finding
    }
}

extension PagedEndpoint {
    /// Whether the response is a list, or has one, or may have one.
    fileprivate var mayBeList: Bool {
        guard let result = endpoint.result.value else { return false }
        return switch contents.content(of: result) {
        case .list, .unknown: true
        case .object: !lists.isEmpty
        case .other: false
        }
    }

    /// The properties that are tokens by their names, in the response or in an object in it, each with the way to it.
    fileprivate var tokens: [[Property]] {
        properties.flatMap { property -> [[Property]] in
            if PagingName.token(property.name.value.folded) != nil { return [[property]] }
            guard case .object(let inner) = contents.content(of: property.type.value) else { return [] }
            return inner.filter { PagingName.token($0.name.value.folded) != nil }.map { [property, $0] }
        }
    }
}

/// Why it is not known how an endpoint gives out pages, though it seems to.
struct PagingDoubt {
    /// The parameter that makes it seem so.
    let field: Field
    /// What it may be.
    let paging: Paging
    let reason: String
    /// The name that there is no proof of, if that is all there is.
    let unproven: String?

    init(_ field: Field, _ paging: Paging, _ reason: String) {
        (self.field, self.paging, self.reason, unproven) = (field, paging, reason, nil)
    }

    init(_ field: Field, _ paging: Paging, unproven other: Field) {
        (self.field, self.paging, unproven) = (field, paging, other.name.value)
        reason = "nothing proves that \(other.name.value) is the name on the wire"
    }
}
