import EndpointModel
import ModelBuilder

/// A `learned.yaml`: what `apiref learn` found, for review and for the runs that follow.
///
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
    /// What it is about. `a.b.c` may be the operation `b.c` on the page `a` or the operation `c` on the page `a.b`, so there
    /// may be several; one of them is in the reference.
    var subjects: [FactSubject]
    var content: Learned.Entry
    var range: PageRange
}

extension [LearnedEntry] {
    /// What was learned, by what it is about.
    var learned: Learned {
        let pairs = flatMap { entry in entry.subjects.map { ($0, entry.content) } }
        return Learned(Dictionary(pairs) { first, _ in first })
    }

    /// Reports the entries about something that a model lacks.
    func unmatched(in api: API, of reference: Reference) -> [Diagnostic] {
        if isEmpty { return [] }
        let subjects = Set(api.facts.map(\.id.subject))
        return filter { subjects.isDisjoint(with: $0.subjects) }.map { entry in
            let label = entry.subjects.first?.label ?? ""
            let again = reference.command("learn", "--from PATH")
            let message = "the pages have no \(label) here; learn again with \(again), which removes what is gone"
            return Diagnostic(.warning, rule: "learned-unmatched", message, at: entry.range)
        }
    }
}
