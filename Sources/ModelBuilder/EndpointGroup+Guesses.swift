import EndpointModel

extension EndpointGroup {
    /// The names of several words that keep the page's spelling for want of evidence, if there are any.
    var unprovenNames: Diagnostic? {
        report("wire-name-unproven", "how these names are spelled on the wire, so the page's spelling is kept") {
            guard $0.name.evidence.rule == .pageSpelling else { return false }
            return NamingConvention(of: $0.documentedName) != nil
        }
    }

    /// The parameters that are taken for header fields because their names begin with the word "x", if there are any.
    var guessedFields: Diagnostic? {
        report("header-field-unproven", "where these go, so they are taken for header fields `X-…` by their names") {
            guard $0.location.evidence.rule == .fieldName, $0.name.evidence.rule == .fieldName else { return false }
            return !HTTPFieldName.isCertain($0.documentedName)
        }
    }

    /// Reports, once for the page, the parameters of which something is a guess.
    private func report(_ rule: String, _ what: String, where isGuess: (Parameter) -> Bool) -> Diagnostic? {
        let guesses = endpoints.flatMap(\.parameters).filter(isGuess)
        guard let range = guesses.first?.name.evidence.range else { return nil }
        var seen: Set<String> = []
        let names = guesses.map(\.documentedName).filter { seen.insert($0).inserted }
        return Diagnostic(
            .warning,
            rule: rule,
            """
            nothing shows \(what): \(names.joined(separator: ", ")); confirm or correct them under `endpoints` in \
            apiref.yaml
            """,
            at: range
        )
    }
}
