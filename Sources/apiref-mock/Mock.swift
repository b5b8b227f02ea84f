import ArgumentParser
import ClientGenerator
import EndpointModel
import Foundation
import Mocking
import ReferenceCommand
import Spelling

/// The `apiref-mock` executable.
@main
struct Mock: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apiref-mock",
        abstract: "Serves an API that answers as its reference says, and refuses what breaks it.",
        discussion: """
            Each endpoint is answered with values made by type and example. A request that breaks the contract is refused \
            with a problem document (RFC 9457) that lists all that is wrong with it, each with the place in the reference \
            that says so. The header field Prefer: code=404 asks for another documented status.

            The address and the endpoints are printed on standard output, a line for each request on standard error. \
            SIGINT and SIGTERM end it.

            Examples:
              apiref-mock docs
              apiref-mock docs --port 0
              curl http://127.0.0.1:8080/v2/books/7
            """,
        version: "0.1.0"
    )

    @OptionGroup var reference: ReferenceOptions

    @Option(help: "The port to listen on; 0 lets the system choose one.")
    var port: UInt16 = 8080

    @Option(help: ArgumentHelp("The IP address to listen on.", valueName: "address"))
    var host = "127.0.0.1"

    @Flag(help: "Let query items, form fields and properties pass that no page has.")
    var allowUnknown = false

    func run() async throws {
        let (result, _) = try reference.load { try ClientGenerator.model(of: $0, progress: $1) }
        guard let api = result.api else { return }
        let mock = MockAPI(api, unknownNames: allowUnknown ? .allowed : .refused)
        let server: MockServer
        do {
            server = try MockServer(mock, host: host, port: port)
            try await server.start()
        } catch {
            StandardError.print("error: \(error.localizedDescription)")
            throw ExitCode.failure
        }
        let ending = Signal()
        await announce(api, mock, at: server.address)
        await ending.wait()
        await server.stop()
    }

    /// Prints where the API is, at once: a program that has started the server waits for it.
    private func announce(_ api: API, _ mock: MockAPI, at address: String) {
        let rows = api.endpoints.map { endpoint in
            (endpoint.method.value, "\(mock.basePath)\(endpoint.path.value)", endpoint.operationID.value)
        }
        let methodWidth = rows.map(\.0.count).max() ?? 0
        let pathWidth = min(60, rows.map(\.1.count).max() ?? 0)
        var text = "\(api.names.client): http://\(address)\(mock.basePath)\n"
        for (method, path, operation) in rows {
            let line = [method.padded(to: methodWidth), path.padded(to: pathWidth), operation].joined(separator: "  ")
            text += "  \(line.visible)\n"
        }
        FileHandle.standardOutput.write(Data(text.utf8))
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
