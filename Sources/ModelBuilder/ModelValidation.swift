import ConcurrentMap
import EndpointModel
import Spelling

/// Checks a finished model for what no request can be made of, whatever its facts come from.
///
/// Such a problem lies between facts: a path and the parameters in it, a body and its media types. If the configuration
/// states one of them, it is to blame: an error at its line. Otherwise a page is: a warning at its line, and the model
/// is mended in the way that the warning says, so that the client and the OpenAPI document are valid.
struct ModelValidation {
    let schemas: [String: Schema]
    private(set) var diagnostics: [Diagnostic] = []
    /// A correction of several endpoints is reported once.
    private var reported: Set<Diagnostic> = []

    private init(_ schemas: [String: Schema]) { self.schemas = schemas }

    /// Checks a model and mends what its pages got wrong.
    ///
    /// - Returns: What was found. An error among it means that the model must not be used.
    static func validate(_ api: inout API) -> [Diagnostic] {
        var validation = ModelValidation(Dictionary(api.schemas.map { ($0.name, $0) }) { first, _ in first })
        validation.checkServer(&api.server)
        for index in api.securitySchemes.indices { validation.check(&api.securitySchemes[index]) }
        validation.checkNames(of: &api.schemas)
        validation.checkCircles(of: &api.schemas)
        validation.checkEach(of: &api.schemas) { $0.check(&$1) }
        validation.checkEach(of: &api.groups) { $0.check(&$1) }
        return validation.diagnostics
    }

    /// Checks each element for itself, several at a time, and reports what was found in the order of the elements.
    private mutating func checkEach<Element: Sendable>(
        of elements: inout [Element],
        _ check: @Sendable (inout ModelValidation, inout Element) -> Void
    ) {
        let schemas = schemas
        let checked = elements.concurrentMap { element in
            var (validation, element) = (ModelValidation(schemas), element)
            check(&validation, &element)
            return (element: element, diagnostics: validation.diagnostics)
        }
        elements = checked.map(\.element)
        for diagnostic in checked.lazy.flatMap(\.diagnostics) { report(diagnostic) }
    }

    /// Reports a problem.
    ///
    /// - Parameters:
    ///   - facts: Why the facts are believed that the problem lies between, the likeliest culprit first.
    ///   - expected: What the configuration could say instead.
    ///   - repair: What is done about it where a page is to blame.
    mutating func report(_ rule: String, _ problem: String, among facts: [Evidence], expected: String, repair: String) {
        let diagnostic: Diagnostic
        if let place = facts.lazy.compactMap(\.correction).first {
            diagnostic = Diagnostic(.error, rule: rule, "\(problem); expected \(expected)", at: place)
        } else if let place = facts.lazy.compactMap(\.range).first {
            diagnostic = Diagnostic(.warning, rule: rule, "\(problem); \(repair)", at: place)
        } else {
            return
        }
        report(diagnostic)
    }

    private mutating func report(_ diagnostic: Diagnostic) {
        if reported.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
    }

    /// Reports what the configuration got wrong and a page can't.
    mutating func report(_ rule: String, _ problem: String, at place: PageRange, expected: String) {
        report(rule, problem, among: [.corrected(place)], expected: expected, repair: "")
    }
}

extension ModelValidation {
    private mutating func check(_ group: inout EndpointGroup) {
        for index in group.endpoints.indices { check(&group.endpoints[index]) }
        checkNames(of: group)
    }

    private mutating func check(_ endpoint: inout Endpoint) {
        checkParameterNames(of: &endpoint)
        checkPath(of: &endpoint)
        for index in endpoint.parameters.indices { check(&endpoint.parameters[index], of: endpoint.documentedName) }
        checkBody(of: &endpoint)
    }

    /// An address that no client can be made with has to be given in another way, wherever it stands.
    private mutating func checkServer(_ server: inout Fact<Server>) {
        let address: ServerAddress?
        switch server.value {
        case .absolute(let url): address = ServerAddress(url)
        case .relative(let path): address = ServerAddress("https://host\(path)")
        case .placeholder: address = nil
        }
        guard let problem = address?.problem else { return }
        let place = server.evidence.range ?? PageRange(page: "apiref.yaml")
        let advice = server.evidence.correction == nil ? "; give it as `server` in apiref.yaml" : ""
        let expected = "an address such as https://api.example.com/v2, with variables such as {region} where it varies"
        let message = "the address of the server \(problem); expected \(expected)\(advice)"
        diagnostics.append(Diagnostic(.error, rule: "server-address", message, at: place))
    }

    private mutating func check(_ scheme: inout SecurityScheme) {
        guard case .apiKey(let location?) = scheme.kind.value, !location.isName else { return }
        report(
            "security-scheme-name",
            "\"\(location.name)\" can't be the name of the \(location.place.words) that carries \(scheme.name)",
            among: [scheme.kind.evidence],
            expected: "a name such as X-Api-Key",
            repair: "the caller has to say where the key goes"
        )
        scheme.kind.value = .apiKey(nil)
    }

    private mutating func check(_ schema: inout Schema) {
        guard case .object(var object) = schema.shape.value else { return }
        var names: [String: Property] = [:]
        object.properties = object.properties.filter { property in
            checkDefault(
                property.defaultValue,
                of: property.type,
                "property \(property.documentedName) of \(schema.name)"
            )
            guard let other = names[property.name.value] else {
                names[property.name.value] = property
                return true
            }
            report(
                "duplicate-name",
                "two properties of \(schema.name) are called \(property.name.value)",
                among: [property.name.evidence, other.name.evidence],
                expected: "a name of its own for each",
                repair: "the first counts"
            )
            return false
        }
        schema.shape.value = .object(object)
    }

    /// Two endpoints of one page can't share a name: the client would have two functions of one name for two paths.
    private mutating func checkNames(of group: EndpointGroup) {
        var seen: [String: Endpoint] = [:]
        for endpoint in group.endpoints {
            // `get_user` and `getUser` give one function.
            let name = NamingConvention.snakeCase.apply(to: endpoint.operationID.value)
            guard let other = seen.updateValue(endpoint, forKey: name) else { continue }
            var facts = [endpoint.operationID.evidence, other.operationID.evidence]
            if endpoint.documentedName == other.documentedName || facts.allSatisfy({ $0.correction == nil }) {
                guard endpoint.operationID.value == other.operationID.value else { continue }
                // One correction of two operations of one name leaves things as the page has them.
                facts = [
                    endpoint.operationID.evidence, endpoint.path.evidence, .documented(PageRange(page: group.page)),
                ]
                facts.removeAll { $0.correction != nil }
            }
            report(
                "duplicate-operation",
                "\(endpoint.operationID.value) is also \(other.method.value) \(other.path.value)",
                among: facts,
                expected: "a name that no other operation of \(group.name) has",
                repair: "a number is added to the second function's name"
            )
        }
    }
}

extension SecurityScheme.APIKeyLocation {
    /// Whether the name is one that the place can have.
    fileprivate var isName: Bool { place == .query ? !name.isEmpty : name.isToken }
}

extension SecurityScheme.APIKeyLocation.Place {
    fileprivate var words: String {
        switch self {
        case .header: "header field"
        case .query: "query item"
        case .cookie: "cookie"
        }
    }
}
