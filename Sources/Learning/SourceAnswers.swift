import Spelling

/// Finds which statuses and media types a source expects of the answers to requests.
///
///     case httpRes.StatusCode == 201:
///         if utils.MatchContentType(httpRes.Header.Get("Content-Type"), `application/json`) {
///
///     if utils.match_response(http_res, "201", "application/json"):
///
///     M.json(201, components.Loan$inboundSchema),
struct SourceAnswers {
    /// Something that is said of an answer.
    private struct Word {
        enum Content {
            /// What follows is about answers of these statuses.
            case statuses([Int])
            /// One of them has a body, of a media type that may be known.
            case body(String?)
            case asked([String])
        }

        var token: Int
        var content: Content
    }

    private let tokens: SourceTokens
    private var words: [Word] = []

    /// Whether no status is expected.
    private(set) var isEmpty = true

    init(_ tokens: SourceTokens) {
        self.tokens = tokens
        for index in tokens.tokens.indices where tokens[index].kind != .mark { read(index) }
    }

    /// The answers that a part of the source expects, those of one status together.
    func answers(in range: Range<Int>) -> [SourceAnswer] {
        var answers: [SourceAnswer] = []
        var asked: Set<String> = []
        var current: [Int] = []
        for word in words.part(in: range, by: \.token) {
            switch word.content {
            case .statuses(let statuses):
                current = statuses.map { status in
                    if let known = answers.firstIndex(where: { $0.status == status }) { return known }
                    answers.append(SourceAnswer(status: status, line: tokens[word.token].line))
                    return answers.count - 1
                }
            case .body(let type):
                for index in current {
                    answers[index].hasBody = true
                    if let type { answers[index].mediaTypes.append(type) }
                }
            case .asked(let types): asked.formUnion(types)
            }
        }
        for index in answers.indices { answers[index].asked = asked }
        return answers
    }
}

extension SourceAnswers {
    private mutating func add(_ content: Word.Content, at token: Int) {
        if case .statuses = content { isEmpty = false }
        words.append(Word(token: token, content: content))
    }

    private mutating func read(_ index: Int) {
        let folded = tokens[index].folded
        if Self.askingWords.contains(folded) {
            readAsked(index)
        } else if tokens[index].kind == .identifier {
            if Self.statusWords.contains(folded) {
                readComparison(index)
            } else if tokens.mark(index + 1) == UInt8(ascii: "(") {
                readCall(of: folded, at: index)
            }
        }
    }

    /// `"Accept", "application/json"`, `accept_header_value="text/event-stream" if stream else "application/json"`.
    private mutating func readAsked(_ index: Int) {
        var asked: [String] = []
        for next in (index + 1)..<min(index + Self.longestQuestion, tokens.tokens.count) {
            if let mark = tokens.mark(next), Self.endings.contains(mark) {
                if mark != UInt8(ascii: ",") || !asked.isEmpty { break }
            } else if !asked.isEmpty, tokens[next].statement != tokens[index].statement {
                break
            } else if tokens[next].kind == .literal {
                asked += Self.mediaTypes(in: tokens.text(tokens[next]))
            }
        }
        if !asked.isEmpty { add(.asked(asked), at: index) }
    }

    /// The media types in the value of an `Accept` field that it does not exclude: `application/json;q=1, text/csv;q=0`.
    private static func mediaTypes(in field: String) -> [String] {
        field.split(separator: ",").compactMap { entry in
            let parts = entry.split(separator: ";").map { $0.trimmed() }
            guard let type = parts.first, type.isMediaType, !parts.contains("q=0") else { return nil }
            return type
        }
    }

    /// `response.statusCode == 200`, `new List<int>{400, 404}.Contains(responseStatusCode)`; what follows another comparison
    /// is about other statuses.
    private mutating func readComparison(_ index: Int) {
        guard let mark = tokens.mark(index + 1) else { return }
        if mark == UInt8(ascii: ")"), index > 3, tokens[index - 2].folded == Self.containsWord {
            let list = tokens.tokens[..<(index - 4)].lastIndex {
                $0.kind == .mark && tokens.bytes[$0.start] != UInt8(ascii: ",")
            }
            return add(.statuses(((list ?? index)..<index).compactMap(status)), at: index)
        }
        guard Self.comparisons.contains(mark) else { return }
        var next = index + 1
        while tokens.mark(next) == UInt8(ascii: "=") { next += 1 }
        if next > index + 2, let status = status(next) {
            add(.statuses([status]), at: index)
        } else if next != index + 2 {
            add(.statuses([]), at: index)
        }
    }

