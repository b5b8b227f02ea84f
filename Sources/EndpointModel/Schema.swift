/// A named schema of the API: what a request or response body holds.
public struct Schema: Hashable, Sendable, Encodable {
    /// What is known of a schema's shape.
    public enum Shape: Hashable, Sendable {
        /// An object with these properties, in page order.
        case object([Property])
        /// No page describes it: any JSON goes in and out.
        case open
    }

    /// The name as the reference spells it.
    public var name: String
    /// The page that answers for the schema: its own, or the first that uses it.
    public var page: String
    public var shape: Fact<Shape>
    public var description: Fact<String>?

    public init(name: String, page: String, shape: Fact<Shape>, description: Fact<String>? = nil) {
        self.name = name
        self.page = page
        self.shape = shape
        self.description = description
    }
}

extension Schema.Shape: Encodable {
    private enum CodingKeys: String, CodingKey {
        case open, properties
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .object(let properties): try container.encode(properties, forKey: .properties)
        case .open: try container.encode(true, forKey: .open)
        }
    }
}
