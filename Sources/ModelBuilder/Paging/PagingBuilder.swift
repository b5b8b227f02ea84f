import ConcurrentMap
import EndpointModel

/// Says of each endpoint how it gives out a list page by page: as is stated of it, or as the rules conclude.
struct PagingBuilder {
    private let contents: SchemaContents
    private let stated: [PagingStatement]
    /// Which of the statements there was an endpoint for.
    private var used: Set<Int> = []
    private var doubts: [(operation: String, doubt: PagingDoubt)] = []
    private var diagnostics: [Diagnostic] = []
    /// A correction of several endpoints is reported once.
    private var reported: Set<Diagnostic> = []

    /// Completes a model whose names are settled.
    ///
    /// - Parameter stated: What holds for all endpoints that it can be said of.
    static func apply(_ stated: [PagingStatement], to api: inout API) -> [Diagnostic] {
        var builder = PagingBuilder(contents: SchemaContents(api.schemas), stated: stated)
        let contents = builder.contents
        let concluded = api.groups.concurrentMap { group in
            group.endpoints.map { PagingRules(PagedEndpoint($0, contents))?.finding ?? .nothing }
        }
        for (group, findings) in concluded.enumerated() {
            for (index, finding) in findings.enumerated() {
                builder.settle(&api.groups[group].endpoints[index], finding)
            }
        }
        for (index, statement) in stated.enumerated() where !builder.used.contains(index) {
            let message =
                "no endpoint can be paged in this way; expected names of parameters and properties of the reference"
            builder.diagnostics.append(Diagnostic(.error, rule: "correction-unmatched", message, at: statement.range))
        }
        builder.reportDoubts()
        return builder.diagnostics
    }

    private init(contents: SchemaContents, stated: [PagingStatement]) {
        (self.contents, self.stated) = (contents, stated)
    }

    /// - Parameter finding: What the rules conclude.
    private mutating func settle(_ endpoint: inout Endpoint, _ finding: PagingRules.Finding) {
        if let fact = endpoint.paging {
            guard let paging = fact.value else { return }
            endpoint.paging = complete(paging, fact.evidence, of: PagedEndpoint(endpoint, contents))
            return
        }
        for (index, statement) in stated.enumerated() {
            let paged = PagedEndpoint(endpoint, contents)
            guard let paging = try? paged.completed(statement.paging, isConfigured: true) else { continue }
            used.insert(index)
            endpoint.paging = endpoint.paging ?? Fact(paging, .corrected(statement.range))
        }
        if endpoint.paging != nil { return }
        switch finding {
        case .nothing: break
        case .paging(let paging, let evidence): endpoint.paging = Fact(paging, evidence)
        case .doubt(let doubt): doubts.append((endpoint.documentedName, doubt))
        }
    }

    /// What is stated of one endpoint, if it can be; a correction that can't is an error.
    private mutating func complete(_ paging: Paging, _ evidence: Evidence, of paged: PagedEndpoint) -> Fact<Paging?>? {
        do {
            return Fact(try paged.completed(paging, isConfigured: evidence.correction != nil), evidence)
        } catch {
            let message = "expected \(error.text) for paging of operation \(paged.endpoint.documentedName)"
            let severity: Diagnostic.Severity = evidence.correction == nil ? .warning : .error
            let rule = evidence.correction == nil ? "paging-unread" : "correction-invalid"
            let diagnostic = Diagnostic(severity, rule: rule, message, at: evidence.range ?? PageRange(page: ""))
            if reported.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
            return nil
        }
    }

    /// Says once what is not known of all endpoints that seem to have pages.
    private mutating func reportDoubts() {
        guard let (operation, doubt) = doubts.first else { return }
        // What was learned of a name, or corrected, stands on no page; its type mostly does.
        let places = [doubt.field.name.evidence, doubt.field.type.evidence, doubt.field.isRequired.evidence]
        let place = places.lazy.compactMap(\.range).first ?? PageRange(page: "")
        let others = doubts.count == 1 ? "" : " and \(doubts.count - 1) other\(doubts.count == 2 ? "" : "s")"
        let message = """
            \(operation)\(others) may give out pages, by \(doubt.field.documentedName), but \(doubt.reason), so there is no \
            function for them; \(doubt.advice)
            """
        diagnostics.append(Diagnostic(.note, rule: "paging-unknown", message, at: place))
    }
}

/// What the configuration says of all endpoints that it can be said of.
public struct PagingStatement: Hashable, Sendable {
    public var paging: Paging
    /// Where the file says so.
    public var range: PageRange

    public init(_ paging: Paging, at range: PageRange) {
        (self.paging, self.range) = (paging, range)
    }
}

extension PagingDoubt {
    /// The shortest way to settle it.
    fileprivate var advice: String {
        if unproven != nil { return "`apiref learn`, or the `name` under corrections in apiref.yaml, proves it" }
        if case .number = field.type.value {
            return """
                `type: integer` of it under corrections.endpoints in apiref.yaml settles it, and `paging: none` there denies it
                """
        }
        return """
            state `paging: \(statement)` in apiref.yaml, which holds for all endpoints that it suits; `paging: none` under \
            corrections.endpoints denies it
            """
    }

    /// What could be stated, with dots where it is not known.
    fileprivate var statement: String {
        var entries = ["style: \(paging.style.rawValue)"]
        if let request = paging.request { entries.append("request: \(request)") }
        if paging.style == .token {
            entries.append("response: \(paging.response.map { $0.joined(separator: ".") } ?? "…")")
        }
        if paging.style == .page { entries.append("first: \(paging.first.map(String.init) ?? "…")") }
        if !paging.items.isEmpty { entries.append("items: \(paging.items.joined(separator: "."))") }
        return "{\(entries.joined(separator: ", "))}"
    }
}
