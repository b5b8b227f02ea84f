import EndpointModel

extension DocumentWriter {
    /// The body that is described, or the form that parameters are fields of.
    func requestBody(of endpoint: Endpoint) -> Object? {
        let fields = endpoint.parameters.filter { $0.location.value == .form }
        guard let body = endpoint.requestBody else { return fields.isEmpty ? nil : assumedForm(fields) }
        var notes = newNotes()
        var object = Object()
        object.add("description", body.description?.value)
        var schema: Object
        switch body.content {
        case .form:
            schema = body.formSchema.map { self.schema(.reference($0)) } ?? form(fields)
        case .value(let type):
            schema = self.schema(type.value)
            // A correction may make parameters the fields of a form beside a body that has a type already.
            if !fields.isEmpty { schema = ["allOf": [.object(schema), .object(form(fields))]] }
        }
        let encoding = body.type == nil ? encoding(of: fields) : Object()
        object.add("content", .object(content(body.mediaTypes.value, schema, encoding: encoding)))
        if body.isRequired.value { object.add("required", true) }
        if body.formSchema != nil { object.add("x-apiref-form", true) }
        notes.note(body, RequestBody.factPaths)
        object.add("x-apiref-evidence", notes.value)
        return object
    }

    /// A schema under each media type, or under any where none is stated.
    func content(_ mediaTypes: [String], _ schema: Object, encoding: Object = Object()) -> Object {
        var seen: Set<String> = []
        let distinct = mediaTypes.filter { seen.insert($0).inserted }
        var mediaType: Object = ["schema": .object(schema)]
        mediaType.add("encoding", nonEmpty: encoding)
        return Object((distinct.isEmpty ? ["*/*"] : distinct).map { ($0, .object(mediaType)) })
    }

    /// How the fields of a form travel, where that is not as OpenAPI has it by default.
    private func encoding(of fields: [Parameter]) -> Object {
        var seen: Set<String> = []
        let distinct = fields.filter { seen.insert($0.name.value).inserted }
        return Object(
            distinct.compactMap { field in
                guard let explode = field.explode, !explode.value else { return nil }
                var notes = newNotes()
                notes.note(explode.evidence, as: "explode")
                var encoding: Object = ["style": "form", "explode": false]
                encoding.add("x-apiref-evidence", notes.value)
                return (field.name.value, .object(encoding))
            }
        )
    }

    private func form(_ fields: [Parameter]) -> Object {
        objectSchema(fields.map { Property($0.field) })
    }

    /// The form of an endpoint that states no Content-Type, but fields by way of a correction.
    private func assumedForm(_ fields: [Parameter]) -> Object {
        let mediaType =
            fields.contains { $0.type.value.isFile } ? "multipart/form-data" : "application/x-www-form-urlencoded"
        var notes = newNotes()
        notes.assume("there are fields of a form and no Content-Type", as: "content")
        var object: Object = ["content": .object(content([mediaType], form(fields), encoding: encoding(of: fields)))]
        if fields.contains(where: \.isRequired.value) { object.add("required", true) }
        object.add("x-apiref-evidence", notes.value)
        return object
    }
}

extension SchemaType {
    /// Whether this is a file or a list of files.
    fileprivate var isFile: Bool { isBinary || self == .array(.string(.binary)) }
}
