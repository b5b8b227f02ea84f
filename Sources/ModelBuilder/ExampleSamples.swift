import EndpointModel
import ReferenceReader
import Spelling

/// What the examples of an operation pass for its parameters, by the names in the table of parameters.
struct ExampleSamples {
    /// What is passed: by the parameter's name, as a member of an object of options, or in the call itself.
    private(set) var values: [String: DocumentedCall.Binding] = [:]
    /// The comments on parameters that are declared without a value.
    private var declarations: [String: Sourced<String>] = [:]
    /// The names in commands, by what their spellings have in common.
    private var commandNames: [String: Sourced<String>] = [:]

    /// - Parameter examples: Those of the section, in order: the first that passes anything for a parameter counts.
    init(_ section: OperationSection, _ examples: [DocumentedCall]) {
        let names = Set(section.parameters.map(\.name.value))
        let arguments = ArgumentMatching(section.parameters)
        for example in examples {
            values.merge(example.bindings.filter { names.contains($0.key) }) { first, _ in first }
            values.merge(Self.options(in: example, besides: names)) { first, _ in first }
            values.merge(arguments.samples(example.arguments)) { first, _ in first }
            declarations.merge(example.declarations) { first, _ in first }
            for name in example.commandNames where commandNames[name.value.folded] == nil {
                commandNames[name.value.folded] = name
            }
        }
    }

    /// The comment on what the examples pass for a parameter.
    func comment(on name: String) -> Sourced<String>? {
        values[name].map { Sourced($0.comment, at: $0.range) } ?? declarations[name]
    }

    /// The name of a parameter in an example that is a command.
    func commandName(of name: String) -> Sourced<String>? { commandNames[name.folded] }

    /// The members of objects that are themselves no parameters: `opts = { sort: 'title' }`.
    private static func options(
        in example: DocumentedCall,
        besides names: Set<String>
    ) -> [String: DocumentedCall.Binding] {
        let objects = example.bindings.filter { !names.contains($0.key) }.values.sorted {
            ($0.range.startLine, $0.range.startColumn) < ($1.range.startLine, $1.range.startColumn)
        }
        var options: [String: DocumentedCall.Binding] = [:]
        for object in objects {
            guard case .object(let members) = object.value else { continue }
            for member in members where options[member.key] == nil && names.contains(member.key) {
                options[member.key] = .init(value: member.value, range: object.range, comment: "")
            }
        }
        return options
    }
}
