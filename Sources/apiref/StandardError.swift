import ArgumentParser
import EndpointModel
import Foundation

/// Where diagnostics go.
enum StandardError {
    static func print(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return }
        write(diagnostics.map(\.description).joined(separator: "\n"))
    }

    /// Prints a line, in which characters that can't be seen are escaped.
    static func print(_ line: String) { write(line.visible) }

    private static func write(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}
