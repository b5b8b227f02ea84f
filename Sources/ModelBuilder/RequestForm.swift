import EndpointModel

extension Endpoint {
    /// The parameters that are fields of a form.
    var formFields: [Parameter] { parameters.filter { $0.location.value == .form } }

    /// Gives the request the form that its fields need, and says whether it is required: it is if one of them is. A form
    /// whose fields the configuration has all sent elsewhere is none.
    ///
    /// - Parameter schemas: What fields may be another name for.
    mutating func settleForm(_ schemas: [String: Schema]) {
        let fields = formFields
        guard let field = fields.first else {
            let isMoved = parameters.contains { $0.location.evidence.correction != nil }
            if requestBody?.content == .form, isMoved { requestBody = nil }
            return
        }
        let evidence = Evidence.inferred(.formContent, field.location.evidence.range)
        let isRequired = Fact(fields.contains(where: \.isRequired.value), evidence)
        if var body = requestBody {
            guard body.content == .form, body.isRequired.evidence.rule == .formContent else {
                return
            }
            body.isRequired.value = isRequired.value
            requestBody = body
        } else {
            requestBody = RequestBody(
                documentedName: "body",
                content: .form,
                isRequired: isRequired,
                mediaTypes: Fact([fields.formMediaType(schemas)], evidence)
            )
        }
    }
}

extension [Parameter] {
    /// The media type of a form with these fields: files travel in parts of their own.
    func formMediaType(_ schemas: [String: Schema]) -> String {
        contains { $0.type.value.isFile(schemas) } ? String.multipartForm : String.urlEncodedForm
    }
}

extension SchemaType {
    /// Whether this is a file or a list of files, by whatever name.
    func isFile(_ schemas: [String: Schema]) -> Bool {
        var type = self
        var known: Set<String> = []  // aliases may hold themselves
        while true {
            switch type {
            case .string(.binary): return true
            case .array(let item): type = item
            case .reference(let name):
                guard case .alias(let other)? = schemas[name]?.shape.value, known.insert(name).inserted else {
                    return false
                }
                type = other
            case .boolean, .integer, .number, .string, .enumeration, .dictionary, .object, .any: return false
            }
        }
    }
}
