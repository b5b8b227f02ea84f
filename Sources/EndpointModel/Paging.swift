import Spelling

/// How an endpoint gives out a list page by page.
public struct Paging: Hashable, Sendable {
    /// What leads from one page to the next.
    public enum Style: String, Hashable, Sendable, Encodable, CaseIterable {
        /// A token, or cursor, in the response that the next request takes.
        case token
        /// The number of items to pass over.
        case offset
        /// The number of the page.
        case page
        /// The address of the next page, in the response's `Link` field or in a property.
        case link
    }

    public var style: Style
    /// The name on the wire of what says in a request which page it asks for: a parameter, or a property of the body.
    /// `nil` for links.
    public var request: String?
    /// The names on the wire of the properties that lead to the token, or the address, of the next page. `nil` where the
    /// response need not say, and for the `Link` field.
    public var response: [String]?
    /// The names on the wire of the properties that lead to a page's items; none where the response is the list itself.
    public var items: [String]
    /// The number of the first page, or of the first item; `nil` for tokens and links.
    public var first: Int?

    public init(
        _ style: Style,
        request: String? = nil,
        response: [String]? = nil,
        items: [String] = [],
        first: Int? = nil
    ) {
        self.style = style
        self.request = request
        self.response = response
        self.items = items
        self.first = first
    }
}

extension Paging: CustomStringConvertible {
    /// On one line: `token, request page_token, response meta.next, items books`. What separates is percent-encoded where
    /// it stands in a name.
    public var description: String {
        var parts = [style.rawValue]
        if let request { parts.append("request \(Self.encoded(request))") }
        if let response { parts.append("response \(Self.encoded(response))") }
        if !items.isEmpty { parts.append("items \(Self.encoded(items))") }
        if let first { parts.append("first \(first)") }
        return parts.joined(separator: ", ")
    }

    /// Reads what ``description`` writes; `nil` for any other text.
    package init?(_ text: String) {
        let parts = text.split(separator: ", ", omittingEmptySubsequences: false)
        guard let style = Style(rawValue: String(parts[0])) else { return nil }
        self.init(style)
        for part in parts.dropFirst() {
            let words = part.split(separator: " ", omittingEmptySubsequences: false)
            guard words.count == 2 else { return nil }
            let names = words[1].split(separator: ".", omittingEmptySubsequences: false).compactMap(Self.decoded)
            switch words[0] {
            case "request" where names.count == 1: request = names[0]
            case "response": response = names
            case "items": items = names
            case "first": first = Int(words[1])
            default: return nil
            }
        }
        guard description == text else { return nil }
    }

    private static func encoded(_ path: [String]) -> String { path.map(encoded).joined(separator: ".") }

    private static func encoded(_ name: String) -> String {
        var text = ""
        for byte in name.utf8 {
            if byte.isWordByte && byte < 0x80 || "_-$@[]".utf8.contains(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return text
    }

    private static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else { return nil }
            bytes.append(code)
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Paging: Encodable {
    private enum CodingKeys: CodingKey {
        case style, request, response, items, first
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(style, forKey: .style)
        try container.encodeIfPresent(request, forKey: .request)
        try container.encodeIfPresent(response, forKey: .response)
        if !items.isEmpty { try container.encode(items, forKey: .items) }
        try container.encodeIfPresent(first, forKey: .first)
    }
}
