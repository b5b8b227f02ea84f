// How the values of the standard library and Foundation travel. None of it depends on a locale.

extension String: ParameterValue {
    /// The string itself.
    public var parameterValues: [String] { [self] }
}

extension Substring: ParameterValue {
    /// The substring itself.
    public var parameterValues: [String] { [String(self)] }
}

extension Bool: ParameterValue {
    /// `true` or `false`.
    public var parameterValues: [String] { [self ? "true" : "false"] }
}

extension Double: ParameterValue {
    /// The shortest decimal text that reads back as the same number, such as `0.1` or `2.0`.
    public var parameterValues: [String] { [description] }
}

extension Float: ParameterValue {
    /// The shortest decimal text that reads back as the same number, such as `0.1` or `2.0`.
    public var parameterValues: [String] { [description] }
}

extension Decimal: ParameterValue {
    /// The decimal digits, with a `.` where there is a fraction.
    public var parameterValues: [String] { [description] }
}

extension UUID: ParameterValue {
    /// The UUID in lower case, as RFC 9562 (before it, RFC 4122) has it written.
    public var parameterValues: [String] { [uuidString.lowercased()] }
}

extension URL: ParameterValue {
    /// The absolute URL.
    public var parameterValues: [String] { [absoluteString] }
}

extension Date: ParameterValue {
    /// The date and time by RFC 3339, in UTC: `2024-01-31T12:00:00Z`. One outside of the years 0 to 9999, which has no
    /// such text, is the number of its seconds since 1970, for the server to reject.
    public var parameterValues: [String] { [ISO8601.text(of: self) ?? "\(timeIntervalSince1970)"] }
}

extension Data: ParameterValue {
    /// The bytes in Base64, as RFC 4648, section 4, defines it.
    public var parameterValues: [String] { [base64EncodedString()] }
}
