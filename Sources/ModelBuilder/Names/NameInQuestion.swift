import EndpointModel
import ReferenceReader

/// A name on a page, and what the page shows of how it goes over the wire.
struct NameInQuestion {
    var kind: NameSpelling.Kind
    /// What it is the name of.
    var subject: FactSubject
    /// As the page spells it.
    var spelled: Sourced<String>
    /// The page whose literal spellings speak for it first; `nil` for the whole reference.
    var page: String?
    /// Whether the page is one that spells names literally, in code.
    var isLiteral = false
    /// The placeholder that it answers.
    var placeholder: Sourced<String>?
    /// How a sample, a command or a key spells this very name, and by which rule that is known.
    var shown: (name: Sourced<String>, rule: InferenceRule)?
    /// How the prose spells a name like it.
    var mention: Sourced<String>?
    /// The API key that it is, where a README says what that is called.
    var key: APIKey?
    /// The header field that it is.
    var field: Fact<String>?
    /// Whether its value is a list, whose name in a query or a form may end in brackets that languages drop.
    var isList = false
}
