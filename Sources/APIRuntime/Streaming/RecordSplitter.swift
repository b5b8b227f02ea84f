import Foundation

/// Cuts bytes, as they come, at each of one byte, or of two. No byte is looked at twice, however many chunks a record comes in.
struct RecordSplitter {
    private let separators: (UInt8, UInt8)
    private let limit: Int
    private var bytes = Data()
    /// Where the next record begins.
    private var start = 0
    /// What ahead of this is known to hold no separator.
    private var searched = 0

    /// - Parameter limit: How many bytes a record may have; a longer one is ``BodyTooLarge``.
    init(at separator: UInt8, or other: UInt8? = nil, limit: Int) {
        separators = (separator, other ?? separator)
        self.limit = limit
    }

    mutating func append(_ chunk: Data) {
        if start > 0 {
            bytes = Data(bytes.dropFirst(start))
            searched -= start
            start = 0
        }
        bytes.append(chunk)
    }

    /// The next record, and the separator behind it; `nil` if it takes more bytes.
    mutating func next() throws -> (record: Data, separator: UInt8)? {
        let (first, second) = separators
        let found = bytes.withUnsafeBytes { buffer in
            buffer[searched...].firstIndex { $0 == first || $0 == second }
        }
        guard let end = found else {
            searched = bytes.count
            if searched - start > limit { throw BodyTooLarge(limit: limit) }
            return nil
        }
        defer {
            start = end + 1
            searched = start
        }
        if end - start > limit { throw BodyTooLarge(limit: limit) }
        return (bytes.subdata(in: start..<end), bytes[end])
    }

    /// What is behind the last separator; `nil` if that is nothing.
    mutating func rest() -> Data? {
        defer {
            bytes = Data()
            start = 0
            searched = 0
        }
        return start < bytes.count ? Data(bytes.dropFirst(start)) : nil
    }
}
