import EndpointModel

/// Which endpoint a request goes to, by its method and path.
///
/// The templates are a tree of segments, so that a request costs what its path is long, however many endpoints there are.
struct RouteTable {
    /// What a request goes to.
    enum Match: Equatable {
        case none
        /// The endpoints of one template, by their number: more than one if several pages list it.
        case endpoints([Int])
        /// Several templates fit equally well.
        case ambiguous([Int])
    }

    private var root = Node()
    private let server: ServerPath
    /// All text that stands in templates: what may be shown of a path.
    private var literals: Set<String> = []

    init(_ api: API) {
        server = ServerPath(api.server.value)
        literals.formUnion(server.segments)
        for (number, endpoint) in api.endpoints.enumerated() {
            let text = endpoint.path.value.prefix { $0 != "?" && $0 != "#" }
            let segments = text.split(separator: "/").map(String.init)
            let route = Route(endpoint: number, method: endpoint.method.value, shape: PathTemplate(String(text)).shape)
            for segment in segments { literals.insert(segment) }
            root.add(route, at: segments[...])
            if !server.segments.isEmpty { root.add(route, at: (server.segments + segments)[...]) }
        }
    }

    /// Whether a host is the one that the pages name.
    func isOwn(_ host: String?) -> Bool { host != nil && host == server.host }

    /// The endpoints of a request: those of the template that is literal in most segments.
    func match(_ method: String, _ url: RecordedURL) -> Match {
        var found: [Candidate] = []
        root.collect(url.segments[...], Candidate(), method, &found)
        // A path that is all placeholders fits the requests to any other server, too.
        if !isOwn(url.host), server.host != nil { found.removeAll { $0.literalSegments == 0 } }
        guard let best = found.map(\.rank).max(by: <) else { return .none }
        let routes = found.filter { $0.rank == best }.flatMap(\.routes)
        let endpoints = Set(routes.map(\.endpoint)).sorted()
        return Set(routes.map(\.shape)).count == 1 ? .endpoints(endpoints) : .ambiguous(endpoints)
    }

    /// A path as it may be shown: what no template spells might be a datum.
    func visiblePath(of url: RecordedURL) -> String {
        "/" + url.segments.map { literals.contains($0) ? $0 : "{}" }.joined(separator: "/")
    }
}

extension RouteTable {
    private struct Route {
        var endpoint: Int
        var method: String
        var shape: String
    }

    /// Templates that fit a path, and how much of them is literal.
    private struct Candidate {
        var routes: [Route] = []
        var literalSegments = 0
        var literalBytes = 0

        var rank: (Int, Int) { (literalSegments, literalBytes) }
    }

    private final class Node {
        var literals: [String: Node] = [:]
        var patterns: [(pattern: SegmentPattern, node: Node)] = []
        var routes: [Route] = []

        func add(_ route: Route, at segments: ArraySlice<String>) {
            guard let first = segments.first else { return routes.append(route) }
            child(for: first).add(route, at: segments.dropFirst())
        }

        private func child(for segment: String) -> Node {
            let pattern = SegmentPattern(segment)
            if pattern.isLiteral {
                let name = segment.removingPercentEncoding ?? segment
                if let node = literals[name] { return node }
                let node = Node()
                literals[name] = node
                return node
            }
            if let known = patterns.first(where: { $0.pattern == pattern }) { return known.node }
            let node = Node()
            patterns.append((pattern, node))
            return node
        }

        func collect(_ path: ArraySlice<String>, _ candidate: Candidate, _ method: String, _ found: inout [Candidate]) {
            guard let first = path.first else {
                let routes = routes.filter { $0.method == method }
                if !routes.isEmpty {
                    var candidate = candidate
                    candidate.routes = routes
                    found.append(candidate)
                }
                return
            }
            if let node = literals[first] {
                var candidate = candidate
                candidate.literalSegments += 1
                candidate.literalBytes += first.utf8.count
                node.collect(path.dropFirst(), candidate, method, &found)
            }
            for (pattern, node) in patterns where pattern.matches(first) {
                var candidate = candidate
                candidate.literalBytes += pattern.literalBytes
                node.collect(path.dropFirst(), candidate, method, &found)
            }
        }
    }
}
