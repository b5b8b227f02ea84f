import EndpointModel
import Spelling

extension ModelValidation {
    /// Each parameter has a name that its place can carry, and that no other has there.
    mutating func checkParameterNames(of endpoint: inout Endpoint) {
        var names: [String: Parameter] = [:]
        endpoint.parameters = endpoint.parameters.filter { parameter in
            let (place, name) = (parameter.location.value, parameter.name.value)
            let facts = [parameter.name.evidence, parameter.location.evidence]
            guard place == .path || (place == .header ? name.isToken : !name.isEmpty) else {
                report(
                    "parameter-name",
                    "\"\(name)\" can't be the name of a \(place.rawValue) parameter of \(endpoint.documentedName)",
                    among: facts,
                    expected: place == .header ? "a name such as X-Request-ID" : "a name",
                    repair: "the request is sent without it"
                )
                return false
            }
            guard place != .header || !name.isFieldOfConnection else {
                report(
                    "connection-field",
                    "the header field \(name) of \(endpoint.documentedName) is set by what carries the request out",
                    among: facts,
                    expected: "another name or place",
                    repair: "the request is sent without the parameter"
                )
                return false
            }
            // The names of header fields are the same in upper and lower case.
            let key = "\(place.rawValue) \(place == .header ? name.lowercased() : name)"
            guard let other = names[key] else {
                names[key] = parameter
                return true
            }
            report(
                "duplicate-name",
                "two \(place.rawValue) parameters of \(endpoint.documentedName) are called \(name)",
                among: facts + [other.name.evidence, other.location.evidence],
                expected: "another name or place for one of them",
                repair: "the first counts"
            )
            return false
        }
    }

    /// Each placeholder of the path is answered by a parameter, and each parameter in the path answers one.
    mutating func checkPath(of endpoint: inout Endpoint) {
        checkBraces(of: endpoint)
        let placeholders = Set(PathTemplate(endpoint.path.value).placeholders)
        let answers = endpoint.parameters.filter { $0.location.value == .path }
        let unplaced = answers.filter { !placeholders.contains($0.name.value) }
        for parameter in unplaced {
            report(
                "path-parameter",
                "the path parameter \(parameter.name.value) answers no placeholder of \(endpoint.path.value)",
                among: [parameter.name.evidence, parameter.location.evidence, endpoint.path.evidence],
                expected: "a name in braces in the path, or another `in` than path",
                repair: "the request is sent without it"
            )
        }
        if !unplaced.isEmpty {
            endpoint.parameters.removeAll { $0.location.value == .path && !placeholders.contains($0.name.value) }
        }
        // Pages have been seen to: what is left is a path that is corrected, or a parameter that was taken out of it.
        let unanswered = placeholders.subtracting(answers.map(\.name.value)).sorted()
        guard unplaced.isEmpty, let placeholder = unanswered.first else { return }
        let removed = endpoint.parameters.filter { $0.documentedName.folded == placeholder.folded }
        report(
            "path-parameter",
            "no path parameter of \(endpoint.documentedName) answers {\(placeholder)} of \(endpoint.path.value)",
            among: [endpoint.path.evidence] + removed.flatMap { [$0.location.evidence, $0.name.evidence] },
            expected: "a parameter with this name and `in: path`",
            repair: "it is sent as it stands"
        )
    }

    /// A brace without its partner makes no placeholder.
    private mutating func checkBraces(of endpoint: Endpoint) {
        let hasBrace = PathTemplate(endpoint.path.value).parts.contains { part in
            if case .literal(let text) = part { text.utf8.contains { "{}".utf8.contains($0) } } else { false }
        }
        guard hasBrace else { return }
        report(
            "path-template",
            "a brace of \(endpoint.path.value), the path of \(endpoint.documentedName), has no partner",
            among: [endpoint.path.evidence],
            expected: "a path such as /users/{id}",
            repair: "it is sent as it stands"
        )
    }

    /// What is said of a parameter suits its place and its type.
    mutating func check(_ parameter: inout Parameter, of operation: String) {
        let words = "parameter \(parameter.documentedName) of \(operation)"
        if parameter.location.value == .path, !parameter.isRequired.value {
            if let place = parameter.isRequired.evidence.correction {
                report("path-parameter", "\(words) is a part of the path", at: place, expected: "required: true")
            }
            parameter.isRequired = Fact(true, .inferred(.pathRequired, parameter.location.evidence.range))
        }
        let isArray = if case .array = parameter.type.value { true } else { false }
        if let explode = parameter.explode, !isArray || !parameter.location.value.explodes {
            if let place = explode.evidence.correction {
                let problem = "\(words) is no array that travels in a query, a cookie or a form"
                report("explode", problem, at: place, expected: "`explode` for such arrays alone")
            }
            parameter.explode = nil
        }
        checkDefault(parameter.defaultValue, of: parameter.type, words)
    }

    /// A default that the configuration states is one that the type has. Pages may say in words what it is.
    mutating func checkDefault(_ text: Fact<String>?, of type: Fact<SchemaType>, _ words: String) {
        guard let text, let place = text.evidence.correction, !type.value.admits(text.value, schemas) else { return }
        let problem = "\"\(text.value)\" can't be the default of the \(words)"
        report("default-value", problem, at: place, expected: "a value of its type, \(type.value)")
    }
}

extension Parameter.Location {
    /// Whether the items of an array may travel one by one, or in one.
    fileprivate var explodes: Bool {
        switch self {
        case .query, .cookie, .form: true
        case .path, .header: false
        }
    }
}