    private mutating func readCall(of name: FoldedHash, at index: Int) {
        if Self.statusMatchers.contains(name) {
            let arguments = arguments(of: index + 1)
            add(.statuses(arguments.compactMap(status)), at: index)
            for type in arguments.compactMap(mediaType) { add(.body(type), at: index) }
        } else if Self.typeMatchers.contains(name) {
            add(.body(arguments(of: index + 1).lazy.compactMap(mediaType).first), at: index)
        } else if let type = Self.readers[name], tokens.mark(index - 1) == UInt8(ascii: ".") {
            let arguments = arguments(of: index + 1)
            guard let first = arguments.first else { return }
            let isList = tokens.mark(first) == UInt8(ascii: "[")
            let statuses = arguments.prefix { isList ? tokens.mark($0) != UInt8(ascii: "]") : $0 == first }
            add(.statuses(statuses.compactMap(status)), at: index)
            let stated = arguments.first { tokens[$0].folded == Self.typeOption }.flatMap { mediaType($0 + 2) }
            if let type = stated ?? type { add(.body(type), at: index) }
        }
    }

    /// The tokens between the parentheses of a call.
    private func arguments(of open: Int) -> Range<Int> {
        let around = tokens[open].bracket
        for index in (open + 1)..<min(open + Self.longestCall, tokens.tokens.count)
        where tokens.mark(index) == UInt8(ascii: ")") && tokens[index].bracket == around {
            return (open + 1)..<index
        }
        return (open + 1)..<(open + 1)
    }

    private func status(_ index: Int) -> Int? {
        guard tokens.tokens.indices.contains(index), tokens[index].range.count == 3,
            tokens[index].kind == .number || tokens[index].kind == .literal
        else { return nil }
        return Int(tokens.text(tokens[index])).flatMap { (100..<600).contains($0) ? $0 : nil }
    }

    private func mediaType(_ index: Int) -> String? {
        guard tokens.tokens.indices.contains(index), tokens[index].kind == .literal else { return nil }
        let text = tokens.text(tokens[index])
        return text.isMediaType ? text : nil
    }

    private static let longestCall = 512
    private static let longestQuestion = 24
    private static let endings = Set(",;)}".utf8)
    private static let comparisons = Set("=<>!".utf8)
    private static let askingWords = folded("accept", "accept_header_value")
    private static let statusWords = folded("status_code", "response_status_code")
    private static let containsWord = FoldedHash("contains")
    private static let statusMatchers = folded(
        "match_response",
        "match_status_code",
        "match_status_codes",
        "status_code_matches"
    )
    private static let typeMatchers = folded("match_content_type", "content_type_matches", "is_content_type_match")
    private static let typeOption = FoldedHash("ctype")

    private static func folded(_ words: String...) -> Set<FoldedHash> { Set(words.map { FoldedHash($0) }) }

    /// What reads an answer with a status, by the media type unless it is given: `M.json(201, …)`, `M.nil(204, …)`.
    private static let readers: [FoldedHash: String?] = {
        let types: [(String, String?)] = [
            ("json", "application/json"), ("jsonl", "application/jsonl"), ("text", "text/plain"),
            ("bytes", "application/octet-stream"), ("stream", "application/octet-stream"),
            ("sse", "text/event-stream"), ("nil", nil),
        ]
        let readers = types.flatMap { [($0, $1), ("\($0)Err", $1)] } + [("fail", nil)]
        return Dictionary(uniqueKeysWithValues: readers.map { (FoldedHash($0), $1) })
    }()
}

extension String {
    /// Whether this is a media type or a range without parameters, as in `application/json`.
    fileprivate var isMediaType: Bool {
        let parts = utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy { $0.isWordByte || "+-.*_".utf8.contains($0) }
            }
    }
}
