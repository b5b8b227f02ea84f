/// What kind of body a response has to have, which decides about the media types that can be right.
enum ResponseFormat {
    case any, json, text, data

    /// Whether a response may be of that type, where the types listed were asked for.
    func allows(_ type: MediaType, accept: [String]) -> Bool {
        if accept.isEmpty || accept.contains(where: { MediaType($0).includes(type) }) { return true }
        return switch self {
        case .any: true
        case .json: type.isJSON
        case .text: type.isJSON || type.isText
        case .data: type.essence == "application/octet-stream"
        }
    }

    /// The media types to ask for: those documented that can be read, or JSON where none of them can.
    func acceptable(_ accept: [String]) -> [String] {
        guard self == .json, !accept.isEmpty else { return accept }
        let types = accept.filter { !MediaType($0).isNoJSON }
        return types.isEmpty ? ["application/json"] : types
    }

    /// What an error says was expected.
    func expected(_ accept: [String]) -> [String] {
        let types = acceptable(accept).filter { !MediaType($0).essence.hasPrefix("*") }
        return types.isEmpty ? ["application/json"] : types
    }
}
