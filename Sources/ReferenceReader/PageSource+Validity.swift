import CommonMark

extension PageSource {
    /// The first byte that is no text, if there is one: a NUL, or what is not valid UTF-8.
    ///
    /// libcmark replaces the one and `String` the other, so that what is read is not what the page has.
    var firstInvalidByte: SourcePosition? {
        bytes.withUnsafeBufferPointer(Self.firstInvalidOffset(in:)).map(position(of:))
    }

    private static func firstInvalidOffset(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var offset = 0
        while offset < bytes.count {
            if bytes.isPlainWord(at: offset) {
                offset += 8
            } else if bytes[offset] < 0x80 {
                if bytes[offset] == 0 { return offset }
                offset += 1
            } else {
                var parser = Unicode.UTF8.ForwardParser()
                var rest = UnsafeBufferPointer(rebasing: bytes[offset..<min(offset + 4, bytes.count)]).makeIterator()
                guard case .valid(let scalar) = parser.parseScalar(from: &rest) else { return offset }
                offset += scalar.count
            }
        }
        return nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the next eight bytes are ASCII without a NUL.
    fileprivate func isPlainWord(at offset: Int) -> Bool {
        guard offset + 8 <= count else { return false }
        let word = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let hasZero = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0
        return word & 0x8080_8080_8080_8080 == 0 && !hasZero
    }
}
