import EndpointModel
import Spelling

/// Finds the requests that a source makes, in each function and type by itself and in the whole of it.
struct SourceUnits {
    private(set) var units: [SourceUnit] = []

    private let tokens: SourceTokens
    private var methods: [RequestWord] = []
    /// Calls that are named after methods, which count where nothing else says one.
    private var methodCalls: [RequestWord] = []
    private var paths: [RequestWord] = []
    private var identifiers: [RequestWord] = []

    /// - Parameter isSought: Whether it matters what a function or type mentions that makes no request itself.
    init(
        _ tokens: SourceTokens,
        _ blocks: [SourceBlock],
        file: String,
        isSought: (SourceBlock.Kind, FoldedHash) -> Bool
    ) {
        self.tokens = tokens
        for index in tokens.tokens.indices {
            if let word = tokens.method(at: index) { methods.append(word) }
            if let word = tokens.methodCall(at: index) { methodCalls.append(word) }
            if let word = tokens.path(at: index) { paths.append(word) }
            if let word = tokens.operationID(at: index) { identifiers.append(word) }
        }
        let stem = SourceFiles.stem(of: file)
        if !paths.isEmpty {
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
        var unit = SourceUnit(name: name, folded: FoldedHash(name), owners: owners, request: request, tokens: range)
        unit.isAmbiguous = request == nil && !paths.part(in: range).isEmpty && !methods.part(in: range).isEmpty
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
        var methods = methods.part(in: range)
        if methods.isEmpty { methods = methodCalls.part(in: range) }
        var paths = paths.part(in: range)
        // What is joined with the server's address, or taken off it.
        if paths.only == nil { paths.removeAll { $0.text == "/" } }
        // One of them is given to the same call as the method.
        if paths.only == nil {
            let calls = Set(
                methods.map { tokens[$0.token].bracket }.filter { $0 >= 0 && tokens.mark($0) == UInt8(ascii: "(") }
            )
            paths.removeAll { !calls.contains(tokens[$0.token].bracket) }
        }
        guard let method = methods.only, let path = paths.only else { return nil }
        return SourceRequest(
            method: method.text,
            path: path.text,
            operationID: identifiers.part(in: range).only?.text,
            methodLine: tokens[method.token].line,
            pathLine: tokens[path.token].line
        )
    }

    /// The literal that types of the request or the response are called after: `"listBooks"` beside `ListBooksResponse`.
    private func operationID(in range: Range<Int>, _ mentions: Set<FoldedHash>) -> String? {
        let names = range.filter { index in
            guard tokens[index].kind == .literal, tokens[index].folded.count > 0, tokens.method(at: index) == nil else {
                return false
            }
            return ["Response", "Request"].contains { mentions.contains(tokens[index].folded.appending($0)) }
        }
        return names.map { RequestWord(token: $0, text: tokens.text(tokens[$0])) }.only?.text
    }
}

extension SourceTokens {
    /// Whether a word may be a type or a function: it begins in a capital, or is called.
    fileprivate func isMention(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .identifier else { return false }
        return bytes[token.start].isUppercase || mark(index + 1) == UInt8(ascii: "(")
    }
}
