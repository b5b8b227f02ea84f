import EndpointModel

extension ModelValidation {
    /// A request has one body, and its media types are of the kind that the body is.
    mutating func checkBody(of endpoint: inout Endpoint) {
        guard var body = endpoint.requestBody else { return }
        switch body.content {
        case .value(let type):
            checkFields(of: &endpoint, beside: body)
            checkValue(&body, of: type.value, endpoint.documentedName)
        case .form:
            checkForm(&body, of: endpoint)
        }
        endpoint.requestBody = body
    }

    /// The fields of a form can't travel beside a body of another kind.
    private mutating func checkFields(of endpoint: inout Endpoint, beside body: RequestBody) {
        let fields = endpoint.formFields
        guard !fields.isEmpty else { return }
        for field in fields {
            report(
                "form-beside-body",
                "the body of \(endpoint.documentedName) is \(body.documentedName), so \(field.name.value) can't be a field",
                among: [field.location.evidence, field.name.evidence],
                expected: "one of path, query, header, cookie",
                repair: "the request is sent without it"
            )
        }
        endpoint.parameters.removeAll { $0.location.value == .form }
    }

    /// One value is no form: it has neither the names nor the boundary of one.
    private mutating func checkValue(_ body: inout RequestBody, of type: SchemaType, _ operation: String) {
        let types = body.mediaTypes.value
        // JSON is preferred to what comes first.
        guard !types.contains("application/json"), let form = types.first(where: { !$0.contains("*") }), form.isForm
        else { return }
        let others = types.filter { !$0.isForm }
        guard !others.contains(where: { !$0.contains("*") }) else {
            body.mediaTypes.value = others + types.filter(\.isForm)
            return
        }
        let mediaType = type.isBinary ? "application/octet-stream" : "application/json"
        report(
            "body-media-type",
            "the body of \(operation) is one value, which \(form) can't carry",
            among: [body.mediaTypes.evidence],
            expected: "a media type such as \(mediaType)",
            repair: "it is sent as \(mediaType)"
        )
        body.mediaTypes = Fact([mediaType] + others, .inferred(.absence, body.mediaTypes.evidence.range))
    }

    /// A form travels as one of HTML's media types; with a file in it, as the one that has parts.
    private mutating func checkForm(_ body: inout RequestBody, of endpoint: Endpoint) {
        let fields = endpoint.formFields
        let hasFile = fields.contains { $0.type.value.isFile(schemas) }
        var suitable = body.mediaTypes.value.filter(\.isHTMLForm)
        if hasFile, !suitable.contains(where: \.isMultipart) { suitable = [] }
        let unsuitable = body.mediaTypes.value.filter { !suitable.contains($0) }
        guard !unsuitable.isEmpty || hasFile && suitable.isEmpty else { return }
        let mediaType = suitable.first ?? fields.formMediaType(schemas)
        if !unsuitable.isEmpty {
            let problem = "the body of \(endpoint.documentedName) is a form\(hasFile ? " with a file" : "")"
            report(
                "body-media-type",
                "\(problem), which can't travel as \(unsuitable.joined(separator: ", "))",
                among: [body.mediaTypes.evidence] + fields.flatMap { [$0.location.evidence, $0.type.evidence] },
                expected: hasFile ? String.multipartForm : "\(String.urlEncodedForm) or \(String.multipartForm)",
                repair: "it is sent as \(mediaType)"
            )
        }
        let types = suitable.isEmpty ? [mediaType] : suitable
        body.mediaTypes = Fact(types, .inferred(.formContent, body.mediaTypes.evidence.range))
    }
}
