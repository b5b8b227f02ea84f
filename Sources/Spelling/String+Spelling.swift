// These are called for every cell and line of a page. They are written for `String` and `Substring` rather than for
// `StringProtocol`, since a generic function is not specialized across modules.

extension String {
    /// The letters and digits, the ASCII ones in lower case: what the spellings of one name in several conventions
    /// share.
    package var folded: String {
        var copy = self
        return copy.withUTF8(String.folding)
    }

    /// Without ASCII white space at both ends.
    package func trimmed() -> String { self[...].trimmed() }

    /// Where another text first stands in this one, compared byte by byte.
    package func firstRange(of text: String) -> Range<Index>? { self[...].firstRange(of: text) }

    /// Whether another text stands in it, compared byte by byte.
    package func holds(_ text: String) -> Bool { firstRange(of: text) != nil }

    /// Whether a byte stands in it.
    package func holds(_ byte: UInt8) -> Bool {
        var copy = self
        return copy.withUTF8 { $0.contains(byte) }
    }

    /// With its first letter in upper case and the rest as it is.
    package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// Whether this is a number as JSON writes it.
    package var isNumber: Bool {
        let digits = utf8.first == UInt8(ascii: "-") ? utf8.dropFirst() : utf8[...]
        return digits.first?.isDigit == true && digits.last?.isDigit == true && Double(self)?.isFinite == true
    }

    private static func folding(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        String(unsafeUninitializedCapacity: bytes.count) { buffer in
            var count = 0
            for byte in bytes where byte.isWordByte {
                buffer[count] = byte.isUppercase ? byte | 0x20 : byte
                count += 1
            }
            return count
        }
    }
}

extension Substring {
    /// See ``Swift/String/folded``.
    package var folded: String { String(self).folded }

    /// Without ASCII white space at both ends.
    package func trimmed() -> String {
        var (start, end) = (utf8.startIndex, utf8.endIndex)
        while start < end, utf8[start].isWhitespace { start = utf8.index(after: start) }
        while end > start {
            let last = utf8.index(before: end)
            guard utf8[last].isWhitespace else { break }
            end = last
        }
        return String(self[start..<end])
    }

    /// With its first letter in upper case and the rest as it is.
    package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// Where another text first stands in this one, compared byte by byte.
    package func firstRange(of text: String) -> Range<Index>? {
        var (copy, text) = (self, text)
        let offset = copy.withUTF8 { bytes in text.withUTF8 { bytes.firstOffset(of: $0) } }
        return offset.map { offset in
            let start = utf8.index(startIndex, offsetBy: offset)
            return start..<utf8.index(start, offsetBy: text.utf8.count)
        }
    }
}

extension Substring {
    /// Whether another text stands in it, compared byte by byte.
    package func holds(_ text: String) -> Bool { firstRange(of: text) != nil }

    /// What stands between the places of another text, the empty pieces left out.
    package func pieces(between separator: String) -> [Substring] {
        var pieces: [Substring] = []
        var rest = self
        while let range = rest.firstRange(of: separator) {
            if range.lowerBound > rest.startIndex { pieces.append(rest[..<range.lowerBound]) }
            rest = rest[range.upperBound...]
        }
        if !rest.isEmpty { pieces.append(rest) }
        return pieces
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where other bytes first stand in these.
    fileprivate func firstOffset(of other: Self) -> Int? {
        guard let first = other.first else { return 0 }
        var start = 0
        while start + other.count <= count {
            if self[start] == first, other.indices.allSatisfy({ self[start + $0] == other[$0] }) { return start }
            start += 1
        }
        return nil
    }
}

extension UInt8 {
    @inlinable package var isWhitespace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }

    @inlinable package var isDigit: Bool { self >= 0x30 && self <= 0x39 }

    package var isHexDigit: Bool { isDigit || (0x61...0x66).contains(self | 0x20) }

    @inlinable package var isUppercase: Bool { self >= 0x41 && self <= 0x5A }

    @inlinable package var isLowercase: Bool { self >= 0x61 && self <= 0x7A }

    /// A letter or a digit; bytes of multi-byte characters count as letters.
    @inlinable package var isWordByte: Bool { isUppercase || isLowercase || isDigit || self >= 0x80 }
}
