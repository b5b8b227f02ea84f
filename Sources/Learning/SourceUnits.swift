import EndpointModel
import Spelling

/// Finds the requests that a source makes, in each function and type by itself and in the whole of it.
struct SourceUnits {
    private(set) var units: [SourceUnit] = []

    private let tokens: SourceTokens
    private var methods: [Int] = []
    private var paths: [Int] = []
    private var identifiers: [Int] = []

    /// - Parameter isSought: Whether it matters what a function or type mentions that makes no request itself.
    init(
        _ tokens: SourceTokens,
        _ blocks: [SourceBlock],
        file: String,
        isSought: (SourceBlock.Kind, FoldedHash) -> Bool
    ) {
        self.tokens = tokens
        for index in tokens.tokens.indices {
            if tokens.isMethod(index) { methods.append(index) }
            if tokens.isPath(index) { paths.append(index) }
            if tokens.isOperationID(index) { identifiers.append(index) }
        }
        let stem = SourceFiles.stem(of: file)
        if !methods.isEmpty, !paths.isEmpty {
            add(tokens.tokens.indices, named: stem, owners: [], isSought: false)
        }
        var around: [SourceBlock] = []
        for block in blocks.sorted(by: { $0.heading.lowerBound < $1.heading.lowerBound }) {
            while let last = around.last, last.body.upperBound <= block.heading.lowerBound { around.removeLast() }
            if let name = block.name {
                let owners = owners(of: block, in: around.last, stem)
                let isSought = isSought(block.kind, tokens[name].folded)
                add(block.tokens, named: tokens.text(tokens[name]), owners: owners, isSought: isSought)
            }
            if case .type = block.kind { around.append(block) }
        }
    }

    private mutating func add(_ range: Range<Int>, named name: String, owners: Set<FoldedHash>, isSought: Bool) {
        let request = request(in: range)
        guard request != nil || isSought else { return }
        var unit = SourceUnit(name: name, folded: FoldedHash(name), owners: owners, request: request)
        unit.isAmbiguous =
            request == nil && !part(of: paths, in: range).isEmpty && !part(of: methods, in: range).isEmpty
        if !unit.isAmbiguous {
            for index in range where tokens.isMention(index) { unit.mentions.insert(tokens[index].folded) }
            if let request, request.operationID == nil {
                unit.request?.operationID = operationID(in: range, unit.mentions)
            }
        }
        units.append(unit)
    }

    /// The names of what a function or a type belongs to.
    private func owners(of block: SourceBlock, in type: SourceBlock?, _ stem: String) -> Set<FoldedHash> {
        if case .function(_, let receiver?) = block.kind { return Set(receiver.map { tokens[$0].folded }) }
        return [type?.name.map { tokens[$0].folded } ?? FoldedHash(stem)]
    }

    /// The one request in a stretch of the source.
    private func request(in range: Range<Int>) -> SourceRequest? {
        let methods = part(of: methods, in: range)
        var paths = part(of: paths, in: range)
        // What is joined with the server's address, or taken off it.
        if Set(paths.map { tokens.text(tokens[$0]) }).count > 1 { paths.removeAll { tokens[$0].range.count == 1 } }
        // One of them is given to the same call as the method.
        if only(paths) == nil {
            let calls = Set(
                methods.map { tokens[$0].bracket }.filter { $0 >= 0 && tokens.mark($0) == UInt8(ascii: "(") }
            )
            paths.removeAll { !calls.contains(tokens[$0].bracket) }
        }
        guard let method = only(methods), let path = only(paths) else { return nil }
        let names = part(of: identifiers, in: range)
        return SourceRequest(
            method: tokens.text(tokens[method]).uppercased(),
            path: tokens.text(tokens[path]),
            operationID: only(names).map { tokens.text(tokens[$0]) },
            methodLine: tokens[method].line,
            pathLine: tokens[path].line
        )
    }

    /// The literal that types of the request or the response are called after: `"listBooks"` beside `ListBooksResponse`.
    private func operationID(in range: Range<Int>, _ mentions: Set<FoldedHash>) -> String? {
        let names = range.filter { index in
            guard tokens[index].kind == .literal, tokens[index].folded.count > 0, !tokens.isMethod(index) else {
                return false
            }
            return ["Response", "Request"].contains { mentions.contains(tokens[index].folded.appending($0)) }
        }
        return only(names).map { tokens.text(tokens[$0]) }
    }

    /// The first, if all have one text.
    private func only(_ found: ArraySlice<Int>) -> Int? {
        guard let first = found.first else { return nil }
        let text = tokens.text(tokens[first])
        return found.allSatisfy { tokens.text(tokens[$0]) == text } ? first : nil
    }

    private func only(_ found: [Int]) -> Int? { only(found[...]) }

    private func part(of indices: [Int], in range: Range<Int>) -> [Int] {
        Array(indices[indices.firstPosition(from: range.lowerBound)..<indices.firstPosition(from: range.upperBound)])
    }
}

extension [Int] {
    /// The position of the first in order that is not below a bound.
    fileprivate func firstPosition(from bound: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < bound { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension SourceTokens {
    /// Whether a token gives the method of a request: `"GET"`, `method: "get"`, `HttpMethod.Get`.
    fileprivate func isMethod(_ index: Int) -> Bool {
        let token = tokens[index]
        guard (3...7).contains(token.range.count), token.kind == .literal || token.kind == .identifier else {
            return false
        }
        let text = text(token)
        guard Endpoint.methods.contains(text.uppercased()) else { return false }
        if token.kind == .identifier {
            return mark(index - 1) == UInt8(ascii: ".") && index > 1 && tokens[index - 2].folded == Self.methodType
        }
        return text == text.uppercased() || index > 1 && tokens[index - 2].folded == Self.methodWord
    }

    /// Whether a token is the literal path of a request: `"/books/{book_id}"`.
    fileprivate func isPath(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .literal, token.range.count > 0, bytes[token.start] == UInt8(ascii: "/") else {
            return false
        }
        return bytes[token.range].allSatisfy { $0 > 0x20 && $0 < 0x7F && !Self.neverInPaths.contains($0) }
    }

    /// Whether a token is what a source says is the identifier of an operation: `OperationID: "listBooks"`.
    fileprivate func isOperationID(_ index: Int) -> Bool {
        tokens[index].kind == .literal && index > 1 && tokens[index - 2].folded == Self.identifierWord
            && mark(index - 1) != nil
    }

    /// Whether a word may be a type or a function: it begins in a capital, or is called.
    fileprivate func isMention(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .identifier else { return false }
        return bytes[token.start].isUppercase || mark(index + 1) == UInt8(ascii: "(")
    }

    private static let methodType = FoldedHash("HttpMethod")
    private static let methodWord = FoldedHash("method")
    private static let identifierWord = FoldedHash("operationID")
    private static let neverInPaths = Set("\\\"'`<>|^*".utf8)
}
