import EndpointModel
import Spelling

/// Finds which parameters of an endpoint the names in its requests are.
struct ParameterMatching {
    /// A name that stands for a parameter.
    struct Pair {
        var parameter: Int
        var name: ParameterSightings.Name
        var sighting: ParameterSightings.Sighting
    }

    private(set) var pairs: [Pair] = []
    /// Names that may be several parameters, and those parameters.
    private(set) var ambiguous: [(name: ParameterSightings.Name, parameters: [Int])] = []
    private(set) var unknown: [ParameterSightings.Name] = []

    /// Those that do not travel in the path, in page order.
    let parameters: [Parameter]
    private let index: NameIndex

    init(_ sightings: ParameterSightings, of endpoint: Endpoint) {
        // What is in the path is no name that a request shows.
        parameters = endpoint.parameters.filter { $0.location.value != .path }
        index = NameIndex(parameters.map { .init(documented: $0.documentedName, wire: $0.name.value) })
        var escaped: [Pair] = []
        for (name, sighting) in sightings.names.sorted(by: { $0.key < $1.key }) {
            let (match, text) = match(name.text)
            let name = ParameterSightings.Name(place: name.place, text: text)
            switch match {
            case .one(let number): pairs.append(Pair(parameter: number, name: name, sighting: sighting))
            case .escaped(let number): escaped.append(Pair(parameter: number, name: name, sighting: sighting))
            case .several(let numbers): ambiguous.append((name, numbers))
            case .none: unknown.append(name)
            }
        }
        let plain = Set(pairs.map(\.parameter))
        pairs += escaped.filter { !plain.contains($0.parameter) }
        tellNumberedApart(sightings.longestQuery)
    }

    /// What a name is. An object in a query is spread over `filter[status]`: its name is what stands ahead.
    private func match(_ text: String) -> (NameIndex.Match, String) {
        let whole = index.match(text)
        guard whole == .none, text.hasSuffix("]"), let open = text.firstIndex(of: "["), open != text.startIndex else {
            return (whole, text)
        }
        let base = String(text[..<open])
        guard case .one(let number) = index.match(base), parameters[number].type.value.isSpread else {
            return (whole, text)
        }
        return (.one(number), base)
    }

    /// Settles which of several names that fold to one is which of the parameters that were told apart by a number, as
    /// `id` and `id2` for `id[]` and `!id[]`: those of a query whose other names all are in the page's order.
    private mutating func tellNumberedApart(_ query: [String]) {
        let taken = Set(pairs.map(\.parameter))
        for number in parameters.indices {
            let siblings = index.numbered(number).filter { !taken.contains($0) }
            let own = pairs.filter { $0.parameter == number && $0.name.place == .query }
            guard !siblings.isEmpty, own.contains(where: \.name.hasLostMarks) else { continue }
            pairs.removeAll { $0.parameter == number && $0.name.place == .query }
            let order = query.filter { text in own.contains { $0.name.text == text } }
            let group = ([number] + siblings).sorted()
            if order.count == group.count, Set(order).count == own.count, isInOrder(query, group, order) {
                for (text, parameter) in zip(order, group) {
                    pairs += own.filter { $0.name.text == text }.map { pair in
                        Pair(parameter: parameter, name: pair.name, sighting: pair.sighting)
                    }
                }
            } else {
                ambiguous += own.map { ($0.name, group) }
            }
        }
    }

    /// Whether a query has its names in the page's order, those of the group included, and enough of them for that not to
    /// be chance.
    private func isInOrder(_ query: [String], _ group: [Int], _ order: [String]) -> Bool {
        let assigned = Dictionary(zip(order, group)) { first, _ in first }
        let others = Dictionary(pairs.filter { $0.name.place == .query }.map { ($0.name.text, $0.parameter) }) { a, _ in
            a
        }
        var seen: Set<Int> = []
        let places = query.compactMap { assigned[$0] ?? others[$0] }.filter { seen.insert($0).inserted }
        let witnesses = places.count { !group.contains($0) }
        return witnesses >= 4 && zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
    }
}

extension ParameterSightings.Name: Comparable {
    static func < (one: Self, other: Self) -> Bool {
        (one.place.rawValue, one.text) < (other.place.rawValue, other.text)
    }

    /// Whether the name has characters that set it apart from others and that a page may have left out.
    fileprivate var hasLostMarks: Bool { text.utf8.contains { !$0.isWordByte && $0 != 0x5F && $0 != 0x2D } }
}

extension SchemaType {
    /// Whether a query may spread the type over several items.
    fileprivate var isSpread: Bool {
        switch self {
        case .dictionary, .object, .reference, .any: true
        case .array, .boolean, .integer, .number, .string, .enumeration: false
        }
    }
}
