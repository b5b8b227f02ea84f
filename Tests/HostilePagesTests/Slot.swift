/// A place of a reference that text can stand in.
enum Slot: String, CaseIterable, Sendable {
    case title, server, summary, indexSummary, prose, operation, path, placeholder, parameter, parameterType,
        parameterDescription, defaultValue, enumValue, header, formField, bodyName, returnType, mediaType, acceptType,
        status, statusDescription, responseHeader, scheme, schema, schemaProse, property, propertyType,
        propertyDescription, constant, constantName, unionMember, aliasType, exampleValue, readmeTitle, readmeVersion,
        keyName, fileName, schemaFileName, configuredSummary, configuredTitle, configuredName, configuredKey,
        configuredParameter, configuredDescription, configuredDefault, configuredServer

    /// What stands there in a reference that means no harm.
    private var ordinary: String {
        switch self {
        case .server, .configuredServer: "https://x.example/v1"
        case .operation: "find_things"
        case .path: "things"
        case .placeholder: "thing_id"
        case .parameterType, .propertyType, .aliasType: "str"
        case .returnType, .schema, .unionMember: "Thing"
        case .mediaType: "multipart/form-data"
        case .acceptType: "application/json"
        case .status: "200"
        case .readmeVersion: "1.0"
        default: rawValue
        }
    }

    /// Whether whatever could break out is an error: a key names what the pages have, a server is a URL.
    var isRefused: Bool { self == .configuredKey || self == .configuredServer }

    /// The pages of a reference in which a payload stands in this slot, by their names.
    func reference(_ payload: Payload) -> [(name: String, text: String)] {
        func at(_ slot: Slot) -> String { slot == self ? payload.text : slot.ordinary }
        let schema = at(.schema)
        let api = """
            # \(at(.title))

            All URIs are relative to *\(at(.server))*

            Method | HTTP request | Description
            ------------- | ------------- | -------------
            [**\(at(.operation))**](ThingsApi.md#x) | **POST** /\(at(.path))/{\(at(.placeholder))} | \(at(.indexSummary))

            # **\(at(.operation))**
            > \(at(.returnType)) \(at(.operation))()

            \(at(.summary))

            \(at(.prose))

            ### Example

            ```python
            api.\(at(.operation))(\(at(.parameter)) = '\(at(.exampleValue))')
            ```

            ### Parameters

            Name | Type | Description  | Notes
            ------------- | ------------- | ------------- | -------------
             **\(at(.placeholder))** | **str**| An id |
             **\(at(.parameter))** | **\(at(.parameterType))**| \(at(.parameterDescription)) | [default to \(at(.defaultValue))]
             **kind** | **str**| A kind | [enum: a, \(at(.enumValue))]
             **\(at(.formField))** | **str**| A field | [optional]

            ### Header Parameters

            Name | Type | Description  | Notes
            ------------- | ------------- | ------------- | -------------
             **\(at(.header))** | **str**| A field | [optional]

            ### Return type

            [**\(at(.returnType))**](Thing.md)

            ### Authorization

            [\(at(.scheme))](README.md#\(at(.scheme)))

            ### HTTP request headers

             - **Content-Type**: \(at(.mediaType))
             - **Accept**: \(at(.acceptType))

            ### HTTP response details

            | Status code | Description | Response headers |
            |-------------|-------------|------------------|
            **\(at(.status))** | \(at(.statusDescription)) | \(at(.responseHeader)) |
            """
        let second = """
            # OtherApi

            Method | HTTP request | Description
            ------------- | ------------- | -------------
            [**save**](OtherApi.md#save) | **PUT** /save | Save

            # **save**
            > save(\(at(.bodyName)))

            ### Parameters

            Name | Type | Description  | Notes
            ------------- | ------------- | ------------- | -------------
             **\(at(.bodyName))** | [**\(schema)**](Thing.md)| What to save |

            ### HTTP request headers

             - **Content-Type**: application/json
            """
        return [
            ("\(self == .fileName ? payload.fileName : "Things")Api.md", api), ("OtherApi.md", second),
            ("\(self == .schemaFileName ? payload.fileName : "Thing").md", thing(schema, at)), ("Kind.md", kind(at)),
            ("Any.md", "# Any\n\n## oneOf\n\n* \(at(.unionMember))\n"),
            ("Other.md", "# Other\n\n## Type\n\n`\(at(.aliasType))`\n"), ("README.md", readme(at)),
        ]
    }

    private func thing(_ schema: String, _ at: (Slot) -> String) -> String {
        """
        # \(schema)

        \(at(.schemaProse))

        ## Properties

        Name | Type | Description | Notes
        ------------ | ------------- | ------------- | -------------
        **\(at(.property))** | **\(at(.propertyType))** | \(at(.propertyDescription)) | [optional]
        """
    }

    private func kind(_ at: (Slot) -> String) -> String {
        """
        # Kind

        ## Enum

        * `A` (value: `"a"`)

        * `\(at(.constantName))` (value: `"\(at(.constant))"`)
        """
    }

    private func readme(_ at: (Slot) -> String) -> String {
        """
        # \(at(.readmeTitle))

        - API version: \(at(.readmeVersion))

        ## Documentation for API Endpoints

        ## Documentation For Authorization

        ### \(at(.scheme))

        - **Type**: API key
        - **API key parameter name**: \(at(.keyName))
        - **Location**: HTTP header
        """
    }

    /// What the configuration says of a parameter, or of the server, where that is what the slot is.
    private func parameter(_ quoted: (Slot) -> String) -> String {
        let key: String
        switch self {
        case .configuredParameter: key = "name"
        case .configuredDescription: key = "description"
        case .configuredDefault: key = "default"
        case .configuredServer: return "server: \(quoted(self))\n"
        default: return ""
        }
        return "    find_things: {parameters: {parameter: {\(key): \(quoted(self))}}}\n"
    }

    /// The configuration, in which a payload may stand as YAML has it quoted.
    func configuration(_ payload: Payload) -> String {
        func quoted(_ slot: Slot) -> String {
            let text = slot == self ? payload.text : slot.ordinary
            return "'" + text.replacing("'", with: "''") + "'"
        }
        let key = self == .configuredKey ? quoted(.configuredKey) : "save"
        return """
            module: HostileClient
            client: Hostile
            corrections:
              title: \(quoted(.configuredTitle))
              endpoints:
                \(key): {summary: \(quoted(.configuredSummary)), operationID: \(quoted(.configuredName))}
            \(parameter(quoted))
            """
    }
}

extension Payload {
    /// A text that can be a file's name.
    fileprivate var fileName: String { text.replacing("/", with: "").replacing("\u{0}", with: "") }
}
