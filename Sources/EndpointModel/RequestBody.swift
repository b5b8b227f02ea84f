/// The body of a request.
public struct RequestBody: Hashable, Sendable, Encodable {
    /// What a request body is made of.
    public enum Content: Hashable, Sendable {
        /// One value of a type.
        case value(Fact<SchemaType>)
        /// The endpoint's parameters whose location is `form`.
        case form
    }

    /// The name of the argument as the page spells it; `body` for a form.
    public var documentedName: String
    public var content: Content
    public var isRequired: Fact<Bool>
    /// The schema whose properties the fields of the form are, if it has a page of its own.
    public var formSchema: String?
    /// The media types that the endpoint takes, in page order.
    public var mediaTypes: Fact<[String]>
    public var description: Fact<String>?

    public init(
        documentedName: String,
        content: Content,
        isRequired: Fact<Bool>,
        mediaTypes: Fact<[String]>,
        description: Fact<String>? = nil
    ) {
        self.documentedName = documentedName
        self.content = content
        self.isRequired = isRequired
        self.mediaTypes = mediaTypes
        self.description = description
    }

    /// The type of the body where it is one value.
    public var type: Fact<SchemaType>? {
        get {
            guard case .value(let type) = content else { return nil }
            return type
        }
        set { content = newValue.map(Content.value) ?? .form }
    }
}

extension RequestBody.Content: Encodable {
    private enum CodingKeys: String, CodingKey {
        case type, form
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .value(let type): try container.encode(type, forKey: .type)
        case .form: try container.encode(true, forKey: .form)
        }
    }
}
