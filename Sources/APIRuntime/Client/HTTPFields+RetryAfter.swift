import Foundation

extension HTTPFields {
    /// How long a server asks to wait (RFC 9110, section 10.2.3), in seconds or until a date; `nil` if it does not say, or
    /// what it says is neither.
    func retryAfter(now: Date) -> Duration? {
        guard let text = self[.retryAfter]?.trimmingCharacters(in: .whitespaces) else { return nil }
        if let seconds = Int32(text), seconds >= 0 { return .seconds(seconds) }
        return HTTPDate.date(from: text).map { .seconds(Swift.max(0, $0.timeIntervalSince(now))) }
    }
}

/// A date in a header field, in the three formats that RFC 9110, section 5.6.7, has recipients accept.
enum HTTPDate {
    private static let formats = [
        "EEE, dd MMM yyyy HH:mm:ss zzz",  // Sun, 06 Nov 1994 08:49:37 GMT
        "EEEE, dd-MMM-yy HH:mm:ss zzz",  // Sunday, 06-Nov-94 08:49:37 GMT
        "EEE MMM d HH:mm:ss yyyy",  // Sun Nov  6 08:49:37 1994
    ]

    static func date(from text: String) -> Date? {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        for format in formats {
            formatter.dateFormat = format
            if let date = formatter.date(from: text) { return date }
        }
        return nil
    }
}
