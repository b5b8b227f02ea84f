/// A day of the Gregorian calendar, without a time or a time zone: what a reference calls `date`.
///
/// Written and read as RFC 3339 writes a full date:
///
/// ```swift
/// let day = CalendarDate("2024-01-31")                      // nil if there is no such day
/// let same = CalendarDate(year: 2024, month: 1, day: 31)
/// ```
public struct CalendarDate: Hashable, Sendable {
    /// The year, from 0 to 9999.
    public let year: Int
    /// The month, from 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// Names a day; `nil` if the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard 0...9999 ~= year, 1...12 ~= month, 1...Self.days(inMonth: month, of: year) ~= day else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDate: LosslessStringConvertible {
    /// Reads `2024-01-31`; `nil` if the text is anything else or the calendar has no such day.
    public init?(_ description: String) {
        var reader = DigitReader(description)
        guard let date = reader.calendarDate(), reader.isAtEnd else { return nil }
        self = date
    }

    /// The day as `2024-01-31`.
    public var description: String {
        "\(ISO8601.padded(year, to: 4))-\(ISO8601.padded(month, to: 2))-\(ISO8601.padded(day, to: 2))"
    }
}

extension CalendarDate: Comparable {
    /// Whether one day comes before another.
    public static func < (lhs: CalendarDate, rhs: CalendarDate) -> Bool {
        (lhs.year, lhs.month, lhs.day) < (rhs.year, rhs.month, rhs.day)
    }
}

extension CalendarDate: Codable {
    /// Decodes a string such as `2024-01-31`, and throws `DecodingError` at anything else.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CalendarDate(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is not a date")
        }
        self = date
    }

    /// Encodes a string such as `2024-01-31`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension CalendarDate: ParameterValue {
    /// The day as `2024-01-31`.
    public var parameterValues: [String] { [description] }
}

extension CalendarDate {
    /// The day so many days after 1 January 1970, by the arithmetic of years that start in March.
    init(daysSince1970 days: Int) {
        let shifted = days + 719_468  // days since 1 March of the year 0
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153

        day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// How many days after 1 January 1970 this is.
    var daysSince1970: Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}

extension DigitReader {
    /// `2024-01-31`.
    mutating func calendarDate() -> CalendarDate? {
        guard let year = number(digits: 4), skip(anyOf: "-") != nil,
            let month = number(digits: 2), skip(anyOf: "-") != nil,
            let day = number(digits: 2)
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }
}

extension CalendarDate: ExpressibleByStringLiteral {
    /// A date written in source: `publishedAfter: "2025-01-31"`.
    ///
    /// - Precondition: The literal is a date as RFC 3339 writes it.
    public init(stringLiteral value: StaticString) {
        guard let date = CalendarDate("\(value)") else { preconditionFailure("\"\(value)\" is no date") }
        self = date
    }
}
