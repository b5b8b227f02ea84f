import EndpointModel

/// A name or a place that one line of a source, or one exchange of a recording, shows.
struct Finding: Hashable, Sendable {
    /// The parameter or property that it is about, by the page's name for it.
    var subject: FactSubject
    /// The name on the wire; `nil` where only the place is shown.
    var name: String?
    /// Where the parameter travels; `nil` where that is not shown.
    var location: Parameter.Location?
    var origin: Origin
}
