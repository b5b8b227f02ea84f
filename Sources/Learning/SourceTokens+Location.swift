import EndpointModel
import Spelling

// The places in a request that a source names.

extension SourceTokens {
    /// The place in the request that the words before a token name, in its statement, else in those that open the
    /// brackets around it. Words that are names that are sought do not count.
    ///
    /// - Parameter start: Where the operation is declared; statements before it, and its own, do not count.
    func location(before index: Int, after start: Int, _ isName: (FoldedHash) -> Bool) -> Parameter.Location? {
        var range = tokens[index].statement..<index
        var bracket = tokens[index].bracket
        for _ in 0..<6 {
            var around = bracket
            for before in range.suffix(64).reversed() {
                // What stands in brackets that are closed again is about something else.
                if before == around { around = tokens[before].bracket }
                guard tokens[before].bracket == around else { continue }
                if let location = location(at: before, isName) { return location }
            }
            guard bracket > start else { return nil }
            range = heading(ofBracket: bracket)
            guard range.lowerBound > start else { return nil }
            bracket = tokens[bracket].bracket
        }
        return nil
    }

    /// The place that a list of names and places gives: `'sort_by': 'query'`.
    func locationLiteral(after index: Int) -> Parameter.Location? {
        var next = index + 1
        while next <= index + 2, let byte = mark(next), Self.assigning.contains(byte) { next += 1 }
        guard next > index + 1, next < tokens.count, tokens[next].kind == .literal else { return nil }
        return Parameter.Location(rawValue: text(tokens[next])).flatMap { $0 == .path ? nil : $0 }
    }

    private static let assigning = Set(":=>".utf8)

    private func location(at index: Int, _ isName: (FoldedHash) -> Bool) -> Parameter.Location? {
        let token = tokens[index]
        guard token.kind == .identifier, !isName(token.folded) else { return nil }
        return Parameter.Location(name: String(decoding: bytes[token.range], as: UTF8.self))
    }
}

extension Parameter.Location {
    /// The one place that a name of several words speaks of: `localVarQueryParams`, `header_params`.
    init?(name: String) {
        let places = Set(NamingConvention.words(in: name).compactMap { Self.words[$0.lowercased()] })
        guard places.count == 1, let place = places.first else { return nil }
        self = place
    }

    /// The place that stands before a parameter's name after a letter: `p_cookie_`.
    init?(prefix: String) {
        let words = NamingConvention.words(in: prefix)
        guard words.count == 2, words[0].utf8.count == 1 else { return nil }
        self.init(name: words[1])
    }

    private static let words: [String: Parameter.Location] = [
        "query": .query, "queries": .query, "header": .header, "headers": .header, "cookie": .cookie,
        "cookies": .cookie,
        "form": .form, "multipart": .form, "files": .form,
    ]
}
