import EndpointModel
import Foundation

extension SchemaType.StringFormat {
    /// A value of the format.
    var sample: String {
        switch self {
        case .date: "2025-01-31"
        case .dateTime: "2025-01-31T12:00:00Z"
        case .uuid: "6ba7b810-9dad-11d1-80b4-00c04fd430c8"
        case .uri: "https://example.com/"
        case .byte, .binary: "dGV4dA=="
        }
    }

    /// What a value of the format is, in words.
    var words: String {
        switch self {
        case .date: "a date, such as \(sample)"
        case .dateTime: "a date with a time, such as \(sample)"
        case .uuid: "a UUID, such as \(sample)"
        case .uri: "a URI"
        case .byte, .binary: "Base64"
        }
    }

    /// Whether a text is a value of the format.
    func takes(_ text: String) -> Bool {
        switch self {
        case .date: Self.isDate(text[...])
        case .dateTime: Self.isDateTime(text)
        case .uuid: UUID(uuidString: text) != nil
        case .uri: !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
        case .byte: Data(base64Encoded: text) != nil
        case .binary: true
        }
    }

    private static func isDate(_ text: Substring) -> Bool {
        guard let match = text.wholeMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})/), let year = Int(match.1),
            let month = Int(match.2), let day = Int(match.3), (1...12).contains(month)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }

    /// By RFC 3339, section 5.6.
    private static func isDateTime(_ text: String) -> Bool {
        let clock = /([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])/
        let (date, rest) = (text.prefix(10), text.dropFirst(10))
        guard let mark = rest.first, "Tt ".contains(mark) else { return false }
        return isDate(date) && rest.dropFirst().wholeMatch(of: clock) != nil
    }
}
