/// A value that can be sent as a path, query, header, cookie or form parameter.
///
/// Conform your own types by giving the text as it travels, not yet percent-encoded:
///
/// ```swift
/// extension Version: ParameterValue {
///     public var parameterValues: [String] { ["\(major).\(minor)"] }
/// }
/// ```
///
/// A raw-value enumeration needs nothing but the conformance.
public protocol ParameterValue: FormValue {
    /// The texts to send, each as one item under the parameter's name; none sends nothing.
    var parameterValues: [String] { get }
}

extension ParameterValue {
    /// The value as parts of a form: its texts, in order.
    public var formParts: [FormPart] { parameterValues.map(FormPart.text) }
}

extension RawRepresentable where Self: ParameterValue, RawValue: ParameterValue {
    /// What the raw value sends.
    public var parameterValues: [String] { rawValue.parameterValues }
}

extension Array: ParameterValue where Element: ParameterValue {
    /// The texts of all elements, in order: the item is repeated.
    public var parameterValues: [String] { flatMap(\.parameterValues) }
}

extension Array where Element: ParameterValue {
    /// The elements as one item, joined with commas, for servers that want `ids=1,2` rather than `ids=1&ids=2`.
    ///
    /// An empty array still sends nothing.
    public var commaSeparated: [String] {
        let values = parameterValues
        return values.isEmpty ? [] : [values.joined(separator: ",")]
    }
}
