import FlyingSocks
import Foundation

/// Answers `/users/42` with a user on the loopback interface, until standard input ends.
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
            let words = String(decoding: request[..<end.lowerBound], as: UTF8.self).split(separator: " ")
            request = Data(request[end.upperBound...])
            guard words.count > 1 else { return try connection.close() }
            let body = User.json(forPath: String(words[1]))
            let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
            try await connection.write(Data((head + body).utf8))
        }
    }
}
