import Foundation

extension Data {
    /// So many zeros, packed as RFC 1951 and RFC 1952 have it, but for the checksum at the end.
    ///
    /// One block in the fixed code: a zero, and then, again and again, the 258 bytes that begin one byte back.
    static func gzip(zeros count: Int) -> Data {
        var bits = Bits()
        bits.append(0b1, 1)  // the last block
        bits.append(0b01, 2)  // in the fixed code
        bits.append(0b0000_1100, 8)  // the byte 0: code 00110000, its first bit lowest
        // The length 258 is code 11000101, the distance 1 code 00000; eight of them are thirteen whole bytes.
        while bits.count % 8 != 0 { bits.append(0b00000_10100011, 13) }
        var period = Bits()
        for _ in 0..<8 { period.append(0b00000_10100011, 13) }
        var data = Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]) + bits.bytes
        for _ in 0..<(count / 258 / 8) { data += period.bytes }
        return data
    }

    /// Bits in the order of RFC 1951: the lowest of a byte first.
    private struct Bits {
        private(set) var bytes = Data()
        private(set) var count = 0

        mutating func append(_ bits: UInt16, _ length: Int) {
            for index in 0..<length {
                if count % 8 == 0 { bytes.append(0) }
                if bits >> index & 1 == 1 { bytes[count / 8] |= 1 << (count % 8) }
                count += 1
            }
        }
    }
}
