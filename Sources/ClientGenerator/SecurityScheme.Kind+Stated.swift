import EndpointModel

// How `apiref.yaml` and `learned.yaml` state what a security scheme takes.

extension SecurityScheme.Kind {
    /// What is expected of such a statement.
    static let statedWords = "{in: header, query or cookie, name: X-Key} or {type: bearer}"

    /// The kind that `in: header, name: X-CSRF-Token` or `type: bearer` state; `nil` if they state none.
    init?(stated fields: [String: String]) {
        let place = fields["in"].flatMap(SecurityScheme.APIKeyLocation.Place.init)
        switch (fields["type"] ?? "apiKey", place, fields["name"]) {
        case ("apiKey", let place?, let name?) where !name.isEmpty: self = .apiKey(.init(place, name: name))
        case ("basic", nil, nil): self = .basic
        case ("bearer", nil, nil): self = .bearer
        case ("oauth2", nil, nil): self = .oauth2
        default: return nil
        }
    }

    /// The keys and values that state it; none for what can't be stated.
    var stated: [(key: String, value: String)] {
        switch self {
        case .apiKey(let location?): [("in", location.place.rawValue), ("name", location.name)]
        case .basic: [("type", "basic")]
        case .bearer: [("type", "bearer")]
        case .oauth2: [("type", "oauth2")]
        case .apiKey(nil), .unspecified: []
        }
    }
}
