import EndpointModel

/// The README of a generated SDK: what holds for the whole reference.
public struct ReadmePage: Hashable, Sendable {
    /// The first heading.
    public var title: Sourced<String>?
    /// What follows "API version:".
    public var version: Sourced<String>?
    /// What all URIs are relative to.
    public var baseURI: Sourced<String>?
    /// The security schemes of the authorization chapter.
    public var securitySchemes: [SecuritySchemeSection] = []
    /// The names of the model pages that the README lists.
    public var models: [Sourced<String>] = []

    /// A scheme in the authorization chapter, with its list `- **Type**: API key`.
    public struct SecuritySchemeSection: Hashable, Sendable {
        public var name: Sourced<String>
        /// By the folded label, such as `type`, `apikeyparametername`, `location`.
        public var fields: [String: Sourced<String>] = [:]
    }

    /// What HTTP Basic is called where only the arguments for a user's name and password have names.
    public static let basicScheme = "basicAuth"
}
