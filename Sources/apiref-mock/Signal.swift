import Dispatch
import Foundation

/// The signals that end a server.
struct Signal {
    private let sources: [any DispatchSourceSignal]
    private let signals: AsyncStream<Void>

    /// Takes the signals from now on: they do not end the process any more.
    static func ending() -> Signal {
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number, queue: .global())
        }
        let (signals, continuation) = AsyncStream.makeStream(of: Void.self)
        for source in sources {
            source.setEventHandler { continuation.yield() }
            source.resume()
        }
        return Signal(sources: sources, signals: signals)
    }

    /// Waits for one of them.
    func wait() async {
        for await _ in signals { break }
        for source in sources { source.cancel() }
    }
}
