import Foundation

/// Finds the exchanges of a recording, the objects in its `log.entries`, in a file that is read chunk by chunk.
///
/// It knows strings and nesting and no more: what stands in an exchange is for a JSON decoder to read, one at a time.
struct EntryScanner {
    /// What stands in `log.entries`.
    enum Entry {
        case exchange(Data)
        /// One of more bytes than are kept in memory.
        case tooLarge
    }

    /// Why the bytes are no recording.
    enum Problem: Error {
        case noObject, noEntries, truncated
    }

    /// How many bytes of an exchange are kept.
    var limit = 64 << 20

    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    /// The string that was read last where keys stand that matter, and the keys on the way to the current value.
    private var text: [UInt8] = []
    private var keys: [[UInt8]] = [[], []]
    private var isInEntries = false
    private var hasEntries = false
    private var isStarted = false
    private var entry: Data?
    private var isTooLarge = false

    private static let log = Array("log".utf8)
    private static let entries = Array("entries".utf8)

    /// Takes the next bytes, and hands over each exchange that ends in them.
    mutating func scan(_ chunk: Data, _ found: (Entry) throws -> Void) throws {
        try chunk.withUnsafeBytes { bytes in
            var start = entry == nil ? nil : 0 as Int?
            for (index, byte) in bytes.enumerated() {
                if isInString {
                    readInString(byte)
                    continue
                }
                switch byte {
                case UInt8(ascii: "\""):
                    isInString = true
                    if depth <= 2 { text.removeAll(keepingCapacity: true) }
                case UInt8(ascii: "{"), UInt8(ascii: "["):
                    if open(byte) {
                        start = index
                        entry = Data()
                    }
                case UInt8(ascii: "}"), UInt8(ascii: "]"):
                    depth -= 1
                    if depth == 2 { isInEntries = false }
                    guard depth == 3, isInEntries, let first = start else { continue }
                    keep(bytes[first...index])
                    try found(isTooLarge ? .tooLarge : .exchange(entry ?? Data()))
                    (entry, start, isTooLarge) = (nil, nil, false)
                case UInt8(ascii: ":"): if depth == 1 || depth == 2 { keys[depth - 1] = text }
                default: if depth == 0 { try begin(byte) }
                }
            }
            if let start { keep(bytes[start...]) }
        }
    }

    /// Checks that the file ended where its JSON does.
    func finish() throws {
        guard isStarted else { throw Problem.noObject }
        guard depth == 0, !isInString else { throw Problem.truncated }
        guard hasEntries else { throw Problem.noEntries }
    }

    private mutating func readInString(_ byte: UInt8) {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isInString = false
        } else if depth <= 2, text.count < 16 {
            text.append(byte)
        }
    }

    /// Goes into an object or an array.
    ///
    /// - Returns: Whether an exchange begins with it.
    private mutating func open(_ byte: UInt8) -> Bool {
        isStarted = true
        depth += 1
        if depth == 3, byte == UInt8(ascii: "["), keys == [Self.log, Self.entries] {
            (isInEntries, hasEntries) = (true, true)
        }
        return depth == 4 && isInEntries && byte == UInt8(ascii: "{")
    }

    /// Ahead of the document there may be white space, and a byte order mark.
    private func begin(_ byte: UInt8) throws {
        if !isStarted, !byte.isSpace, !Self.mark.contains(byte) { throw Problem.noObject }
    }

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private mutating func keep(_ bytes: Slice<UnsafeRawBufferPointer>) {
        guard !isTooLarge, (entry?.count ?? 0) + bytes.count <= limit else {
            isTooLarge = true
            entry = Data()
            return
        }
        entry?.append(contentsOf: bytes)
    }
}

extension UInt8 {
    fileprivate var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
}
