import EndpointModel
import ReferenceReader
import Spelling

/// An API page with what its examples say.
struct EndpointPage {
    let path: String
    /// The name of the group of endpoints.
    let name: String
    let api: APIPage
    /// The first section of each operation by its name.
    let sections: [String: OperationSection]
    /// What the examples of each operation say, by its name.
    let examples: [String: [DocumentedCall]]
    /// What those examples pass for the parameters of each operation, by its name.
    let samples: [String: ExampleSamples]
    /// The convention in which the page spells the names of parameters; `nil` if none has several words.
    let spelling: NamingConvention?

    /// `nil` for a page that has no endpoints.
    init?(_ page: ReferencePage) {
        guard case .api(let api) = page.content else { return nil }
        path = page.path
        name = page.name
        self.api = api
        var sections: [String: OperationSection] = [:]
        var examples: [String: [DocumentedCall]] = [:]
        var samples: [String: ExampleSamples] = [:]
        var conventions: [NamingConvention: Int] = [:]
        for section in api.operations where sections[section.name.value] == nil {
            let name = section.name.value
            sections[name] = section
            let calls = section.examples.map { DocumentedCall($0, operation: name) }
            examples[name] = calls
            samples[name] = ExampleSamples(section, calls)
            for parameter in section.parameters {
                guard let convention = NamingConvention(of: parameter.name.value) else { continue }
                conventions[convention, default: 0] += 1
            }
        }
        self.sections = sections
        self.examples = examples
        self.samples = samples
        spelling = NamingConvention.allCases.max { conventions[$0, default: 0] < conventions[$1, default: 0] }
            .flatMap { conventions[$0] == nil ? nil : $0 }
    }
}
