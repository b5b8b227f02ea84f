/// What kind of body a response has to have, which decides about the media types that can be right.
enum ResponseFormat {
    case any, json, text, data, events, jsonTexts

    /// Whether a response may be of that type, where the types listed were asked for.
    func allows(_ type: MediaType, accept: [String]) -> Bool {
        if self == .events { return type.isEventStream }
        if accept.isEmpty || accept.contains(where: { MediaType($0).includes(type) }) { return true }
        return switch self {
        case .any: true
        case .json: type.isJSON
        case .text: type.isJSON || type.isText
        case .data: type.essence == "application/octet-stream"
        case .events: type.isEventStream
        case .jsonTexts: type.isJSONTexts
        }
    }

    /// The media types to ask for: those documented that can be read, or else the usual one.
    func acceptable(_ accept: [String]) -> [String] {
        switch self {
        case .any, .text, .data: return accept
        case .json:
            let types = accept.filter { !MediaType($0).isNoJSON }
            return types.isEmpty && !accept.isEmpty ? ["application/json"] : types
        case .events: return ["text/event-stream"]
        case .jsonTexts:
            let types = accept.filter { MediaType($0).isJSONTexts }
            return types.isEmpty ? ["application/x-ndjson", "application/jsonl"] : types
        }
    }

    /// What an error says was expected.
    func expected(_ accept: [String]) -> [String] {
        let types = acceptable(accept).filter { !MediaType($0).essence.hasPrefix("*") }
        return types.isEmpty ? ["application/json"] : types
    }
}
