import EndpointModel
import Spelling

/// Learns how operations are called of which the pages do not say it, from the sources of the SDK.
///
/// A function that bears an operation's name, and belongs to what bears its group's, makes the request itself, or leaves
/// it to one that does: where that has one method and one path, these are the operation's. What is ambiguous is not learned.
struct RequestLearner {
    /// The operations, with the pages that they are on.
    private let operations: [EndpointKey: String]
    private let names: Set<FoldedHash>

    init(_ operations: [EndpointKey: String]) {
        self.operations = operations
        names = Set(operations.keys.flatMap { key in Self.names(of: key.operation) }.map { FoldedHash($0) })
    }

    /// What an SDK's sources show.
    ///
    /// - Throws: ``SourceError`` if the SDK is no folder that can be read.
    func requests(in sdk: String, _ progress: (Int, Int) -> Void = { _, _ in }) throws -> [EndpointKey: Learned.Request]
    {
        let files = try SourceFiles(in: sdk) { _ in false }
        let names = names
        let read = SourceText.readAll(files.paths, in: sdk, progress) { bytes, path in
            let declarations = SourceDeclarations(SourceTokens(bytes), file: path) { kind, name in
                if case .type = kind { true } else { names.contains(name) }
            }
            return (path, declarations.units)
        }
        let calls = SourceCalls(read.compactMap { try? $0.get() })
        return operations.reduce(into: [:]) { requests, operation in
            let (key, page) = operation
            requests[key] = calls.request(
                named: Self.names(of: key.operation),
                in: Self.groups(of: key.group, on: page)
            )
        }
    }

    /// What the functions of an operation are called: some have a second one for another way to wait.
    private static func names(of operation: String) -> [String] {
        [operation, operation + "Direct", operation + "Async"]
    }

    /// What the type of a group is called: like its page, or like the page's folder, which tells `Batch.Jobs` from others.
    private static func groups(of group: String, on page: String) -> [String] {
        let folder = page.split(separator: "/").dropLast().last.map(String.init) ?? ""
        var known: Set<String> = []
        return [folder, group].filter { !$0.folded.isEmpty && known.insert($0.folded).inserted }
    }
}

/// The requests that the functions and types of an SDK make, by their names.
private struct SourceCalls {
    private typealias Call = (file: String, unit: SourceUnit)

    private var calls: [FoldedHash: [Call]] = [:]

    init(_ sources: [(file: String, units: [SourceUnit])]) {
        for source in sources {
            for unit in source.units { calls[unit.folded, default: []].append((source.file, unit)) }
        }
    }

    /// The request of an operation; `nil` where there is none, or may be several.
    func request(named names: [String], in groups: [String]) -> Learned.Request? {
        for group in groups {
            for name in names {
                let own = (calls[FoldedHash(name)] ?? []).filter { $0.unit.owners.contains(FoldedHash(group)) }
                let exact = own.filter { $0.unit.name == name }
                if let request = only((exact.isEmpty ? own : exact).compactMap(request)) { return request }
            }
        }
        // `booksList` for the operation `list` of `books`.
        for group in groups {
            if let request = names.first.flatMap({ only((calls[FoldedHash(group + $0)] ?? []).compactMap(request)) }) {
                return request
            }
        }
        return nil
    }

    /// The request that a function makes, or that it leaves to what it mentions, or to what that mentions.
    private func request(of call: Call) -> Learned.Request? {
        if let request = call.unit.request { return Learned.Request(request, in: call.file) }
        if call.unit.isAmbiguous { return nil }
        return request(mentionedBy: [call]) ?? request(mentionedBy: call.unit.mentions.flatMap { calls[$0] ?? [] })
    }

    /// The one request of all that is mentioned and makes one.
    private func request(mentionedBy mentioning: [Call]) -> Learned.Request? {
        let own = Set(mentioning.map(\.unit.folded))
        let words = mentioning.reduce(into: Set<FoldedHash>()) { $0.formUnion($1.unit.mentions) }.subtracting(own)
        return only(
            words.compactMap { word in
                only(
                    (calls[word] ?? []).compactMap { call in
                        call.unit.request.map { Learned.Request($0, in: call.file) }
                    }
                )
            }
        )
    }

    /// The first in order, if all are the same request.
    private func only(_ requests: [Learned.Request]) -> Learned.Request? {
        let requests = requests.sorted { $0.rank < $1.rank }
        guard let first = requests.first,
            requests.allSatisfy({ $0.method == first.method && $0.path == first.path })
        else { return nil }
        return first
    }
}

extension Learned.Request {
    fileprivate init(_ request: SourceRequest, in file: String) {
        let path = Origin.source(file: file, line: request.pathLine)
        let method = Origin.source(file: file, line: request.methodLine)
        self.init(
            method: request.method,
            path: request.path,
            operationID: request.operationID,
            origins: path == method ? [path] : [path, method]
        )
    }

    /// Where it stands among others; one that says what the operation is called comes before others.
    fileprivate var rank: Origin.Rank {
        var rank = origins.first?.rank ?? .last
        rank.kind = operationID == nil ? 1 : 0
        return rank
    }
}
