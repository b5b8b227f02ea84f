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

    /// What an error says was expected.
    func expected(_ accept: [String]) -> [String] {
        let types = accept.filter { !MediaType($0).essence.hasPrefix("*") }
        return types.isEmpty ? ["application/json"] : types
    }
}
