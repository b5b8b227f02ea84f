import EndpointModel

extension API {
    /// Applies the corrections of a configuration; one that matches nothing, or says what is already so, is reported.
    mutating func apply(_ configuration: Configuration) -> [Diagnostic] {
        guard let file = configuration.file else { return [] }
        if let correction = configuration.server {
            server = Fact(Server(uri: correction.value), .corrected(configuration: file))
        }
        var diagnostics: [Diagnostic] = []
        for correction in configuration.securitySchemes {
            diagnostics += apply(correction, from: file)
        }
        for correction in configuration.endpoints {
            diagnostics += apply(correction, from: file)
        }
        return diagnostics
    }

    private mutating func apply(
        _ correction: Configuration.Located<Configuration.SecuritySchemeCorrection>,
        from file: String
    ) -> [Diagnostic] {
        guard let index = securitySchemes.firstIndex(where: { $0.name == correction.value.scheme }) else {
            let known = securitySchemes.map(\.name).joined(separator: ", ")
            return [.unmatched("security scheme \(correction.value.scheme)", known: known, at: correction.range)]
        }
        if securitySchemes[index].kind.value == correction.value.kind {
            return [.redundant("the security scheme \(correction.value.scheme)", at: correction.range)]
        }
        securitySchemes[index].kind = Fact(correction.value.kind, .corrected(configuration: file))
        return []
    }

    private mutating func apply(
        _ correction: Configuration.Located<Configuration.EndpointCorrection>,
        from file: String
    ) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        var matched = false
        for group in groups.indices {
            for endpoint in groups[group].endpoints.indices
            where groups[group].endpoints[endpoint].operationID.value == correction.value.operation {
                matched = true
                for parameter in correction.value.parameters {
                    diagnostics += groups[group].endpoints[endpoint].apply(parameter, from: file)
                }
            }
        }
        if matched { return diagnostics }
        return [.unmatched("operation \(correction.value.operation)", known: nil, at: correction.range)]
    }
}

extension Endpoint {
    fileprivate mutating func apply(
        _ correction: Configuration.Located<Configuration.ParameterCorrection>,
        from file: String
    ) -> [Diagnostic] {
        let wanted = correction.value
        guard let index = parameters.firstIndex(where: { $0.documentedName == wanted.parameter }) else {
            let known = parameters.map(\.documentedName).joined(separator: ", ")
            let what = "parameter \(wanted.parameter) of \(operationID.value)"
            return [.unmatched(what, known: known, at: correction.range)]
        }
        let before = parameters[index]
        let evidence = Evidence.corrected(configuration: file)
        if let name = wanted.name { parameters[index].name = Fact(name, evidence) }
        if let location = wanted.location { parameters[index].location = Fact(location, evidence) }
        if let isRequired = wanted.isRequired { parameters[index].isRequired = Fact(isRequired, evidence) }
        let after = parameters[index]
        let isSame =
            before.name.value == after.name.value && before.location.value == after.location.value
            && before.isRequired.value == after.isRequired.value
        return isSame ? [.redundant("the parameter \(wanted.parameter)", at: correction.range)] : []
    }
}

extension Diagnostic {
    fileprivate static func unmatched(_ what: String, known: String?, at range: PageRange) -> Diagnostic {
        let hint = known.map { $0.isEmpty ? "; there is none" : "; there are \($0)" } ?? ""
        return Diagnostic(.error, rule: "correction-unmatched", "the reference has no \(what)\(hint)", at: range)
    }

    fileprivate static func redundant(_ what: String, at range: PageRange) -> Diagnostic {
        Diagnostic(
            .warning,
            rule: "correction-redundant",
            "this says of \(what) what the pages already say; it can be removed",
            at: range
        )
    }
}
