import EndpointModel
import Spelling

/// A word of a source that says a part of how an operation is called.
struct RequestWord {
    var token: Int
    var text: String
}

extension Array {
    /// Those in a stretch of the source; all are in its order.
    func part(in range: Range<Int>, by token: KeyPath<Element, Int>) -> ArraySlice<Element> {
        self[position(from: range.lowerBound, token)..<position(from: range.upperBound, token)]
    }

    private func position(from bound: Int, _ token: KeyPath<Element, Int>) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle][keyPath: token] < bound { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension [RequestWord] {
    func part(in range: Range<Int>) -> [RequestWord] { Array(part(in: range, by: \.token)) }

    /// The first, if all say the same.
    var only: RequestWord? { first.flatMap { first in allSatisfy { $0.text == first.text } ? first : nil } }
}

extension SourceTokens {
    /// The method of a request: `"GET"`, `method: "get"`, `HttpMethod.Get`.
    func method(at index: Int) -> RequestWord? {
        guard let text = methodName(at: index) else { return nil }
        let isStated =
            if tokens[index].kind == .identifier {
                mark(index - 1) == UInt8(ascii: ".") && index > 1 && tokens[index - 2].folded == Self.methodType
            } else {
                text == text.uppercased() || index > 1 && tokens[index - 2].folded == Self.methodWord
            }
        return isStated ? RequestWord(token: index, text: text.uppercased()) : nil
    }

    /// The method that a call is named after which takes a URL: `connection.get(url)`.
    func methodCall(at index: Int) -> RequestWord? {
        guard mark(index - 1) == UInt8(ascii: "."), mark(index + 1) == UInt8(ascii: "("),
            let text = methodName(at: index), tokens[index].kind == .identifier, index + 2 < tokens.count,
            tokens[index + 2].folded == Self.urlWord
        else { return nil }
        return RequestWord(token: index, text: text.uppercased())
    }

    private func methodName(at index: Int) -> String? {
        let token = tokens[index]
        guard (3...7).contains(token.range.count), token.kind == .literal || token.kind == .identifier else {
            return nil
        }
        let text = text(token)
        return Endpoint.methods.contains(text.uppercased()) ? text : nil
    }

    /// The literal path of a request: `"/books/{book_id}"`, `"#{base_url}/books"`.
    func path(at index: Int) -> RequestWord? {
        let token = tokens[index]
        guard token.kind == .literal, let slash = bytes[token.range].firstIndex(of: UInt8(ascii: "/")),
            slash == token.start || isAddress(token.start..<slash),
            bytes[slash..<token.end].allSatisfy({ $0 > 0x20 && $0 < 0x7F && !Self.neverInPaths.contains($0) })
        else { return nil }
        return RequestWord(token: index, text: String(decoding: bytes[slash..<token.end], as: UTF8.self))
    }

    /// Whether what is put into a text is the server's address: `#{base_url}`, `${baseURL}`.
    private func isAddress(_ range: Range<Int>) -> Bool {
        guard range.count < 64, bytes[range.upperBound - 1] == UInt8(ascii: "}") else { return false }
        let text = String(decoding: bytes[range], as: UTF8.self)
        guard let open = text.lastIndex(of: "{"), text.distance(from: text.startIndex, to: open) < 2 else {
            return false
        }
        return NamingConvention.words(in: String(text[open...])).last?.lowercased() == "url"
    }

    /// What a source says is the identifier of an operation: `OperationID: "listBooks"`.
    func operationID(at index: Int) -> RequestWord? {
        guard tokens[index].kind == .literal, index > 1, mark(index - 1) != nil,
            tokens[index - 2].folded == Self.identifierWord
        else { return nil }
        return RequestWord(token: index, text: text(tokens[index]))
    }

    private static let methodType = FoldedHash("HttpMethod")
    private static let methodWord = FoldedHash("method")
    private static let urlWord = FoldedHash("url")
    private static let identifierWord = FoldedHash("operationID")
    private static let neverInPaths = Set("\\\"'`<>|^*".utf8)
}
