/// A page's bytes as valid UTF-8 without NUL, each offender replaced by U+FFFD.
///
/// Replacing them before libcmark does keeps its tree and the source in step.
struct CleanBytes {
    /// The page; shares the storage of the given bytes when nothing was replaced.
    private(set) var bytes: [UInt8]

    /// What was replaced, in order.
    private(set) var repairs: [Repair] = []

    /// Where the first offender stands in the given bytes; nil for clean ones.
    let firstOffender: Int?

    /// One replaced byte sequence.
    struct Repair {
        /// The offset just behind the replacement.
        var end: Int

        /// How many bytes this replacement and all before it added.
        var growth: Int
    }

    init(_ given: [UInt8]) {
        bytes = given
        firstOffender = given.withUnsafeBufferPointer { Self.firstOffender(in: $0, from: 0) }
        if let firstOffender { repair(given, from: firstOffender) }
    }

    /// Calls `body` with the page and its lines.
    func withSourceText<Result>(_ body: (SourceText) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { bytes in
            LineIndex.lineStarts(in: bytes).withUnsafeBufferPointer { lineStarts in
                repairs.withUnsafeBufferPointer { repairs in
                    body(SourceText(bytes: bytes, lineStarts: lineStarts, repairs: repairs))
                }
            }
        }
    }

    private mutating func repair(_ given: [UInt8], from first: Int) {
        bytes.removeAll(keepingCapacity: true)
        var copied = 0
        var growth = 0
        given.withUnsafeBufferPointer { given in
            var next: Int? = first
            while let offender = next {
                let length = Self.sequence(in: given, at: offender).length
                bytes += given[copied..<offender]
                bytes += [0xEF, 0xBF, 0xBD]
                growth += 3 - length
                repairs.append(Repair(end: bytes.count, growth: growth))
                copied = offender + length
                next = Self.firstOffender(in: given, from: copied)
            }
            bytes += given[copied...]
        }
    }

    private static func firstOffender(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let raw = UnsafeRawBufferPointer(bytes)
        var offset = start
        while offset < bytes.count {
            if offset + 8 <= bytes.count {
                let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                let isPlainASCII = word & 0x8080_8080_8080_8080 == 0 && !word.contains(0)
                if isPlainASCII {
                    offset += 8
                    continue
                }
            }
            let sequence = sequence(in: bytes, at: offset)
            guard sequence.isValid else { return offset }
            offset += sequence.length
        }
        return nil
    }

    /// The UTF-8 sequence at `offset`; of an invalid one the part that Unicode replaces by a single U+FFFD.
    private static func sequence(
        in bytes: UnsafeBufferPointer<UInt8>,
        at offset: Int
    ) -> (length: Int, isValid: Bool) {
        let first = bytes[offset]
        if first < 0x80 { return (1, first != 0) }
        guard let (length, second) = expectation(after: first) else { return (1, false) }
        for index in 1..<length {
            let expected = index == 1 ? second : 0x80...0xBF
            guard offset + index < bytes.count, expected.contains(bytes[offset + index]) else { return (index, false) }
        }
        return (length, true)
    }

    /// The length of the sequence that `first` starts and what its second byte may be: no overlong forms, no
    /// surrogates, nothing above U+10FFFF.
    private static func expectation(after first: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
        switch first {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: nil
        }
    }
}
