extension String {
    /// What libcmark's C string holds; empty without one.
    init(cmark string: UnsafePointer<CChar>?) {
        guard let string else {
            self = ""
            return
        }
        self.init(cString: string)
    }

    /// The string with each CRLF and lone CR as LF.
    var withNormalizedLineEnds: String {
        guard utf8.contains(.carriageReturn) else { return self }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        var previous: UInt8 = 0
        for byte in utf8 {
            defer { previous = byte }
            if byte == .lineFeed, previous == .carriageReturn { continue }
            bytes.append(byte == .carriageReturn ? .lineFeed : byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
