import EndpointModel
import Foundation

/// A HAR recording, read exchange by exchange: it may be larger than memory.
struct RecordingFile {
    /// The path under which diagnostics show it.
    var path: String

    /// How many bytes are read at once.
    private static let chunkSize = 1 << 20

    /// Why a recording can't be read.
    struct Failure: Error {
        var diagnostic: Diagnostic
    }

    /// What stands at one place of the recording.
    enum Entry {
        case exchange(Exchange)
        /// Something that is no exchange, or is too large for one.
        case unreadable
    }

    /// Hands over each exchange with its number, counted from one.
    ///
    /// - Throws: ``Failure``, which says what is wrong with the file, and where.
    func forEachExchange(_ body: (Entry, Int) -> Void) throws {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw failure("the recording can't be read; is there such a file?")
        }
        defer { try? file.close() }
        var scanner = EntryScanner()
        var number = 0
        do {
            while try pooled({ try scan(file, &scanner, &number, body) }) {}
            try scanner.finish()
        } catch EntryScanner.Problem.noObject {
            throw failure("this is no HAR recording: expected a JSON object with log.entries; export it as HAR 1.2")
        } catch EntryScanner.Problem.noEntries {
            throw failure("this is no HAR recording: expected a list of exchanges as log.entries; export it as HAR 1.2")
        } catch EntryScanner.Problem.truncated {
            throw failure("the recording ends in the middle; export it again", after: number)
        } catch DecodingError.dataCorrupted {
            throw failure("this exchange is no JSON; export the recording again", at: number)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw failure("the recording can't be read to its end", after: number)
        }
    }

    /// Reads a chunk; `false` at the end of the file.
    private func scan(
        _ file: FileHandle,
        _ scanner: inout EntryScanner,
        _ number: inout Int,
        _ body: (Entry, Int) -> Void
    ) throws -> Bool {
        guard let chunk = try file.read(upToCount: Self.chunkSize), !chunk.isEmpty else { return false }
        try scanner.scan(chunk) { entry in
            number += 1
            guard case .exchange(let bytes) = entry else { return body(.unreadable, number) }
            do {
                body(.exchange(try JSONDecoder().decode(Exchange.self, from: bytes)), number)
            } catch let error as DecodingError {
                if case .dataCorrupted = error { throw error }
                body(.unreadable, number)
            }
        }
        return true
    }

    private func failure(_ message: String) -> Failure {
        Failure(diagnostic: Diagnostic(.error, rule: "recording", message, at: PageRange(page: path)))
    }

    private func failure(_ message: String, at number: Int) -> Failure {
        Failure(diagnostic: Diagnostic(.error, rule: "recording", message, at: PageRange(page: "\(path)#\(number)")))
    }

    private func failure(_ message: String, after number: Int) -> Failure {
        number == 0 ? failure(message) : failure("\(message) (it breaks off behind this exchange)", at: number)
    }
}

/// Runs a function, and frees on Apple's platforms what Foundation keeps for it.
private func pooled<Result>(_ body: () throws -> Result) rethrows -> Result {
    #if canImport(ObjectiveC)
        try autoreleasepool(invoking: body)
    #else
        try body()
    #endif
}
