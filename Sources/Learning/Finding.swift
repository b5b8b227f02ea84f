import EndpointModel

/// Facts about one thing that one line of a source, or one exchange of a recording, shows.
struct Finding: Hashable, Sendable {
    /// The parameter, property or security scheme that it is about, by the page's name for it.
    var subject: FactSubject
    /// The name on the wire; `nil` where only the place is shown.
    var name: String?
    /// Where the parameter travels; `nil` where that is not shown.
    var location: Parameter.Location?
    /// The type of its values on the wire; `nil` where that is not shown.
    var type: SchemaType?
    /// Whether its value may be null; `false` where that is not shown.
    var isNullable = false
    /// What its value is if it is left out; `nil` where that is not shown, or is null.
    var defaultValue: String?
    /// Whether it is always there; `false` where that is not shown.
    var isRequired = false
    /// Whether the items of a list travel as one parameter each; `nil` where that is not shown.
    var isExploded: Bool?
    /// What a security scheme takes; `nil` where that is not shown.
    var credentials: SecurityScheme.Kind?
    var origin: Origin
}
