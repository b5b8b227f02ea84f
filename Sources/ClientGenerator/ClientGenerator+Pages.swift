import ConcurrentMap
import EndpointModel
import ReferenceReader

extension ClientGenerator {
    /// Reads the pages. One that was found in a folder and is about something else is passed over, as long as there are
    /// others; and one that can't be read costs that page, unless the run is strict or no other lists endpoints.
    static func read(
        _ reference: Reference,
        isStrict: Bool,
        progress: (Int) -> Void
    ) -> ([ReferencePage], [Diagnostic]) {
        var pages: [ReferencePage] = []
        var diagnostics: [Diagnostic] = []
        var passedOver: [Diagnostic] = []
        for (page, read) in zip(reference.pages, readAll(reference.pages, progress)) {
            if read.isAboutSomethingElse, !page.isNamed {
                passedOver += read.diagnostics
            } else {
                diagnostics += read.diagnostics
                pages.append(read)
            }
        }
        let hasEndpoints = pages.contains(where: \.hasOperations)
        if hasEndpoints, !isStrict { diagnostics = diagnostics.map { $0.costingItsPage(reference) } }
        if !hasEndpoints, !diagnostics.hasErrors, let first = reference.pages.first {
            if pages.isEmpty { return ([], passedOver) }
            diagnostics.append(
                Diagnostic(
                    .error,
                    rule: "no-endpoints",
                    "no page lists endpoints; expected a table \"Method | HTTP request | Description\" on one of them",
                    at: PageRange(page: first.path)
                )
            )
        }
        diagnostics += passedOver.map { Diagnostic(.note, rule: $0.rule, "passed over: \($0.message)", at: $0.range) }
        let paths = pages.pathsOfSDKArguments
        diagnostics.removeAll { $0.severity == .note && paths.contains($0.range.page.lowercased()) }
        return (pages, diagnostics)
    }

    /// Reads so many pages at once, so that progress can be told in between.
    private static let pagesAtOnce = 64

    /// What each page turns out to be.
    static func readAll(_ pages: [Reference.Page], _ progress: (Int) -> Void = { _ in }) -> [ReferencePage] {
        let read = stride(from: 0, to: pages.count, by: pagesAtOnce).flatMap { start in
            progress(start)
            let batch = Array(pages[start..<min(start + pagesAtOnce, pages.count)])
            return batch.concurrentMap { ReferenceReader.read($0.bytes, page: $0.path) }
        }
        return ReferenceReader.readingTitles(read) { pages[$0].bytes }
    }
}

extension ReferencePage {
    /// Whether the page lists operations, be it that it does not say how they are called.
    fileprivate var hasOperations: Bool {
        if case .api(let page) = content { !page.index.isEmpty || !page.withoutRequest.isEmpty } else { false }
    }
}

extension Diagnostic {
    /// The error of pages that say of no operation how it is called.
    ///
    /// - Parameter isLearning: Whether it was looked for in sources.
    static func noRequests(_ reference: Reference, isLearning: Bool) -> Diagnostic {
        let message =
            isLearning
            ? """
            neither a page nor a source says how an operation is called, so there are no endpoints; expected the sources \
            of the SDK that the pages document
            """
            : """
            no page says how an operation is called, so there are no endpoints; learn it from the SDK's sources with \
            \(reference.command("learn", "--from SDK"))
            """
        return Diagnostic(.error, rule: "no-endpoints", message, at: PageRange(page: reference.pages.first?.path ?? ""))
    }

    /// The error of a page that can't be read, where the others are; anything else as it is.
    fileprivate func costingItsPage(_ reference: Reference) -> Diagnostic {
        guard severity == .error else { return self }
        let refusal =
            reference.caller.writesSources ? " (\(reference.command("generate", "--strict")) refuses them)" : ""
        let consequence = "what it describes is left out, the other pages are read\(refusal)"
        return Diagnostic(.warning, rule: rule, "\(message); \(consequence)", at: range)
    }
}
