import Foundation

/// The signals that end a server: SIGINT and SIGTERM.
struct Signal {
    private let pipe = Pipe()

    /// Takes the signals from now on: they do not end the process any more.
    ///
    /// A handler may do no more than write to a file. The signal sources of Dispatch lose what comes too early.
    init() {
        signalFile = pipe.fileHandleForWriting.fileDescriptor
        for number in [SIGINT, SIGTERM] {
            signal(number) { _ in
                var byte: UInt8 = 0
                _ = write(signalFile, &byte, 1)
            }
        }
    }

    /// Waits for one of them.
    func wait() async {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                _ = pipe.fileHandleForReading.availableData
                continuation.resume()
            }
        }
    }
}

/// Where the handler writes; set before it is there.
private nonisolated(unsafe) var signalFile: Int32 = -1
