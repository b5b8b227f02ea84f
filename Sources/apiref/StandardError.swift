import ArgumentParser
import EndpointModel
import Foundation

/// Where diagnostics go.
enum StandardError {
    static func print(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return }
        print(diagnostics.map(\.description).joined(separator: "\n"))
    }

    /// Prints that a path can't be written, and gives back the status to end with.
    static func unwritable(_ path: String, _ error: any Error) -> ExitCode {
        print("\(path): error: \(error.localizedDescription) [output]")
        return .unreadableInput
    }

    static func print(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}
