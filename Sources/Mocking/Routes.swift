import EndpointModel
import Spelling

/// The paths of an API.
struct Routes: Sendable {
    /// An endpoint's path.
    struct Route: Sendable {
        /// The endpoint's number.
        var endpoint: Int
        var method: String
        /// The path below the server, as the pages have it.
        var template: String
        fileprivate var segments: [Segment]
        /// What the path says of the query: `/search?kind=all`.
        var query: [FormField]

        fileprivate var rank: (Int, Int) {
            let literals = segments.filter(\.pattern.isLiteral)
            return (literals.count, segments.reduce(0) { $0 + $1.pattern.literalBytes })
        }
    }

    fileprivate struct Segment: Sendable {
        var text: String
        var pattern: SegmentPattern
        var names: [String]

        init(_ text: String) {
            self.text = text
            let isLiteral = SegmentPattern(text).isLiteral
            pattern = SegmentPattern(isLiteral ? text.removingPercentEncoding ?? text : text)
            names = PathTemplate(text).parts.compactMap { part in
                if case .placeholder(let name) = part { name } else { nil }
            }
        }
    }

    /// A route that fits a path, with what stands for its placeholders.
    struct Match {
        var route: Route
        var values: [String: String]
    }

    private var routes: [Int: [Route]] = [:]
    private let base: [String]

    init(_ api: API) {
        base = api.server.value.pathSegments
        for (number, endpoint) in api.endpoints.enumerated() {
            let text = endpoint.path.value.prefix { $0 != "#" }
            let path = text.prefix { $0 != "?" }
            let segments = path.drop(while: { $0 == "/" }).split(separator: "/", omittingEmptySubsequences: false)
            let route = Route(
                endpoint: number,
                method: endpoint.method.value,
                template: "/" + segments.joined(separator: "/"),
                segments: segments.map { Segment(String($0)) },
                query: FormField.fields(in: text[path.endIndex...].dropFirst()) ?? []
            )
            routes[segments.count, default: []].append(route)
        }
    }

    /// The path that all others begin with; empty if there is none.
    var basePath: String { base.map { "/\($0)" }.joined() }

    /// The routes that fit a path, whatever their method, those that are literal in most segments first.
    func matches(_ path: [String]) -> [Match] {
        guard path.starts(with: base) else { return [] }
        let rest = path.dropFirst(base.count)
        let matches = (routes[rest.count] ?? []).compactMap { $0.match(rest) }
        return matches.enumerated().sorted { one, other in
            let (rank, otherRank) = (one.element.route.rank, other.element.route.rank)
            return (otherRank.0, otherRank.1, one.offset) < (rank.0, rank.1, other.offset)
        }.map(\.element)
    }

    /// The routes that a path was perhaps meant for, as they are asked for, the nearest first.
    func nearest(to path: [String], method: String) -> [String] {
        guard path.count < 32 else { return [] }
        // Without the server's own path, or with a part of it.
        let rests = [Array(path.dropFirst(path.starts(with: base) ? base.count : 0))]
        var found: [(cost: Int, text: String)] = []
        for route in (path.count - base.count - 1...path.count + 1).flatMap({ routes[$0] ?? [] }) {
            let cost = rests.map { route.distance(to: $0) }.min() ?? .max
            guard cost < 2 * max(1, route.segments.count) else { continue }
            found.append((2 * cost + (route.method == method ? 0 : 1), "\(route.method) \(basePath)\(route.template)"))
        }
        let sorted = found.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
        var seen: Set<String> = []
        return Array(sorted.map(\.element.text).filter { seen.insert($0).inserted }.prefix(3))
    }
}

extension Routes.Route {
    /// Whether the other path is the same but for what its placeholders are called.
    func hasShape(of other: Routes.Route) -> Bool { segments.map(\.pattern) == other.segments.map(\.pattern) }

    /// The placeholder that is the last segment.
    var lastPlaceholder: String? { segments.last.flatMap { $0.names.count == 1 ? $0.names[0] : nil } }

    fileprivate func match(_ path: ArraySlice<String>) -> Routes.Match? {
        var values: [String: String] = [:]
        for (segment, text) in zip(segments, path) {
            guard let found = segment.pattern.values(in: text) else { return nil }
            for (name, value) in zip(segment.names, found) { values[name] = value }
        }
        return Routes.Match(route: self, values: values)
    }

    /// How many segments are to be changed, added or taken away; a small change of a segment counts half.
    fileprivate func distance(to path: [String]) -> Int {
        var row = Array(0...path.count).map { 2 * $0 }
        for segment in segments {
            var diagonal = row[0]
            row[0] += 2
            for (index, text) in path.enumerated() {
                let change = diagonal + segment.distance(to: text)
                diagonal = row[index + 1]
                row[index + 1] = min(change, row[index] + 2, diagonal + 2)
            }
        }
        return row[path.count]
    }
}

extension Routes.Segment {
    /// Nothing for a text that fits, one for a near one, two for any other.
    fileprivate func distance(to segment: String) -> Int {
        if pattern.matches(segment) { return 0 }
        return pattern.isLiteral && Suggestion.nearest(to: segment, among: [text]) != nil ? 1 : 2
    }
}
