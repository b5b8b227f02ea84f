import FlyingSocks
import Foundation

/// One client's connection: a request, an answer, and so on.
struct Connection {
    private static let chunkSize = 1 << 16

    private let socket: AsyncSocket
    private let inbox: Inbox

    init(_ socket: AsyncSocket, _ inbox: Inbox) {
        self.socket = socket
        self.inbox = inbox
    }

    func serve(_ answer: @Sendable (ReceivedRequest) async throws -> Answer) async {
        await inbox.connected()
        do {
            var reader = RequestReader(socket)
            while let request = try await reader.next() {
                await inbox.add(request)
                let answer = try await answer(request)
                for start in stride(from: 0, to: answer.bytes.count, by: Self.chunkSize) {
                    let chunk = answer.bytes.dropFirst(start).prefix(Self.chunkSize)
                    try await socket.write(chunk)
                    await inbox.sent(chunk.count)
                }
                try await write(answer.chunks, then: answer.ending)
                guard try await goesOn(after: answer.ending) else { break }
            }
        } catch {
            // The client has gone, or the test is over.
        }
        try? socket.close()
        await inbox.disconnected()
    }

    /// Writes chunks as RFC 9112, section 7.1, frames them.
    private func write(_ chunks: AsyncStream<Data>?, then ending: Answer.Ending) async throws {
        guard let chunks else { return }
        for await chunk in chunks {
            try await socket.write(Data("\(String(chunk.count, radix: 16))\r\n".utf8) + chunk + Data("\r\n".utf8))
            await inbox.sent(chunk.count)
        }
        if case .keep = ending { try await socket.write(Data("0\r\n\r\n".utf8)) }
    }

    private func goesOn(after ending: Answer.Ending) async throws -> Bool {
        switch ending {
        case .keep:
            return true
        case .close:
            return false
        case .reset:
            var linger = linger(l_onoff: 1, l_linger: 0)  // makes closing a reset
            let size = socklen_t(MemoryLayout.size(ofValue: linger))
            setsockopt(socket.socket.file.rawValue, SOL_SOCKET, SO_LINGER, &linger, size)
            return false
        case .hang:
            while true { _ = try await socket.read(atMost: 4096) }  // throws when the client goes
        }
    }
}

/// Reads the requests of a connection.
private struct RequestReader {
    private static let headEnd = Data("\r\n\r\n".utf8)

    private let socket: AsyncSocket
    private var buffer = Data()

    init(_ socket: AsyncSocket) {
        self.socket = socket
    }

    /// The next request; `nil` if the client sends none.
    mutating func next() async throws -> ReceivedRequest? {
        while buffer.range(of: Self.headEnd) == nil {
            guard try await fill() else { return nil }
        }
        guard let end = buffer.range(of: Self.headEnd) else { return nil }
        let lines = String(decoding: buffer[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        buffer = Data(buffer[end.upperBound...])

        let words = lines[0].components(separatedBy: " ")
        guard words.count == 3 else { return nil }
        var request = ReceivedRequest(method: words[0], target: words[1], headerFields: [:], body: Data())
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            request.headerFields[line[..<colon].lowercased(), default: ""] += value + ", "
        }
        request.headerFields = request.headerFields.mapValues { String($0.dropLast(2)) }
        guard let body = try await body(of: request) else { return nil }
        request.body = body
        return request
    }

    private mutating func body(of request: ReceivedRequest) async throws -> Data? {
        if request.headerFields["expect"]?.lowercased() == "100-continue" {
            try await socket.write(Data("HTTP/1.1 100 Continue\r\n\r\n".utf8))
        }
        let length = request.headerFields["content-length"].flatMap { Int($0) } ?? 0
        while buffer.count < length {
            guard try await fill() else { return nil }
        }
        defer { buffer = Data(buffer.dropFirst(length)) }
        return Data(buffer.prefix(length))
    }

    private mutating func fill() async throws -> Bool {
        do {
            let bytes = try await socket.read(atMost: 4096)
            buffer.append(contentsOf: bytes)
            return !bytes.isEmpty
        } catch SocketError.disconnected {
            return false
        }
    }
}
