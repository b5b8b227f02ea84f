import EndpointModel
import Spelling

/// How names are spelled on the wire that the pages spell in their own language's way: a correction of many names at once.
public struct NameSpelling: Hashable, Sendable {
    /// Which names it is about. The narrowest scope counts.
    public enum Scope: Hashable, Sendable {
        case reference
        /// The parameters of a page, and the properties of the schemas that it answers for, by its name: `UsersApi`.
        case page(String)
        case schema(String)
    }

    /// Of what the names are.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case parameters, properties
    }

    public var scope: Scope
    public var kind: Kind
    /// `nil` for the pages' own spelling.
    public var convention: NamingConvention?
    /// Where the configuration says so.
    public var range: PageRange

    public init(_ scope: Scope, _ kind: Kind, _ convention: NamingConvention?, at range: PageRange) {
        self.scope = scope
        self.kind = kind
        self.convention = convention
        self.range = range
    }

    /// The conventions by the words of a configuration.
    public static let conventions: [(word: String, convention: NamingConvention?)] = [
        ("camelCase", .camelCase), ("snake_case", .snakeCase), ("kebab-case", .kebabCase), ("PascalCase", .pascalCase),
        ("asWritten", nil),
    ]
}
