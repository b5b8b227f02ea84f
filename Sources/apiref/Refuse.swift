import ArgumentParser
import ReferenceCommand

/// `apiref refuse`: what the build plugin runs for a target that has no reference, so that its build fails and says why.
struct Refuse: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints an error, and fails.",
        shouldDisplay: false
    )

    @Argument var message: String

    func run() throws {
        StandardError.print("error: \(message)")
        throw ExitCode.unreadableInput
    }
}
