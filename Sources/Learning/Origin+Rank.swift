import EndpointModel

extension Origin {
    /// Sources ahead of recordings, each in its own order.
    struct Rank: Comparable {
        var kind: Int
        var file: String
        var number: Int

        static let last = Rank(kind: 2, file: "", number: 0)

        static func < (one: Rank, other: Rank) -> Bool {
            (one.kind, one.file, one.number) < (other.kind, other.file, other.number)
        }
    }

    var rank: Rank {
        switch self {
        case .source(let file, let line): Rank(kind: 0, file: file, number: line)
        case .exchange(let recording, let number): Rank(kind: 1, file: recording, number: number)
        case .page(let range), .configuration(let range): Rank(kind: 2, file: range.page, number: range.startLine)
        }
    }

    /// Where a diagnostic about it stands.
    var place: PageRange {
        switch self {
        case .source(let file, let line): PageRange(page: file, line: line)
        case .exchange: PageRange(page: description)
        case .page(let range), .configuration(let range): range
        }
    }
}

extension FactSubject {
    /// What the subject is called in reports: `page_size of BooksApi.listBooks`, `Book.title`.
    var reportLabel: String {
        if case .parameter(let name, let key) = self { "\(name) of \(key.group).\(key.operation)" } else { label }
    }
}
