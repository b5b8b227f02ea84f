import EndpointModel
import Spelling

/// A type as the pages' languages write it, without yet knowing what its names mean.
///
/// One grammar reads all of them: `Array<T>`, `List[T]`, `[T]`, `[]T`, `T[]`, `Vec<T>`, `Map<K, V>`, `dict(str, T)`,
/// `map[string]T`, `{str: T}`, `{ [key: string]: T; }`, `Option<T>`, `models::T`, `kotlin.Long`, `T?`, `T *`,
/// `Pointer to T`, `'a' | 'b'`, `1 | 2`, `Enum [a, b]`, `str, none_type`.
public indirect enum TypeExpression: Hashable, Sendable {
    /// A name, possibly qualified, with its arguments.
    case name(String, arguments: [TypeExpression])
    case array(TypeExpression)
    case dictionary(TypeExpression)
    /// An object whose members are written out: `{"id": Int64, "note"?: String}`.
    case object([Member])
    /// A quoted value.
    case literal(String)
    /// A value that is a number: `1`, `-2.5`.
    case number(String)
    /// Any of several types.
    case union([TypeExpression])

    /// A member of an object.
    public struct Member: Hashable, Sendable {
        public var name: String
        public var type: TypeExpression
        public var isOptional: Bool
    }

    /// Reads the text of a type; `nil` if it is no type.
    public init?(_ text: String) {
        if text.utf8.count > 16, text.folded == "emptyresponsebody" {
            // "(empty response body)" is no tuple of three types.
            self = .name("emptyResponseBody", arguments: [])
            return
        }
        var parser = TypeExpressionParser(text)
        guard let expression = parser.parse() else { return nil }
        self = expression
    }
}
