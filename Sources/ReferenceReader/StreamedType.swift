import Spelling

/// The type of a response that holds one value after the other: `EventStream[models.Event]`, `*stream.EventStream[Event]`,
/// `Optional[EventStream<Event>]`.
public struct StreamedType: Hashable, Sendable {
    /// What each value is.
    public let element: String
    public let mediaType: String

    private static let mediaTypes = ["EventStream": "text/event-stream", "JsonLStream": "application/jsonl"]

    /// `nil` for any other type.
    public init?(_ text: String) {
        for (name, mediaType) in Self.mediaTypes {
            guard let start = text.firstRange(of: name), let element = Self.argument(text[start.upperBound...]) else {
                continue
            }
            (self.element, self.mediaType) = (element, mediaType)
            return
        }
        return nil
    }

    /// What stands in the brackets at the start of a text.
    private static func argument(_ text: Substring) -> String? {
        guard let open = text.first, open == "[" || open == "<" else { return nil }
        let close: Character = open == "[" ? "]" : ">"
        var depth = 0
        let end = text.firstIndex { character in
            if character == open { depth += 1 }
            if character == close { depth -= 1 }
            return depth == 0
        }
        return end.map { String(text[text.index(after: text.startIndex)..<$0]) }
    }
}
