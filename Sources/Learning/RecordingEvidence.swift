import EndpointModel
import Foundation

/// What was read of a recording so far.
struct RecordingEvidence {
    let report = RecordingReport()
    /// By the number of the endpoint.
    var sightings: [Int: ParameterSightings] = [:]
    /// The hosts that endpoints of the pages were called on.
    var hosts: Set<String?> = []
    /// How many entries are no exchanges, or too large.
    var unreadable = 0
    /// How many calls the server refused.
    var refused = 0

    private let bodies: BodyReader
    private var unlisted: [Unlisted: RecordingReport.Tally] = [:]
    private var unreadBodies = 0
    private var foreign = 0

    private struct Unlisted: Hashable {
        var host: String?
        var request: String
    }

    init(_ sets: FieldSets) {
        bodies = BodyReader(sets: sets, report: report)
    }

    /// Reads a body along the type that its page gives it.
    mutating func read(_ body: RecordedBody, as type: SchemaType, label: String, isWhole: Bool) {
        if type.isBinary { return }
        switch body {
        case .none: return
        case .unread: unreadBodies += 1
        case .json(let data):
            guard let value = try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed) else {
                unreadBodies += 1
                return
            }
            var reader = bodies
            reader.isWhole = isWhole
            reader.read(JSONNode(value), as: type, label: label)
        }
    }

    /// Keeps a request that no page lists. Whether its host is the API's is known in the end.
    mutating func addUnlisted(_ request: String, to host: String?, _ number: Int) {
        let key = Unlisted(host: host, request: request)
        if unlisted[key] == nil, unlisted.count >= 1_000 {
            foreign += 1
        } else {
            unlisted[key, default: .init(count: 0, first: number, last: number)].count += 1
        }
    }

    /// Reports the requests to the hosts of the API that no page lists; those to others are another's.
    mutating func reportUnlisted(isOwn: (String?) -> Bool) {
        for (key, tally) in unlisted {
            if hosts.contains(key.host) || isOwn(key.host) {
                report.add(.unlisted(key.request), at: tally.first, count: tally.count)
            } else {
                foreign += tally.count
            }
        }
    }

    /// What was not used, in a line.
    func passedOver(in path: String) -> [Diagnostic] {
        let counts = [
            (foreign, "to other servers"), (refused, "that the server refused"),
            (unreadable, "that are no exchanges of HAR 1.2 or larger than 64 MiB"),
            (unreadBodies, "with a body that is neither JSON nor a form"),
        ]
        let words = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        guard !words.isEmpty else { return [] }
        let message = "passed over of the exchanges: \(words.joined(separator: ", "))"
        return [Diagnostic(.note, rule: "recording-passed-over", message, at: PageRange(page: path))]
    }
}
