import Spelling

/// What a parameter is for, by its name; all names are folded.
package enum PagingName {
    /// How many items a page has.
    package static let sizes: Set<String> = [
        "limit", "count", "top", "take", "size", "pagesize", "pagelimit", "perpage", "max", "maxresults", "maxitems",
        "results", "itemsperpage", "pagecount",
    ]
    /// How many items to pass over. Other words for it, such as `start`, are used for times as well.
    package static let offsets: Set<String> = ["offset", "skip", "startat"]
    /// Which page it is.
    package static let pages: Set<String> = ["page", "pagenumber", "pageno", "pagenum", "pageindex", "currentpage"]

    /// What is left of a token's name without what says that it is that of a page, and of the next: `cursor` of
    /// `next_page_cursor`. `nil` for what is no token by its name.
    package static func token(_ name: String) -> String? {
        var rest = name
        for word in ["next", "pagination", "paging", "page"] where rest.hasPrefix(word) {
            rest = String(rest.dropFirst(word.utf8.count))
        }
        return tokens.contains(rest) && name != "token" ? rest : nil
    }

    private static let tokens: Set<String> = [
        "token", "cursor", "marker", "bookmark", "continuation", "continuationtoken",
    ]

    /// Whether a property has the token of the next page, rather than that of this one.
    package static func isNext(_ name: String) -> Bool { name.hasPrefix("next") || name.hasPrefix("continuation") }

    /// Words of a description by which an offset is none that counts items.
    package static func contradictsOffset(_ text: String) -> String? {
        let words = Set(NamingConvention.words(in: text).map { $0.lowercased() })
        return ["page", "pages", "byte", "bytes", "time", "timezone", "seconds", "hours"].first(where: words.contains)
    }

    /// The number of the first page where a description says it: "zero-based", "starts at 1".
    package static func firstPage(in text: String) -> Int? {
        let words = NamingConvention.words(in: text).map { $0.lowercased() }
        var found: Set<Int> = []
        for (index, word) in words.enumerated() {
            guard let number = numbers[word] else { continue }
            let next = index + 1 < words.count ? words[index + 1] : ""
            let before = words[..<index].suffix(2)
            let isStart = before.count == 2 && starts.contains(before.first ?? "") && links.contains(before.last ?? "")
            if ["based", "indexed"].contains(next) || isStart { found.insert(number) }
        }
        return found.count == 1 ? found.first : nil
    }

    private static let numbers = ["0": 0, "zero": 0, "1": 1, "one": 1]
    private static let starts: Set<String> = ["start", "starts", "starting", "begins", "beginning", "page"]
    private static let links: Set<String> = ["at", "from", "with", "is"]
}

extension PagingName {
    /// Whether a name is about pages, whatever it says of them.
    package static func isAny(_ name: String) -> Bool {
        sizes.contains(name) || offsets.contains(name) || pages.contains(name) || token(name) != nil
    }

    fileprivate static let searches: Set<String> = ["list", "search", "query", "find", "filter"]
}

extension Endpoint {
    /// Whether the endpoint may give out a list page by page, by its names alone: rules look no further at what can't.
    package var mayGivePages: Bool {
        guard result.value != nil, ["GET", "POST"].contains(method.value) else { return false }
        return isSearch
            || parameters.contains { $0.location.value == .query && PagingName.isAny($0.name.value.folded) }
    }

    /// Whether the body, by the endpoint's names, says what to look for.
    package var isSearch: Bool {
        guard requestBody?.type != nil else { return false }
        let words = NamingConvention.words(in: operationID.value) + NamingConvention.words(in: path.value)
        return words.contains { PagingName.searches.contains($0.lowercased()) }
    }

    /// What a page says of paging, which is that there is none where the names could make one think so; `nil` for nothing.
    package var pagingText: String? { paging?.value.factText ?? (mayGivePages ? "none" : nil) }
}
