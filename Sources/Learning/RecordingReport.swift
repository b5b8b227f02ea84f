import EndpointModel
import Foundation

/// What a recording shows, kept once however often it shows it: the names of properties, and what pages don't say.
///
/// Names of fields are kept, and texts of the pages. Values never are.
final class RecordingReport {
    /// Something that a reader should know.
    enum Remark: Hashable {
        case contradiction(String, found: JSONKind, documented: JSONKind)
        case missing(String)
        case undocumented(String, of: String)
        /// Names that vary like data, or may be data.
        case undocumentedKeys(of: String)
        case ambiguous(String)
        case unlisted(String)
        case ambiguousEndpoint(String)
    }

    /// How often something was met.
    struct Tally {
        /// In how many exchanges.
        var count = 1
        var first: Int
        var last: Int
    }

    /// A name that stands for a property.
    struct Wire {
        var name: String
        var exchange: Int
        var isEscaped: Bool
    }

    /// The exchange that is being read.
    var exchange = 0
    private(set) var wires: [FactSubject: [Wire]] = [:]
    private(set) var remarks: [Remark: Tally] = [:]
    /// How many undocumented names were met of an owner.
    private var strangers: [String: Int] = [:]

    /// More names than this of one object are keys of a map.
    private static let mostStrangers = 20
    /// More remarks than this are no help, and memory is bounded.
    private static let mostRemarks = 10_000

    /// A key stands for a property.
    func found(_ key: String, _ fields: FieldSet, _ number: Int, isEscaped: Bool) {
        for subject in fields.fields[number].subjects {
            if wires[subject]?.contains(where: { $0.name == key }) == true { continue }
            var known = wires[subject] ?? []
            known.append(Wire(name: key, exchange: exchange, isEscaped: isEscaped))
            // A second name is a contradiction; which one it is must not hang on the order of an object's keys.
            known.sort { ($0.exchange, $0.name) < ($1.exchange, $1.name) }
            wires[subject] = Array(known.prefix(2))
        }
    }

    /// A value is of another type than its page says.
    func contradiction(_ label: String, _ found: JSONKind, _ documented: JSONKind) {
        add(.contradiction(label, found: found, documented: documented))
    }

    /// A property is not there.
    func missing(_ name: String, of owner: String) { add(.missing("\(owner).\(name)")) }

    /// A key may stand for several properties.
    func ambiguous(_ key: String, _ fields: FieldSet, _ numbers: [Int]) {
        let names = numbers.map { fields.fields[$0].property.documentedName }
        add(.ambiguous("\"\(key)\" of \(fields.label) may be \(names.joined(separator: " or "))"))
    }

    /// A field stands on no page.
    func undocumented(_ name: String, of owner: String, count: Int = 1) {
        let remark = Remark.undocumented(name, of: owner)
        guard name.isShowable else { return add(.undocumentedKeys(of: owner), count: count) }
        if remarks[remark] == nil {
            strangers[owner, default: 0] += 1
            if strangers[owner, default: 0] > Self.mostStrangers { return add(.undocumentedKeys(of: owner)) }
        }
        add(remark, count: count)
    }

    func add(_ remark: Remark, at place: Int? = nil, count: Int = 1) {
        let place = place ?? exchange
        if var tally = remarks[remark] {
            guard tally.last != place else { return }
            tally.count += count
            tally.last = place
            remarks[remark] = tally
        } else if remarks.count < Self.mostRemarks {
            remarks[remark] = Tally(count: count, first: place, last: place)
        }
    }

    /// Whether an object has so many undocumented names that it is a map, so that none of them is shown.
    func isMap(_ owner: String) -> Bool { strangers[owner, default: 0] > Self.mostStrangers }

    /// The names of properties. One that is there for a reserved word counts where no other does.
    func findings(in recording: String) -> [Finding] {
        wires.flatMap { subject, known in
            let plain = known.filter { !$0.isEscaped }
            return (plain.isEmpty ? known : plain).map { wire in
                Finding(
                    subject: subject,
                    name: wire.name,
                    origin: .exchange(recording: recording, number: wire.exchange)
                )
            }
        }
    }
}
