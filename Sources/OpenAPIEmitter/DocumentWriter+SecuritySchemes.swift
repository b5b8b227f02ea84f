import EndpointModel

extension DocumentWriter {
    /// A security scheme under its key.
    ///
    /// OpenAPI can't say that something is unknown. What no page states is filled in so that the document is valid, and
    /// said in the description, which is where whoever uses the document looks.
    func component(_ scheme: SecurityScheme, key: String) -> Object {
        var notes = newNotes()
        if key != scheme.name { notes.state(scheme.name, as: "name") }
        var object: Object
        switch scheme.kind.value {
        case .apiKey(let location?):
            object = ["type": "apiKey", "in": .string(location.place.rawValue), "name": .string(location.name)]
        case .apiKey(nil):
            object = [
                "type": "apiKey",
                "description": "No page states which part of a request carries the key: `in` and `name` are not known.",
                "in": "header",
                "name": .string(scheme.name),
            ]
            notes.assume("not stated: where the key travels", as: "in")
            notes.assume("not stated: what the key is called there; this is the scheme's name", as: "name")
        case .basic: object = ["type": "http", "scheme": "basic"]
        case .bearer: object = ["type": "http", "scheme": "bearer"]
        case .oauth2:
            object = ["type": "oauth2", "description": "No page states the flows and their URLs.", "flows": [:]]
        case .unspecified:
            object = [
                "type": "http",
                "description": "No page states what kind of scheme this is: `type` and `scheme` are not known.",
                "scheme": "not-stated",
            ]
            notes.assume("not stated: what kind of scheme this is", as: "type")
        }
        notes.note(scheme.kind.evidence, as: "kind")
        object.add("x-apiref-evidence", notes.value)
        return object
    }
}
