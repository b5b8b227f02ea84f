/// A place that shows a fact.
public enum Origin: Hashable, Sendable {
    case page(PageRange)
    case configuration(PageRange)
    /// A line of an SDK's source, the file relative to the SDK.
    case source(file: String, line: Int)
    /// An exchange of a recording, counted from one.
    case exchange(recording: String, number: Int)

    /// The place on a page or in the configuration; `nil` for one outside of the reference.
    public var range: PageRange? {
        switch self {
        case .page(let range), .configuration(let range): range
        case .source, .exchange: nil
        }
    }
}

extension Origin: CustomStringConvertible {
    /// `docs/UsersApi.md:131:2`, `lib/users_api.rb:42`, `users.har#12`
    public var description: String {
        switch self {
        case .page(let range), .configuration(let range): range.description
        case .source(let file, let line): "\(file):\(line)"
        case .exchange(let recording, let number): "\(recording)#\(number)"
        }
    }

    /// The origin outside of the reference that a text describes; `nil` for a text that describes none.
    package init?(learned text: String) {
        guard let mark = text.lastIndex(where: { $0 == ":" || $0 == "#" }), mark != text.startIndex,
            let number = Int(text[text.index(after: mark)...]), number > 0
        else { return nil }
        let name = String(text[..<mark])
        self = text[mark] == "#" ? .exchange(recording: name, number: number) : .source(file: name, line: number)
    }
}

extension Origin: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
