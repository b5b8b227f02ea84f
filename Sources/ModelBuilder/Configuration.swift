import EndpointModel

/// What `apiref.yaml` says: the names of the generated code, and corrections of what the pages leave unsaid.
public struct Configuration: Hashable, Sendable {
    /// The configuration file as diagnostics should show it; `nil` where there is none.
    public var file: String?
    public var names: API.Names
    /// Where the API is served, if the configuration says so.
    public var server: Located<String>?
    public var securitySchemes: [Located<SecuritySchemeCorrection>] = []
    public var endpoints: [Located<EndpointCorrection>] = []

    public init(file: String? = nil, names: API.Names) {
        self.file = file
        self.names = names
    }
}

extension Configuration {
    /// A value of the configuration and where it stands in its file.
    public struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
        public var value: Value
        public var range: PageRange

        public init(_ value: Value, at range: PageRange) {
            self.value = value
            self.range = range
        }
    }

    /// `securitySchemes: {csrf_token: {in: header, name: X-CSRF-Token}}`
    public struct SecuritySchemeCorrection: Hashable, Sendable {
        public var scheme: String
        public var kind: SecurityScheme.Kind

        public init(scheme: String, kind: SecurityScheme.Kind) {
            self.scheme = scheme
            self.kind = kind
        }
    }

    /// `endpoints: {activate: {parameters: {…}}}`
    public struct EndpointCorrection: Hashable, Sendable {
        public var operation: String
        public var parameters: [Located<ParameterCorrection>]

        public init(operation: String, parameters: [Located<ParameterCorrection>]) {
            self.operation = operation
            self.parameters = parameters
        }
    }

    /// `first_name: {name: firstName, in: query, required: false}`, under the name that the page spells.
    public struct ParameterCorrection: Hashable, Sendable {
        public var parameter: String
        public var name: String?
        public var location: Parameter.Location?
        public var isRequired: Bool?

        public init(parameter: String, name: String?, location: Parameter.Location?, isRequired: Bool?) {
            self.parameter = parameter
            self.name = name
            self.location = location
            self.isRequired = isRequired
        }
    }
}
