import EndpointModel
import ModelBuilder
import Yams

extension ConfigurationReader {
    mutating func readCorrections(_ node: Node) {
        forEachEntry(of: node, in: "corrections", keys: ["securitySchemes", "endpoints"]) { reader, key, value in
            switch key {
            case "securitySchemes":
                reader.forEachEntry(of: value, in: key) { $0.readSecurityScheme($1, $2) }
            default:
                reader.forEachEntry(of: value, in: key) { $0.readEndpoint($1, $2) }
            }
        }
    }

    /// Reads `{in: header, name: X-CSRF-Token}` or `{type: bearer}`.
    private mutating func readSecurityScheme(_ scheme: String, _ node: Node) {
        var type: String?
        var place: SecurityScheme.APIKeyLocation.Place?
        var name: String?
        forEachEntry(of: node, in: scheme, keys: ["type", "in", "name"]) { reader, key, value in
            switch key {
            case "type": type = reader.value(of: value, key, among: Self.schemeTypes)
            case "in":
                let places = SecurityScheme.APIKeyLocation.Place.allCases.map(\.rawValue)
                place = reader.value(of: value, key, among: places).flatMap(SecurityScheme.APIKeyLocation.Place.init)
            default: name = value.string
            }
        }
        let kind: SecurityScheme.Kind
        switch (type, place, name) {
        case (nil, let place?, let name?), ("apiKey", let place?, let name?):
            kind = .apiKey(.init(place, name: name))
        case ("basic", nil, nil): kind = .basic
        case ("bearer", nil, nil): kind = .bearer
        case ("oauth2", nil, nil): kind = .oauth2
        default:
            return expected("{in: header, name: X-Key} or {type: bearer}", for: scheme, at: node)
        }
        let correction = Configuration.SecuritySchemeCorrection(scheme: scheme, kind: kind)
        configuration.securitySchemes.append(.init(correction, at: range(of: node)))
    }

    private static let schemeTypes = ["apiKey", "basic", "bearer", "oauth2"]

    private mutating func readEndpoint(_ operation: String, _ node: Node) {
        var parameters: [Configuration.Located<Configuration.ParameterCorrection>] = []
        forEachEntry(of: node, in: operation, keys: ["parameters"]) { reader, key, value in
            reader.forEachEntry(of: value, in: key) { reader, name, value in
                if let correction = reader.parameter(name, value) { parameters.append(correction) }
            }
        }
        let correction = Configuration.EndpointCorrection(operation: operation, parameters: parameters)
        configuration.endpoints.append(.init(correction, at: range(of: node)))
    }

    /// Reads `{name: firstName, in: query, required: false}`.
    private mutating func parameter(
        _ parameter: String,
        _ node: Node
    ) -> Configuration.Located<Configuration.ParameterCorrection>? {
        var correction = Configuration.ParameterCorrection(
            parameter: parameter,
            name: nil,
            location: nil,
            isRequired: nil
        )
        forEachEntry(of: node, in: parameter, keys: ["name", "in", "required"]) { reader, key, value in
            switch key {
            case "name": correction.name = value.string
            case "in":
                let places = Parameter.Location.allCases.map(\.rawValue)
                correction.location = reader.value(of: value, key, among: places).flatMap(Parameter.Location.init)
            default:
                correction.isRequired = value.bool
                if value.bool == nil { reader.expected("true or false", for: key, at: value) }
            }
        }
        return .init(correction, at: range(of: node))
    }

    private mutating func value(of node: Node, _ key: String, among values: [String]) -> String? {
        if let value = node.string, values.contains(value) { return value }
        expected("one of \(values.joined(separator: ", "))", for: key, at: node)
        return nil
    }
}
