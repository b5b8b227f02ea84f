import EndpointModel
import ReferenceReader

extension [ReferencePage] {
    /// The operations of which the pages do not say how they are called, with the pages.
    public var operationsWithoutRequest: [EndpointKey: String] {
        let operations = flatMap { page -> [(EndpointKey, String)] in
            guard case .api(let api) = page.content else { return [] }
            return api.withoutRequest.map { (EndpointKey(group: page.name, operation: $0.value), page.path) }
        }
        return Dictionary(operations) { first, _ in first }
    }

    /// The pages with what was learned of how their operations are called; those of which nothing is known are left out,
    /// which is reported.
    func adding(_ learned: [EndpointKey: Learned.Request]) -> (pages: [ReferencePage], diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let pages = map { page in
            guard case .api(var api) = page.content, !api.withoutRequest.isEmpty else { return page }
            for name in api.withoutRequest {
                if let request = learned[EndpointKey(group: page.name, operation: name.value)] {
                    api.add(request, of: name)
                } else {
                    diagnostics.append(.unknownRequest(of: name))
                    api.operations.removeAll { $0.name.value == name.value }
                }
            }
            var page = page
            page.content = .api(api)
            return page
        }
        return (pages, diagnostics)
    }
}

extension Diagnostic {
    fileprivate static func unknownRequest(of name: Sourced<String>) -> Diagnostic {
        let message = """
            no comment such as <!-- UsageSnippet method="get" path="/users" --> says how \(name.value) is called, so it is \
            left out; `apiref learn PAGES --from SDK` finds its method and path in the SDK's sources
            """
        return Diagnostic(.warning, rule: "request-unknown", message, at: name.range)
    }
}

extension APIPage.IndexEntry {
    /// A part of how the operation is called, as a fact.
    func fact(_ part: Sourced<String>) -> Fact<String> {
        learnedFrom.isEmpty ? part.fact : Fact(part.value, .learned(learnedFrom))
    }
}
