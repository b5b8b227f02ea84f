import EndpointModel
import Spelling
import SwiftSource

/// The types of the parameters of one page that take one of several values.
///
/// Parameters of one name that take the same values share a type: `Sort`. Where the values differ, each type bears the
/// name of its function too: `ListBooksSort`.
struct ParameterEnumerations {
    /// A type and its values.
    struct Enumeration {
        var name: SwiftIdentifier
        var wireName: String
        var type: SchemaType
        var values: [EnumerationValue]

        func declaration(in namespace: SwiftIdentifier) -> TypeDeclaration {
            TypeDeclaration(name, in: [namespace], .parameter(wireName), .enumeration(of: type, values))
        }
    }

    /// Names a parameter of a function: what travels in different places may bear one name.
    struct Key: Hashable {
        private let name: String
        private let location: Parameter.Location

        init(_ parameter: Parameter) {
            name = parameter.name.value
            location = parameter.location.value
        }
    }

    private(set) var all: [Enumeration] = []
    private var byFunction: [SwiftIdentifier: [Key: SwiftIdentifier]] = [:]

    /// - Parameters:
    ///   - functions: The endpoints of a page, each with its function's name.
    ///   - topLevel: The names that a type of the page's namespace may not hide.
    init(_ functions: [(name: SwiftIdentifier, endpoint: Endpoint)], topLevel: Set<String>) {
        var scope = UniqueNames.identifiers(reserved: ["Type", "Protocol", "Self"], outer: topLevel)
        var kinds: [String: Set<InlineType>] = [:]
        for parameter in functions.lazy.flatMap(\.endpoint.parameters) {
            guard let kind = InlineType(parameter.type.value) else { continue }
            kinds[parameter.name.value, default: []].insert(kind)
        }
        var shared: [String: SwiftIdentifier] = [:]
        for (function, endpoint) in functions {
            for parameter in endpoint.parameters {
                guard case .enumeration(let type, let values) = InlineType(parameter.type.value) else { continue }
                let wireName = parameter.name.value
                let isShared = kinds[wireName]?.count == 1
                if isShared, let known = shared[wireName] {
                    byFunction[function, default: [:]][Key(parameter)] = known
                    continue
                }
                let text = isShared ? wireName : "\(function.name)_\(wireName)"
                let name = scope.claim(SwiftIdentifier(type: text), suffix: "Value")
                if isShared { shared[wireName] = name }
                byFunction[function, default: [:]][Key(parameter)] = name
                all.append(Enumeration(name: name, wireName: wireName, type: type, values: values))
            }
        }
    }

    /// The types of a function's parameters.
    func types(of function: SwiftIdentifier) -> [Key: SwiftIdentifier] { byFunction[function] ?? [:] }
}
