import EndpointModel

/// An operation on a page that a test writes.
///
///     page(Operation("GET /users/{userId}", rows: "**user_id** | **int** |  | "))
struct Operation {
    var request: String
    var name = "call"
    /// The rows of the table of parameters, a line each: name, type, description, notes.
    var rows = ""
    var prose = ""
    /// A line about authentication ahead of the example, such as `* Bearer Authentication (bearer):`.
    var note = ""
    var example = ""
    var returns = "void (empty response body)"
    var authorization = "No authorization required"
    var contentType = "Not defined"
    var accept = "application/json"
    /// The description in the index.
    var summary = ""

    init(_ request: String, _ name: String = "call", rows: String = "") {
        self.request = request
        self.name = name
        self.rows = rows
    }

    /// The operation with some of its parts changed.
    func with<Value>(_ part: WritableKeyPath<Operation, Value>, _ value: Value) -> Operation {
        var copy = self
        copy[keyPath: part] = value
        return copy
    }

    fileprivate var indexRow: String {
        let words = request.split(separator: " ")
        return "[**\(name)**](Api.md#\(name)) | **\(words[0])** \(words[1]) | \(summary)"
    }

    fileprivate var section: String {
        """
        # **\(name)**
        > \(name)()

        \(prose)

        ### Example

        \(note)

        ```
        \(example)
        ```

        ### Parameters

        Name | Type | Description  | Notes
        ------------- | ------------- | ------------- | -------------
        \(rows)

        ### Return type

        \(returns)

        ### Authorization

        \(authorization)

        ### HTTP request headers

         - **Content-Type**: \(contentType)
         - **Accept**: \(accept)


        """
    }
}

/// A page with operations.
func page(_ operations: Operation..., server: String = "https://api.example") -> String {
    """
    # Api

    All URIs are relative to *\(server)*

    Method | HTTP request | Description
    ------------- | ------------- | -------------
    \(operations.map(\.indexRow).joined(separator: "\n"))

    \(operations.map(\.section).joined(separator: "\n"))
    """
}

/// A page of a schema with the rows of its table of properties.
func modelPage(_ name: String, _ rows: String) -> String {
    """
    # \(name)

    ## Properties

    Name | Type | Description | Notes
    ------------ | ------------- | ------------- | -------------
    \(rows)
    """
}

extension API {
    /// The parameters of all endpoints as `query first_name`.
    var places: [String] {
        endpoints.flatMap(\.parameters).map { "\($0.location.value.rawValue) \($0.name.value)" }
    }

    /// The only endpoint's parameters.
    var parameters: [Parameter] { endpoints.flatMap(\.parameters) }

    /// The first endpoint's body as `Book`, or `form`.
    var body: String? {
        endpoints.first?.requestBody.map { $0.type?.value.description ?? "form" }
    }
}

extension Fact {
    /// The rule that infers the fact; `documented`, `learned` or `corrected` where none does.
    var reason: String {
        switch evidence.ground {
        case .documented: "documented"
        case .inferred(let rule): rule.rawValue
        case .learned: "learned"
        case .corrected: "corrected"
        }
    }
}
