import ArgumentParser
import EndpointModel
import Foundation
import Spelling

/// Where diagnostics go.
package enum StandardError {
    package static func print(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return }
        writeLine(diagnostics.map(\.description).joined(separator: "\n"))
    }

    /// Prints a line, in which characters that can't be seen are escaped.
    package static func print(_ line: String) { writeLine(line.visible) }

    /// Whether a person watches.
    package static var isTerminal: Bool { isatty(FileHandle.standardError.fileDescriptor) != 0 }

    /// Writes a text as it stands, without ending the line.
    package static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

    private static func writeLine(_ line: String) { write(line + "\n") }
}
