import EndpointModel
import ModelBuilder

/// A `learned.yaml`: what `apiref learn` found, for review and for the runs that follow.
///
///     requests:
///       BooksApi.listBooks: {method: GET, path: /books, from: "lib/books_api.rb:40"}
///     arguments:
///       BooksApi.search: {holds: parameters, from: "lib/search_request.rb:12"}
///     successes:
///       BooksApi.add: {status: 201, mediaTypes: [application/json], from: "lib/books_api.rb:88"}
///     securitySchemes:
///       apiKey: {in: header, name: X-API-Key, from: "lib/security.rb:6"}
///     endpoints:
///       BooksApi.listBooks:
///         page_size: {name: pageSize, in: query, from: "lib/books_api.rb:42"}
///     schemas:
///       Book:
///         created_at: {name: createdAt, from: "lib/book.rb:30"}
public struct LearnedFile: Hashable, Sendable {
    /// The name of the file in a folder of pages.
    public static let name = "learned.yaml"

    /// The path under which diagnostics show it.
    public var path: String
    public var text: String

    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// Reads the file; at least one of the diagnostics is an error if it is not as it should be.
    func read() -> (entries: [LearnedEntry], diagnostics: [Diagnostic]) {
        var reader = LearnedReader(file: path)
        reader.read(text)
        return (reader.entries, reader.diagnostics)
    }
}

/// An entry of a `learned.yaml`.
struct LearnedEntry {
    enum Content {
        case name(Learned.Entry)
        case request(Learned.Request)
        case argument(Learned.Argument)
        case success(Learned.Success)
        case credentials(Learned.Credentials)
    }

    /// What it is about. `a.b.c` may be the operation `b.c` on the page `a` or the operation `c` on the page `a.b`, so there
    /// may be several; one of them is in the reference.
    var subjects: [FactSubject]
    var content: Content
    var range: PageRange
}

extension [LearnedEntry] {
    /// What was learned, by what it is about.
    var learned: Learned {
        reduce(into: Learned()) { learned, entry in
            for subject in entry.subjects {
                switch (subject, entry.content) {
                case (_, .name(let content)): learned.entries[subject] = learned.entries[subject] ?? content
                case (.endpoint(let key), .request(let request)):
                    learned.requests[key] = learned.requests[key] ?? request
                case (.endpoint(let key), .argument(let argument)):
                    learned.arguments[key] = learned.arguments[key] ?? argument
                case (.endpoint(let key), .success(let success)):
                    learned.successes[key] = learned.successes[key] ?? success
                case (.securityScheme(let name), .credentials(let credentials)):
                    learned.securitySchemes[name] = learned.securitySchemes[name] ?? credentials
                case (_, .request), (_, .argument), (_, .success), (_, .credentials): continue
                }
            }
        }
    }

    /// Reports the entries about something that a model lacks.
    func unmatched(in api: API, of reference: Reference) -> [Diagnostic] {
        if isEmpty { return [] }
        let subjects = Set(api.facts.map(\.id.subject))
        return filter { subjects.isDisjoint(with: $0.subjects) }.map { entry in
            let label = entry.subjects.first.map { $0.operationLabel ?? $0.label } ?? ""
            let again = reference.command("learn", "--from PATH")
            let message = "the pages have no \(label) here; learn again with \(again), which removes what is gone"
            return Diagnostic(.warning, rule: "learned-unmatched", message, at: entry.range)
        }
    }
}

extension FactSubject {
    /// `BooksApi.listBooks` of an endpoint.
    fileprivate var operationLabel: String? {
        if case .endpoint(let key) = self { "\(key.group).\(key.operation)" } else { nil }
    }
}
