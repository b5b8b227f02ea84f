import EndpointModel

/// How evidence names pages: by their file names, so that a document is the same wherever its pages are.
///
/// Pages of the same file name are told apart by their path below the folder that all pages have in common.
struct PageLabels {
    private var names: [String: String] = [:]

    init(_ api: API) {
        var pages: [String] = []
        var seen: Set<String> = []
        for page in api.groups.map(\.page) + api.schemas.map(\.page) where seen.insert(page).inserted {
            pages.append(page)
        }
        let common = Self.commonFolder(of: pages)
        let byFile = Dictionary(grouping: pages, by: Self.fileName)
        for page in pages {
            let file = Self.fileName(page)
            let isAlone = byFile[file]?.count == 1
            names[page] = isAlone ? file : page.split(separator: "/").dropFirst(common).joined(separator: "/")
        }
    }

    /// The place as evidence shows it: `UsersApi.md:131:2`.
    func place(_ range: PageRange) -> String {
        "\(names[range.page] ?? Self.fileName(range.page)):\(range.startLine):\(range.startColumn)"
    }

    static func fileName(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// How many folders the paths of all pages start with.
    private static func commonFolder(of pages: [String]) -> Int {
        guard let first = pages.first?.split(separator: "/").dropLast() else { return 0 }
        return pages.reduce(first.count) { count, page in
            min(count, zip(first, page.split(separator: "/").dropLast()).prefix { $0 == $1 }.count)
        }
    }
}
