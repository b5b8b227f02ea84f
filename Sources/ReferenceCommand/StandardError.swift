import ArgumentParser
import EndpointModel
import Foundation
import Spelling

/// Where diagnostics go.
package enum StandardError {
    package static func print(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return }
        let isColored = Terminal.showsColors(FileHandle.standardError)
        writeLine(diagnostics.map { isColored ? $0.colored : $0.description }.joined(separator: "\n"))
    }

    /// Prints a line, in which characters that can't be seen are escaped.
    package static func print(_ line: String) { writeLine(line.visible) }

    /// Whether a person watches.
    package static var isTerminal: Bool { Terminal.shows(FileHandle.standardError) }

    /// Writes a text as it stands, without ending the line.
    package static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

    private static func writeLine(_ line: String) { write(line + "\n") }
}
