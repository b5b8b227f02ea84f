import EndpointModel
import Foundation
import Spelling

/// What a person sees of an output.
package enum Terminal {
    /// Whether a terminal shows what is written to a file.
    package static func shows(_ file: FileHandle) -> Bool { isatty(file.fileDescriptor) != 0 }

    /// Whether it shows colors, and nobody asked for none (https://no-color.org).
    package static func showsColors(_ file: FileHandle) -> Bool {
        let environment = ProcessInfo.processInfo.environment
        return shows(file) && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }
}

extension Diagnostic {
    /// As compilers print it on a terminal: the place and the message stand out, the severity has its color.
    package var colored: String {
        let color =
            switch severity {
            case .error: 31
            case .warning: 35
            case .note: 36
            }
        let place = "\u{1B}[1m\(range.description.visible):"
        let severity = "\u{1B}[1;\(color)m\(severity.rawValue):"
        return "\(place) \(severity)\u{1B}[0;1m \(message.visible)\u{1B}[0m [\(rule.visible)]"
    }
}
