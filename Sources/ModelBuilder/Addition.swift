import EndpointModel

/// A part of the API that no page has, and that the configuration states for that reason: a parameter, a request body, a
/// response, a schema, a property.
///
/// Its facts are stated by ``Correction``s, as those of any other part.
public struct Addition: Hashable, Sendable {
    /// What is added; all names are those that corrections give it.
    public var subject: Correction.Subject
    /// Whether the part belongs to one that is added itself, as a property to its schema.
    public var isPartOfAddition: Bool
    /// Where the file says so.
    public var range: PageRange

    public init(_ subject: Correction.Subject, isPartOfAddition: Bool = false, at range: PageRange) {
        self.subject = subject
        self.isPartOfAddition = isPartOfAddition
        self.range = range
    }
}
