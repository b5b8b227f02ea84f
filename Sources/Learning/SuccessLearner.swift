import EndpointModel
import Spelling

/// A call of which the pages do not say with which status it succeeds.
public struct OpenCall: Sendable {
    var method: String
    /// With what tells apart operations on one path.
    var path: String
    /// Whether the pages say that something is returned.
    var returns: Bool
    /// Whether the pages have statuses of failures.
    var hasFailures: Bool
}

extension API {
    /// The calls of which the pages do not say with which status they succeed.
    public var callsWithoutSuccess: [EndpointKey: OpenCall] {
        let calls = groups.flatMap { group in
            group.endpoints.filter { !$0.responses.haveSuccess }.map { endpoint in
                let call = OpenCall(
                    method: endpoint.method.value,
                    path: endpoint.path.value + (endpoint.pathFragment.map { "#\($0)" } ?? ""),
                    returns: endpoint.result.value != nil,
                    hasFailures: !endpoint.responses.isEmpty
                )
                return (EndpointKey(group: group.name, operation: endpoint.documentedName), call)
            }
        }
        return Dictionary(calls) { first, _ in first }
    }
}

/// Learns how calls are answered that succeed, from the sources of the SDK.
///
/// The function that makes a request by the call's method and path looks at the answer, or the type does that it is a part
/// of. Of several successes, only one may be what the page says is returned; what is ambiguous is not learned.
struct SuccessLearner {
    private let calls: [EndpointKey: OpenCall]

    init(_ calls: [EndpointKey: OpenCall]) {
        self.calls = calls
    }

    /// What a function or a type shows of the answers to its request.
    private struct Showing: Sendable {
        var file: String
        var answers: [SourceAnswer]
    }

    /// What an SDK's sources show.
    ///
    /// - Throws: ``SourceError`` if the SDK is no folder that can be read.
    func successes(
        in sdk: String,
        _ progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> [EndpointKey: Learned.Success] {
        let files = try SourceFiles(in: sdk) { _ in false }
        let read = SourceText.readAll(files.paths, in: sdk, progress, Self.showings)
        let showings = Dictionary(grouping: read.flatMap { (try? $0.get()) ?? [] }, by: \.key).mapValues {
            $0.map(\.showing)
        }
        return calls.compactMapValues { call in
            let exact = showings["\(call.method) \(call.path)"]
            let shown = exact ?? showings["\(call.method) \(call.path.prefix { $0 != "#" })"] ?? []
            let successes = shown.compactMap { success(of: call, $0) }.sorted { $0.rank < $1.rank }
            guard let first = successes.first, successes.allSatisfy({ Answer($0) == Answer(first) }) else { return nil }
            return first
        }
    }

    /// By the method and the path of the request.
    @Sendable private static func showings(_ bytes: [UInt8], in file: String) -> [(key: String, showing: Showing)] {
        // Most sources have no such number, and splitting them into tokens is what takes time.
        guard bytes.holdSuccess else { return [] }
        let tokens = SourceTokens(bytes)
        let answers = SourceAnswers(tokens)
        if answers.isEmpty { return [] }
        return SourceUnits(tokens, tokens.blocks(), file: file) { _, _ in false }.units.compactMap { unit in
            guard let request = unit.request else { return nil }
            let showing = Showing(file: file, answers: answers.answers(in: unit.tokens))
            return ("\(request.method) \(request.path)", showing)
        }
    }

    /// The one success that returns something if the call does, and nothing if it does not.
    private func success(of call: OpenCall, _ showing: Showing) -> Learned.Success? {
        let successes = showing.answers.filter {
            (200..<300).contains($0.status) && $0.hasBody == call.returns
        }
        guard successes.count == 1, let success = successes.first else { return nil }
        let failures = call.hasFailures ? [] : showing.answers.map(\.status).filter { $0 >= 400 }.sorted()
        return Learned.Success(
            success.status,
            success.mediaTypesAskedFor,
            failures: failures,
            origins: [.source(file: showing.file, line: success.line)]
        )
    }
}

/// What has to be the same wherever a success is shown.
struct Answer: Equatable {
    private let statuses: [Int]
    private let mediaTypes: [String]

    init(_ success: Learned.Success) {
        statuses = [success.status] + success.failures
        mediaTypes = success.mediaTypes
    }
}

extension Learned.Success {
    fileprivate var rank: Origin.Rank { origins.first?.rank ?? .last }
}

extension [UInt8] {
    /// Whether a number from 200 to 299 is among the bytes.
    fileprivate var holdSuccess: Bool {
        var digits = 0
        for (index, byte) in enumerated() {
            if byte.isDigit {
                digits += 1
            } else {
                if digits == 3, self[index - 3] == UInt8(ascii: "2") { return true }
                digits = 0
            }
        }
        return false
    }
}
