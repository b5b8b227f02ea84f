import EndpointModel

/// The parts of a model, for tests that change one.
extension API {
    /// The endpoints of the first page: 0 lists books, 1 gets one, 2 adds one, 3 uploads a cover.
    package var e: [Endpoint] {
        get { groups[0].endpoints }
        set { groups[0].endpoints = newValue }
    }

    /// The parameters of the endpoint that lists books: page_size, sort, tags, X-Trace, region, language.
    package var p: [Parameter] {
        get { e[0].parameters }
        set { e[0].parameters = newValue }
    }

    /// A schema, by name.
    package subscript(schema: String) -> Schema {
        get { schemas.first { $0.name == schema } ?? schemas[0] }
        set { if let index = schemas.firstIndex(where: { $0.name == schema }) { schemas[index] = newValue } }
    }

    /// The object that a schema is.
    package subscript(object schema: String) -> ObjectShape {
        get {
            guard case .object(let object) = self[schema].shape.value else { return ObjectShape(properties: []) }
            return object
        }
        set { self[schema].shape.value = .object(newValue) }
    }

    /// The properties of `Book`: id, title, first_edition, state, price, place, format, parts, related.
    package var book: [Property] {
        get { self[object: "Book"].properties }
        set { self[object: "Book"].properties = newValue }
    }

    /// The model with a change.
    package func with(_ change: (inout API) -> Void) -> API {
        var copy = self
        change(&copy)
        return copy
    }
}
