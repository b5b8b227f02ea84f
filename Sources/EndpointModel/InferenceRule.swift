/// The rules by which facts are inferred that no page states. The raw value is what reports show.
public enum InferenceRule: String, Hashable, Sendable, Encodable, CaseIterable {
    /// The parameter answers a `{placeholder}` of the path once case, `_` and `-` are folded.
    case placeholder = "path-placeholder"
    /// A sample value spells the name, as in `"X-Fields_example"`.
    case sample = "sample-value"
    /// A key of an example on the page spells the name.
    case exampleKey = "example-key"
    /// The naming convention that the literal spellings on the page, or in the whole reference, vote for.
    case namingConvention = "naming-convention"
    /// The pages do not fold their names: they spell them as the server does.
    case unfoldedSpelling = "unfolded-spelling"
    /// The prose mentions the name in code, as in "Use `page_size`".
    case proseMention = "prose-mention"
    /// The page spells characters of the name out that its language has no use for.
    case spelledOut = "spelled-out-characters"
    /// The page's language capitalizes names; most servers don't.
    case capitalizedSpelling = "capitalized-spelling"
    /// The page's language reserves the word, so its generator added to the name.
    case reservedWord = "reserved-word"
    /// Nothing contradicts the page's own spelling.
    case pageSpelling = "page-spelling"
    /// The name is a registered HTTP field name or starts with `X-`.
    case fieldName = "http-field-name"
    /// A parameter of a model's type, where a Content-Type is stated.
    case modelBody = "model-body"
    /// A parameter of an endpoint whose Content-Type is that of a form.
    case formContent = "form-content"
    /// What an SDK's call sends that is neither a text nor a file, it sends as JSON.
    case callBody = "call-body"
    /// The name of an API key, whose place in the request the README states.
    case apiKey = "api-key"
    /// The media types of the responses are those of bytes.
    case mediaType = "media-type"
    /// No other place in the request fits.
    case remainder = "query-otherwise"
    /// Nothing marks the parameter optional.
    case unmarked = "not-marked-optional"
    /// A part of the path can't be left out.
    case pathRequired = "path-required"
    /// The page's prose says what the request must include.
    case proseRequirement = "prose-requirement"
    /// The fields are those of a request example; what an example shows is optional unless the page says otherwise.
    case requestExample = "request-example"
    /// The type is that of a sample value.
    case sampleType = "sample-type"
    /// The response has the token of the next page, and a parameter takes it.
    case pagingToken = "paging-token"
    /// A parameter says how many items to pass over, another how many to give.
    case pagingOffset = "paging-offset"
    /// A parameter is the number of a page, whose first number is known, another how many items a page has.
    case pagingPage = "paging-page"
    /// A success has a `Link` field, and a parameter is about pages.
    case pagingLink = "paging-link"
    /// Each schema of a union has a property of one name with a value of its own.
    case constantProperty = "constant-property"
    /// No page describes the schema.
    case undescribed = "undescribed-schema"
    /// What OpenAPI says holds where nothing is stated: an array in a query or a form is one item for each element.
    case openAPIDefault = "openapi-default"
    /// The page states nothing about it.
    case absence = "not-stated"
    /// The set-up code of an example names the scheme or shows its kind.
    case exampleCode = "example-code"
}
