import EndpointModel
import ReferenceReader

/// An API page with what its examples say.
struct PageReading {
    let path: String
    let stem: String
    let page: APIPage
    /// The first section of each operation by its name.
    let sections: [String: OperationSection]
    /// What the examples of each operation say, by its name.
    let examples: [String: [ExampleReading]]
    /// The convention in which the page spells the names of parameters; `nil` if none has several words.
    let spelling: NamingConvention?
    /// Whether the page spells names in several conventions, so that it can't have folded them into one.
    let spellsLiterally: Bool

    /// `nil` for a page that has no endpoints.
    init?(_ page: ReferencePage) {
        guard case .api(let api) = page.content else { return nil }
        path = page.path
        stem = page.stem
        self.page = api
        var sections: [String: OperationSection] = [:]
        var examples: [String: [ExampleReading]] = [:]
        var conventions: [NamingConvention: Int] = [:]
        for section in api.operations where sections[section.name.value] == nil {
            let name = section.name.value
            sections[name] = section
            examples[name] = section.examples.map { ExampleReading($0, operation: name) }
            for parameter in section.parameters {
                guard let convention = NamingConvention(of: parameter.name.value) else { continue }
                conventions[convention, default: 0] += 1
            }
        }
        self.sections = sections
        self.examples = examples
        spellsLiterally = conventions.count > 1
        spelling = NamingConvention.allCases.max { conventions[$0, default: 0] < conventions[$1, default: 0] }
            .flatMap { conventions[$0] == nil ? nil : $0 }
    }

    /// What the examples pass for a parameter: by its name, as a member of an object of options, or in the call itself
    /// under a comment that gives its type.
    func sample(of row: OperationSection.ParameterRow, in operation: String) -> ExampleReading.Binding? {
        let name = row.name.value
        for example in examples[operation] ?? [] {
            if let binding = example.bindings[name] { return binding }
            if let option = option(named: name, in: example, of: operation) { return option }
            let type = row.type.value.text.folded
            for argument in example.arguments {
                let comment = argument.comment.prefix { $0 != "|" }
                guard comment.folded == type else { continue }
                return ExampleReading.Binding(value: argument.value, range: argument.range, comment: "")
            }
        }
        return nil
    }

    /// The comment on what the examples pass for a parameter.
    func comment(on row: OperationSection.ParameterRow, in operation: String) -> Sourced<String>? {
        if let sample = sample(of: row, in: operation) { return Sourced(sample.comment, at: sample.range) }
        return (examples[operation] ?? []).lazy.compactMap { $0.declarations[row.name.value] }.first
    }

    /// The name of a parameter in an example that is a command.
    func commandName(of row: OperationSection.ParameterRow, in operation: String) -> Sourced<String>? {
        let folded = row.name.value.folded
        return (examples[operation] ?? []).lazy.flatMap(\.commandNames).first { $0.value.folded == folded }
    }

    /// The member of that name in an object that is itself no parameter: `opts = { sort: 'title' }`.
    private func option(
        named name: String,
        in example: ExampleReading,
        of operation: String
    ) -> ExampleReading.Binding? {
        let parameters = Set(sections[operation]?.parameters.map(\.name.value) ?? [])
        let options = example.bindings.filter { !parameters.contains($0.key) }.values
        let ordered = options.sorted {
            ($0.range.startLine, $0.range.startColumn) < ($1.range.startLine, $1.range.startColumn)
        }
        for binding in ordered {
            guard case .object(let members) = binding.value, let member = members.first(where: { $0.key == name })
            else { continue }
            return ExampleReading.Binding(value: member.value, range: binding.range, comment: "")
        }
        return nil
    }
}
