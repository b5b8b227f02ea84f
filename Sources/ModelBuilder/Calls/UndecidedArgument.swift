import EndpointModel
import ReferenceReader

/// The argument of a call that, by all that its page says, may be the body of the request as well as what holds its
/// parameters.
struct UndecidedArgument {
    let operation: Sourced<String>
    /// The title of the schema that the argument is of.
    let schema: String
    /// What it is taken for.
    let taken: Learned.Argument.Kind

    /// What a person should know of it that neither a source nor the configuration settles.
    func diagnostic(_ key: EndpointKey) -> Diagnostic {
        let taken =
            switch taken {
            case .body: "it is sent as the body"
            case .parameters: "its properties are sent as parameters"
            }
        let message = """
            nothing says whether \(schema) is the body of \(operation.value) or holds its parameters, so \(taken); \
            `apiref learn PAGES --from SDK` finds it in the SDK's sources, and `arguments: {\(key.group).\
            \(key.operation): body}` or `parameters` in apiref.yaml states it
            """
        return Diagnostic(.warning, rule: "argument-unknown", message, at: operation.range)
    }
}

extension [ReferencePage] {
    /// The operations whose argument may be the body of the request as well as what holds its parameters, with the title of
    /// the argument's schema.
    ///
    /// - Parameter requests: How operations are called of which the pages do not say it.
    public func undecidedArguments(_ requests: [EndpointKey: Learned.Request]) -> [EndpointKey: String] {
        CallPages.unpacked(adding(requests).pages, KnownArguments()).undecided.mapValues(\.schema)
    }
}
