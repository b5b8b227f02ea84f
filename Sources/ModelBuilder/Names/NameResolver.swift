import EndpointModel
import ReferenceReader
import Spelling

/// Finds out how names are spelled on the wire.
///
/// The rules stand in ``rules``, in order: the first that has an answer gives it, with its evidence, and says whether that
/// is proof. Where none proves a name, the last ones assume what is likeliest.
struct NameResolver {
    /// A way to an answer; `nil` where a rule has nothing to say.
    typealias Rule = @Sendable (NameResolver, NameInQuestion) -> Fact<String>?

    let dialect: Dialect
    let reserved: ReservedWords
    let spellings: LiteralSpellings
    let examples: ExampleColumn
    let learned: Learned
    /// What the pages' own spellings of names show of whether they are folded, by kind.
    let folding: [NameSpelling.Kind: Dialect.Folding]
    /// Whether parameters look like OData's system query options.
    let hasODataOptions: Bool

    /// - Parameters:
    ///   - endpointPages: The API pages, whose placeholders, samples and examples show names.
    ///   - models: The model pages.
    ///   - dialect: What the pages' language does to names.
    ///   - learned: What sources and recordings show.
    init(_ endpointPages: [EndpointPage], models: [ModelPage], dialect: Dialect, learned: Learned) {
        self.dialect = dialect
        self.learned = learned
        let reserved = ReservedWords(of: dialect)
        let isEscaped = { reserved.unescaped($0) != nil || dialect.respelled($0) != nil }
        self.reserved = reserved
        examples = ExampleColumn(endpointPages, models: models)
        spellings = LiteralSpellings(endpointPages, examples, dialect: dialect)
        let parameters = endpointPages.flatMap { endpointPage in
            endpointPage.api.operations.flatMap(\.parameters).filter { row in
                HTTPFieldName.canonical(row.name.value) == nil && !Plumbing.contains(row, on: endpointPage.api)
            }.map(\.name.value)
        }
        let properties = models.flatMap { ($0.properties ?? []).map(\.name.value) }
        hasODataOptions = ODataOption.areAmong(parameters.map { $0.lowercased() })
        let isDotted = dialect.parameters == .unknown && endpointPages.areDotted(parameters)
        folding = [
            .parameters: isDotted
                ? .dots : dialect.parameters.checked(against: parameters, isEscaped: isEscaped),
            .properties: dialect.properties.checked(against: properties, isEscaped: isEscaped),
        ]
    }

    /// How a name is spelled on the wire.
    func name(of question: NameInQuestion) -> Fact<String> {
        for rule in Self.rules {
            if let answer = rule(self, question) { return annotated(answer, question) }
        }
        return Fact(question.spelled.value, .inferred(.pageSpelling, question.spelled.range).proving(false))
    }

    /// The answer with what was learned of the name besides.
    private func annotated(_ answer: Fact<String>, _ question: NameInQuestion) -> Fact<String> {
        guard answer.evidence.ground != .learned, let entry = learned[question.subject], let name = entry.name else {
            return answer
        }
        var answer = answer
        if name == answer.value {
            answer.evidence.supporting += entry.origins
        } else {
            answer.evidence.contradicting += entry.origins
        }
        return answer
    }
}

extension [EndpointPage] {
    /// Whether names are put together with dots that the server does not use: one of them answers a placeholder in another
    /// spelling, and none is spelled in another way.
    fileprivate func areDotted(_ names: [String]) -> Bool {
        guard !names.contains(where: { NamingConvention(of: $0) != nil }) else { return false }
        return contains { endpointPage in
            endpointPage.api.index.contains { entry in
                let dotted = (endpointPage.sections[entry.name.value]?.parameters ?? []).lazy.map(\.name.value).filter {
                    $0.utf8.contains(UInt8(ascii: "."))
                }
                if dotted.isEmpty { return false }
                let placeholders = PathTemplate(entry.path.value).placeholders
                let folded = Set(placeholders.map(\.folded))
                return dotted.contains { folded.contains($0.folded) && !placeholders.contains($0) }
            }
        }
    }
}
