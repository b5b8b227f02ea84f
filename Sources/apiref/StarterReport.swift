import ClientGenerator
import ReferenceCommand
import EndpointModel
import Spelling

/// What `apiref init` says that it did, and what is to be done next.
struct StarterReport {
    private let starter: ClientGenerator.Starter
    private let api: API
    private let folder: String
    private let caller: Caller

    init(_ starter: ClientGenerator.Starter, _ api: API, in folder: String, for caller: Caller) {
        self.starter = starter
        self.api = api
        self.folder = folder
        self.caller = caller
    }

    var text: String {
        let others = starter.files.map(\.name).filter { !$0.lowercased().hasSuffix(".md") }
        let pages = starter.files.count - others.count
        var lines = [
            "\(folder): wrote \(count(pages, "page")), \(others.joined(separator: ", "))",
            """
            \(api.names.client): \(count(api.endpoints.count, "endpoint")) on \(count(api.groups.count, "page")), \
            \(count(api.schemas.count, "schema")); \(api.dialect)
            """,
        ]
        if let lesson = starter.lesson, !lesson.isEmpty { lines.append("learned \(lesson.summary) from the sources") }
        lines += next
        return lines.map { $0.visible + "\n" }.joined()
    }

    private var next: [String] {
        [
            "next: read apiref.yaml, fill in the credentials in FirstCall.swift, and call firstCall()",
            """
            the target wants .product(name: "APIRuntime", package: "swift-apiref") among its dependencies and \
            .plugin(name: "APIRefPlugin", package: "swift-apiref") among its plugins
            """,
        ]
    }

    private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
