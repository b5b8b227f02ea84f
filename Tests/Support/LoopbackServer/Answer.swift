import Foundation

/// A request as it arrived.
public struct ReceivedRequest: Equatable, Sendable {
    public var method: String
    public var target: String
    /// By names in lower case; several of a name are joined with commas.
    public var headerFields: [String: String]
    public var body: Data

    public var text: String { String(decoding: body, as: UTF8.self) }
}

/// What a loopback server answers.
public struct Answer: Sendable {
    /// What becomes of the connection after an answer.
    public enum Ending: Sendable {
        /// It stays, for the next request.
        case keep
        /// It is closed in order.
        case close
        /// It is reset, as by a server that crashed.
        case reset
        /// It stays, and the server never says anything again.
        case hang
    }

    let bytes: Data
    /// What comes behind the bytes, as it comes.
    let chunks: AsyncStream<Data>?
    let ending: Ending

    /// An answer that is right.
    public init(status: Int = 200, headerFields: [String: String] = [:], body: String = "") {
        self.init(status: status, headerFields: headerFields, data: Data(body.utf8))
    }

    /// An answer that is right, with any bytes.
    public init(status: Int = 200, headerFields: [String: String] = [:], data: Data) {
        let length = status == 204 || status == 304 ? [:] : ["Content-Length": "\(data.count)"]
        let fields = headerFields.merging(length) { own, _ in own }.sorted { $0.key < $1.key }
        let head = fields.reduce("HTTP/1.1 \(status) Answer\r\n") { "\($0)\($1.key): \($1.value)\r\n" }
        bytes = Data("\(head)\r\n".utf8) + data
        chunks = nil
        ending = .keep
    }

    /// JSON.
    public static func json(_ body: String, status: Int = 200) -> Answer {
        Answer(status: status, headerFields: ["Content-Type": "application/json"], body: body)
    }

    /// Bytes as they are to travel, right or wrong.
    public init(raw text: String, then ending: Ending) {
        bytes = Data(text.utf8)
        chunks = nil
        self.ending = ending
    }

    /// An answer whose body comes in chunks of no announced length, as a test gives them. Unless the connection stays,
    /// the last chunk is missing.
    public init(
        headerFields: [String: String] = [:],
        streaming chunks: AsyncStream<Data>,
        then ending: Ending = .keep
    ) {
        let fields = headerFields.merging(["Transfer-Encoding": "chunked"]) { own, _ in own }.sorted { $0.key < $1.key }
        let head = fields.reduce("HTTP/1.1 200 Answer\r\n") { "\($0)\($1.key): \($1.value)\r\n" }
        bytes = Data("\(head)\r\n".utf8)
        self.chunks = chunks
        self.ending = ending
    }

    /// The same, of chunks that are there.
    public init(headerFields: [String: String] = [:], chunks: [String], then ending: Ending = .keep) {
        let stream = AsyncStream { continuation in
            for chunk in chunks { continuation.yield(Data(chunk.utf8)) }
            continuation.finish()
        }
        self.init(headerFields: headerFields, streaming: stream, then: ending)
    }
}

/// Everything that arrived at a loopback server, in order.
public actor Inbox {
    public private(set) var requests: [ReceivedRequest] = []
    /// How many connections were made in all.
    public private(set) var connectionCount = 0
    /// How many connections there are now.
    public private(set) var openConnectionCount = 0

    /// How many bytes of answers went out.
    public private(set) var sentByteCount = 0

    private var waiting: [CheckedContinuation<Void, Never>] = []

    func add(_ request: ReceivedRequest) {
        requests.append(request)
    }

    func connected() {
        connectionCount += 1
        openConnectionCount += 1
    }

    func sent(_ count: Int) {
        sentByteCount += count
    }

    func disconnected() {
        openConnectionCount -= 1
        guard openConnectionCount == 0 else { return }
        for continuation in waiting { continuation.resume() }
        waiting = []
    }

    /// Returns once the clients have closed all their connections.
    public func allDisconnected() async {
        guard openConnectionCount > 0 else { return }
        await withCheckedContinuation { waiting.append($0) }
    }
}
