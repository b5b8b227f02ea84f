import EndpointModel

extension Endpoint {
    /// The parameters that are fields of a form.
    var formFields: [Parameter] { parameters.filter { $0.location.value == .form } }

    /// Gives the request the form that its fields need, and says whether it is required: it is if one of them is.
    mutating func settleForm() {
        let fields = formFields
        guard let field = fields.first else { return }
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
                mediaTypes: Fact([fields.formMediaType], evidence)
            )
        }
    }
}

extension [Parameter] {
    /// The media type of a form with these fields: files travel in parts of their own.
    var formMediaType: String {
        contains(where: \.type.value.isFile) ? String.multipartForm : String.urlEncodedForm
    }
}

extension SchemaType {
    /// Whether this is a file or a list of files.
    var isFile: Bool { isBinary || self == .array(.string(.binary)) }
}
