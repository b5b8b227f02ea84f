/// A value that can be sent in a `multipart/form-data` body: every ``ParameterValue``, and ``FormFile``.
public protocol FormValue: Sendable {
    /// The parts to send, each under the value's name; none sends nothing.
    var formParts: [FormPart] { get }
}

/// One part of a `multipart/form-data` body.
public enum FormPart: Hashable, Sendable {
    /// A plain value.
    case text(String)
    /// A file.
    case file(FormFile)
}

extension Array: FormValue where Element: FormValue {
    /// The parts of all elements, in order: the part is repeated.
    public var formParts: [FormPart] { flatMap(\.formParts) }
}
