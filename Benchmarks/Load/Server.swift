import FlyingSocks
import Foundation

/// Answers `/users/42` with a user, and `/large/42` with so many bytes, on the loopback interface, until standard input
/// ends.
///
/// Each answer is one write: a server that sends head and body apart waits for the client's kernel between them.
struct Server {
    private let listener: Socket
    private let port: UInt16

    init() throws {
        signal(SIGPIPE, SIG_IGN)  // writing to a client that has gone is an error, not the end of the process
        listener = try Socket(domain: AF_INET)
        try listener.bind(to: sockaddr_in.inet(ip4: "127.0.0.1", port: 0))
        try listener.listen()
        guard case .ip4(_, let port) = try listener.sockname() else { throw SocketError.unsupportedAddress }
        self.port = port
    }

    /// Prints the server's URL and serves.
    func run() async throws {
        let pool: some AsyncSocketPool = .make()
        try await pool.prepare()
        let socket = try AsyncSocket(socket: listener, pool: pool)
        Thread.detachNewThread {
            FileHandle.standardOutput.write(Data("http://127.0.0.1:\(port)\n".utf8))
            while readLine() != nil {}
            exit(0)
        }
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask { try await pool.run() }
            for try await connection in socket.sockets {
                group.addTask { try? await Self.serve(connection) }
            }
        }
    }

    private static func serve(_ connection: AsyncSocket) async throws {
        var request = Data()
        while true {
            request += try await connection.read(atMost: 4096)
            guard let end = request.range(of: Data("\r\n\r\n".utf8)) else { continue }
            let head = String(decoding: request[..<end.lowerBound], as: UTF8.self)
            let words = head.split(separator: " ")
            request = Data(request[end.upperBound...])
            guard words.count > 1 else { return try connection.close() }
            if let size = words[1].hasPrefix("/large/") ? Int64(words[1].dropFirst(7)) : nil {
                if words[0] == "POST" {
                    try await take(size, from: connection, head, request)
                    request = Data()
                } else {
                    try await send(size, to: connection)
                }
                continue
            }
            let body = User.json(forPath: String(words[1]))
            let fields = "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n"
            try await connection.write(Data("HTTP/1.1 200 OK\r\n\(fields)\r\n\(body)".utf8))
        }
    }

    private static let chunk = Data(count: 1 << 18)

    private static func send(_ size: Int64, to connection: AsyncSocket) async throws {
        try await connection.write(Data("HTTP/1.1 200 OK\r\nContent-Length: \(size)\r\n\r\n".utf8))
        var left = size
        while left > 0 {
            try await connection.write(chunk.prefix(Int(min(left, Int64(chunk.count)))))
            left -= Int64(chunk.count)
        }
    }

    /// Reads a body of so many bytes, of which some may have come, and drops it.
    private static func take(_ size: Int64, from connection: AsyncSocket, _ head: String, _ start: Data) async throws {
        if head.lowercased().contains("100-continue") {
            try await connection.write(Data("HTTP/1.1 100 Continue\r\n\r\n".utf8))
        }
        var left = size - Int64(start.count)
        while left > 0 {
            left -= Int64(try await connection.read(atMost: Int(min(left, Int64(chunk.count)))).count)
        }
        try await connection.write(Data("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".utf8))
    }
}
