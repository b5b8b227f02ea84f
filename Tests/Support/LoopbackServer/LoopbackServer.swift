import FlyingSocks
import Foundation

/// Runs a server on the loopback interface for as long as the closure takes.
///
/// It speaks HTTP/1.1 on bare sockets, because a server library answers only what is right. Each server has a thread of
/// its own, of which a process has no more than some hundreds: a suite that runs servers is to be `.serialized`.
@discardableResult
public func withServer<Result: Sendable>(
    answering answer: @escaping @Sendable (ReceivedRequest) async throws -> Answer,
    _ body: @Sendable (URL, Inbox) async throws -> Result
) async throws -> Result {
    signal(SIGPIPE, SIG_IGN)  // writing to a client that has gone is an error, not the end of the process
    let listener = try Socket(domain: AF_INET)
    try listener.setValue(true, for: .localAddressReuse)
    try listener.bind(to: sockaddr_in.inet(ip4: "127.0.0.1", port: 0))
    try listener.listen()
    guard case .ip4(_, let port) = try listener.sockname(), let url = URL(string: "http://127.0.0.1:\(port)") else {
        throw SocketError.unsupportedAddress
    }
    let pool: some AsyncSocketPool = .make()
    try await pool.prepare()
    let socket = try AsyncSocket(socket: listener, pool: pool)

    let inbox = Inbox()
    let running = Task {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await pool.run() }
            group.addTask { try await serve(socket, inbox, answer) }
            defer { group.cancelAll() }
            try await group.next()
        }
    }
    let result = await Outcome { try await body(url, inbox) }
    running.cancel()
    _ = await running.result  // before its sockets are closed, for their numbers are given out again
    try listener.close()
    return try result.get()
}

private typealias Outcome<Success> = Result<Success, any Error>

extension Result where Failure == any Error {
    fileprivate init(_ work: () async throws -> Success) async {
        do {
            self = .success(try await work())
        } catch {
            self = .failure(error)
        }
    }
}

private func serve(
    _ listener: AsyncSocket,
    _ inbox: Inbox,
    _ answer: @escaping @Sendable (ReceivedRequest) async throws -> Answer
) async throws {
    try await withThrowingDiscardingTaskGroup { group in
        for try await socket in listener.sockets {
            group.addTask { await Connection(socket, inbox).serve(answer) }
        }
    }
}

/// A server that answers every request alike.
@discardableResult
public func withServer<Result: Sendable>(
    answering answer: Answer = Answer(),
    _ body: @Sendable (URL, Inbox) async throws -> Result
) async throws -> Result {
    try await withServer(answering: { _ in answer }, body)
}

/// A server that gives one answer after the other, and the last one from then on.
@discardableResult
public func withServer<Result: Sendable>(
    answeringInTurn answers: [Answer],
    _ body: @Sendable (URL, Inbox) async throws -> Result
) async throws -> Result {
    let turns = Turns(answers)
    return try await withServer(answering: { _ in await turns.next() }, body)
}

private actor Turns {
    private var answers: [Answer]

    init(_ answers: [Answer]) {
        self.answers = answers
    }

    func next() -> Answer {
        answers.count > 1 ? answers.removeFirst() : answers[0]
    }
}
