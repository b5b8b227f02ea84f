/// What a function that writes a part of a request is given.
enum RequestEncoder {
    /// An object whose keys are names in the query, and maybe how lists travel.
    case query(saysLists: Bool)
    /// A form, then a name in it.
    case form
    /// A name in the form that it is called on.
    case append
    /// A field of a form, or each of them in turn.
    case field
    /// The form whose fields are gone through.
    case entries
    /// A name in the path or the header.
    case simple
    /// A name in the query, and maybe how a list travels; or the body.
    case value(saysList: Bool)
    case other

    init(_ function: String) {
        let name = function.hasSuffix("$") ? String(function.dropLast()) : function
        switch name {
        case "appendForm": self = .form
        case "append": self = .append
        case "encodeBodyForm": self = .field
        case "entries": self = .entries
        case "encodeSimple": self = .simple
        case "encodeForm": self = .value(saysList: true)
        case "encodeJSON", "encodeDeepObject", "encodePipeDelimited", "encodeSpaceDelimited":
            self = .value(saysList: false)
        case _ where name.hasPrefix("encode") && name.hasSuffix("Query"):
            self = .query(saysLists: name == "encodeFormQuery")
        default: self = .other
        }
    }
}
