extension StringProtocol {
    /// The letters and digits, the ASCII ones in lower case: what the spellings of one name in several conventions
    /// share.
    package var folded: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        for byte in utf8 where byte.isWordByte { bytes.append(byte.isUppercase ? byte | 0x20 : byte) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// With its first letter in upper case and the rest as it is.
    package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension StringProtocol where UTF8View: BidirectionalCollection {
    /// Without ASCII white space at both ends.
    package func trimmed() -> String {
        guard let first = utf8.firstIndex(where: { !$0.isWhitespace }),
            let last = utf8.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

extension UInt8 {
    package var isWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

    package var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    package var isUppercase: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }

    package var isLowercase: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }

    /// A letter or a digit; bytes of multi-byte characters count as letters.
    package var isWordByte: Bool {
        isUppercase || isLowercase || isDigit || self >= 0x80
    }
}
