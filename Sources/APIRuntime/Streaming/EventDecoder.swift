import Foundation

/// Reads `text/event-stream` by the rules of the HTML standard, section 9.2.6.
struct EventDecoder: StreamDecoder {
    private var lines: LineSplitter
    private let limit: Int
    private var isAtStart = true

    // Of the event that is being read.
    private var event = ""
    private var data = ""
    private var hasData = false

    // Of the stream so far.
    private var id: String?
    private var retry: Duration?

    /// - Parameter limit: How many bytes an event may have.
    init(limit: Int) {
        self.limit = limit
        lines = LineSplitter(limit: limit)
    }

    mutating func append(_ chunk: Data) {
        lines.append(chunk)
    }

    /// The next event. One that no empty line ends is incomplete, and dropped.
    mutating func next(isComplete: Bool) throws -> ServerSentEvent? {
        while var line = try lines.next() {
            if isAtStart, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = Data(line.dropFirst(3)) }
            isAtStart = false
            if line.isEmpty {
                if let event = dispatch() { return event }
            } else {
                try read(line)
            }
        }
        return nil
    }

    private mutating func dispatch() -> ServerSentEvent? {
        defer {
            event = ""
            data = ""
            hasData = false
        }
        guard hasData else { return nil }
        return ServerSentEvent(data, event: event.isEmpty ? "message" : event, id: id, retry: retry)
    }

    private mutating func read(_ line: Data) throws {
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
        guard colon > line.startIndex else { return }  // a comment
        var value = line[colon...].dropFirst()
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        let text = String(decoding: value, as: UTF8.self)
        switch String(decoding: line[..<colon], as: UTF8.self) {
        case "event":
            event = text
        case "data":
            if hasData { data += "\n" }
            data += text
            hasData = true
            if data.utf8.count > limit { throw BodyTooLarge(limit: limit) }
        case "id":
            if !text.utf8.contains(0) { id = text.isEmpty ? nil : text }
        case "retry":
            guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return }
            if let milliseconds = Int64(text) { retry = .milliseconds(milliseconds) }
        default:
            break
        }
    }
}

/// Cuts bytes into lines that end in a line feed, a carriage return or both.
private struct LineSplitter {
    private static let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))

    private var splitter: RecordSplitter
    private var endedInReturn = false

    init(limit: Int) {
        splitter = RecordSplitter(at: Self.lineFeed, or: Self.carriageReturn, limit: limit)
    }

    mutating func append(_ chunk: Data) {
        splitter.append(chunk)
    }

    /// The next line, as soon as it has ended: whether a line feed follows a carriage return may show much later.
    mutating func next() throws -> Data? {
        while let (line, separator) = try splitter.next() {
            let isSecondHalf = endedInReturn && separator == Self.lineFeed && line.isEmpty
            endedInReturn = separator == Self.carriageReturn
            if !isSecondHalf { return line }
        }
        return nil
    }
}
