import EndpointModel

/// The types of the parameters of one page that take one of several values.
///
/// Parameters of one name that take the same values share a type: `Sort`. Where the values differ, each type bears the
/// name of its function too: `ListBooksSort`.
struct ParameterEnumerations {
    /// A type and its values.
    struct Enumeration {
        var name: SwiftIdentifier
        var wireName: String
        var values: [EnumerationValue]
    }

    private(set) var all: [Enumeration] = []
    private var byFunction: [String: [String: SwiftIdentifier]] = [:]

    /// - Parameter functions: The endpoints of a page, each with its function's name.
    init(_ functions: [(name: SwiftIdentifier, endpoint: Endpoint)]) {
        var scope = NameScope(reserved: ["Type", "Protocol", "Self"])
        var values: [String: Set<[String]>] = [:]
        for parameter in functions.flatMap(\.endpoint.parameters) {
            guard let own = Self.values(of: parameter) else { continue }
            values[parameter.name.value, default: []].insert(own.map(\.value))
        }
        for (function, endpoint) in functions {
            for parameter in endpoint.parameters {
                guard let own = Self.values(of: parameter) else { continue }
                let wireName = parameter.name.value
                let isShared = values[wireName]?.count == 1
                if isShared, let known = all.first(where: { $0.wireName == wireName }) {
                    byFunction[function.name, default: [:]][wireName] = known.name
                    continue
                }
                let name = scope.claim(SwiftIdentifier(type: isShared ? wireName : "\(function.name)_\(wireName)"))
                byFunction[function.name, default: [:]][wireName] = name
                all.append(Enumeration(name: name, wireName: wireName, values: own))
            }
        }
    }

    /// The types of a function's parameters by their names on the wire.
    func types(of function: SwiftIdentifier) -> [String: SwiftIdentifier] { byFunction[function.name] ?? [:] }

    private static func values(of parameter: Parameter) -> [EnumerationValue]? {
        guard case .enumeration(let values) = InlineType(parameter.type.value) else { return nil }
        return values
    }
}
