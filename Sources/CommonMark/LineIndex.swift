/// The offsets at which the lines of a page start.
enum LineIndex {
    /// Where each line of `bytes` starts, the first one behind a byte order mark. LF, CRLF and a lone CR end a line, as in CommonMark.
    static func lineStarts(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        starts.reserveCapacity(bytes.count / 32 + 1)
        var offset = 0
        while offset < bytes.count {
            offset = skipWords(in: bytes, from: offset)
            let chunkEnd = min(offset + 8, bytes.count)
            while offset < chunkEnd {
                defer { offset += 1 }
                switch bytes[offset] {
                case .lineFeed: starts.append(offset + 1)
                case .carriageReturn where offset + 1 == bytes.count || bytes[offset + 1] != .lineFeed:
                    starts.append(offset + 1)
                default: break
                }
            }
        }
        return starts
    }

    /// The position of the byte at `offset`.
    static func position(_ offset: Int, in bytes: [UInt8]) -> SourcePosition {
        let lineStarts = bytes[..<offset].withUnsafeBufferPointer { Self.lineStarts(in: $0) }
        let lineStart = lineStarts.count == 1 ? 0 : lineStarts.last ?? 0
        return SourcePosition(line: lineStarts.count, column: offset - lineStart + 1)
    }

    /// The first offset from `offset` on, in steps of eight, at which one of the next eight bytes may end a line.
    private static func skipWords(in bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var offset = offset
        while offset + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            if word.contains(.lineFeed) || word.contains(.carriageReturn) { break }
            offset += 8
        }
        return offset
    }
}

extension UInt64 {
    /// Whether one of the eight bytes is `byte`.
    func contains(_ byte: UInt8) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let difference = self ^ (ones &* UInt64(byte))
        return (difference &- ones) & ~difference & 0x8080_8080_8080_8080 != 0
    }
}
