/// A cursor over text made of digits and marks, such as a date.
struct DigitReader {
    private var rest: ArraySlice<UInt8>

    init(_ text: String) {
        rest = ArraySlice(text.utf8)
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// Steps over one of the marks and tells which, or stays.
    mutating func skip(anyOf marks: StaticString) -> UInt8? {
        guard let byte = rest.first else { return nil }
        let isMark = marks.withUTF8Buffer { $0.contains(byte) }
        return isMark ? rest.removeFirst() : nil
    }

    /// Reads exactly so many digits.
    mutating func number(digits: Int) -> Int? {
        guard rest.count >= digits else { return nil }
        var value = 0
        for byte in rest.prefix(digits) {
            guard let digit = Self.digit(byte) else { return nil }
            value = value * 10 + digit
        }
        rest.removeFirst(digits)
        return value
    }

    /// Reads the digits after a decimal point.
    mutating func fraction() -> Double? {
        var text = "0."
        while let byte = rest.first, let digit = Self.digit(byte) {
            text += String(digit)
            rest.removeFirst()
        }
        return text.utf8.count > 2 ? Double(text) : nil
    }

    private static func digit(_ byte: UInt8) -> Int? {
        let value = Int(byte) - Int(UInt8(ascii: "0"))
        return 0...9 ~= value ? value : nil
    }
}
