import EndpointModel
import Spelling

/// What pages say of a parameter or a property, in sentences for its documentation.
package struct FieldDocumentation: Hashable, Sendable {
    /// The sentences; empty if the pages say nothing.
    package private(set) var text: String

    /// - Parameters:
    ///   - field: The parameter or the property.
    ///   - values: Those that it takes, where its type does not list them.
    ///   - subject: Whose default the documented one is.
    init(_ field: Field, values: [String] = [], defaultOf subject: String) {
        let values = values.map { "`\($0)`" }.joined(separator: ", ")
        let sentences = [
            field.description?.value.endingSentence,
            values.isEmpty ? nil : "One of \(values).",
            (field.defaultValue?.value).flatMap { text in
                // Descriptions often say it themselves.
                field.description?.value.contains("efault is `\(text)`") == true
                    ? nil : "\(subject) default is `\(text)`."
            },
            (field.example?.value).map { "For example, `\($0)`." },
        ]
        text = sentences.compactMap(\.self).joined(separator: " ")
    }

    /// - Parameter description: All that is said.
    init(_ description: String?) {
        text = description?.endingSentence ?? ""
    }
}
