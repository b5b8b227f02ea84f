import Foundation

/// Dates and times as RFC 3339 profiles ISO 8601, without a formatter's locale, lock and cost.
enum ISO8601 {
    /// The time in UTC, with milliseconds where there are any: `2024-01-31T12:00:00Z`, `2024-01-31T12:00:00.250Z`.
    /// `nil` for what is outside of the years 0 to 9999, which RFC 3339 can't write.
    static func text(of date: Date) -> String? {
        guard years.contains(date.timeIntervalSince1970) else { return nil }
        let milliseconds = Int((date.timeIntervalSince1970 * 1000).rounded())
        let (days, inDay) = milliseconds.quotientAndRemainder(flooringBy: 86_400_000)
        let (seconds, fraction) = inDay.quotientAndRemainder(dividingBy: 1000)

        let day = CalendarDate(daysSince1970: days)
        let hour = padded(seconds / 3600, to: 2)
        let minute = padded(seconds / 60 % 60, to: 2)
        let second = padded(seconds % 60, to: 2)
        let subsecond = fraction == 0 ? "" : ".\(padded(fraction, to: 3))"
        return "\(day)T\(hour):\(minute):\(second)\(subsecond)Z"
    }

    /// From the beginning of the year 0 to where the year 9999 would be rounded up, in seconds since 1970.
    private static let years = -62_167_219_200..<253_402_300_799.999

    /// Reads a date and time: with or without a fraction; with `Z`, an offset, or neither (then UTC). A date alone is
    /// its midnight in UTC.
    static func date(from text: String) -> Date? {
        var reader = DigitReader(text)
        guard let day = reader.calendarDate() else { return nil }
        let midnight = Double(day.daysSince1970) * 86_400
        if reader.isAtEnd { return Date(timeIntervalSince1970: midnight) }

        guard reader.skip(anyOf: "Tt ") != nil,
            let time = reader.timeOfDay(),
            let offset = reader.offset(),
            reader.isAtEnd
        else { return nil }
        return Date(timeIntervalSince1970: midnight + time - offset)
    }

    static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

extension DigitReader {
    /// `12:34`, `12:34:56` or `12:34:56.789`, in seconds.
    fileprivate mutating func timeOfDay() -> Double? {
        guard let hour = number(digits: 2), hour < 24, skip(anyOf: ":") != nil,
            let minute = number(digits: 2), minute < 60
        else { return nil }
        var time = Double(hour * 3600 + minute * 60)
        guard skip(anyOf: ":") != nil else { return time }

        guard let second = number(digits: 2), second <= 60 else { return nil }  // 60: a leap second
        time += Double(second)
        guard skip(anyOf: ".,") != nil else { return time }

        guard let fraction = fraction() else { return nil }
        return time + fraction
    }

    /// `Z`, `+01:00`, `+0100`, `+01` or nothing, in seconds.
    fileprivate mutating func offset() -> Double? {
        guard !isAtEnd else { return 0 }
        guard let mark = skip(anyOf: "Zz+-") else { return nil }
        if mark == UInt8(ascii: "Z") || mark == UInt8(ascii: "z") { return 0 }

        guard let hours = number(digits: 2) else { return nil }
        _ = skip(anyOf: ":")
        guard let minutes = isAtEnd ? 0 : number(digits: 2) else { return nil }
        let offset = Double(hours * 3600 + minutes * 60)
        return mark == UInt8(ascii: "-") ? -offset : offset
    }
}

extension Int {
    fileprivate func quotientAndRemainder(flooringBy divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
