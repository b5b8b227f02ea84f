/// The strongly connected components of a directed graph, by Tarjan's algorithm: one visit a node, no recursion.
struct ComponentsOfGraph: Sendable {
    private var components: [String: Int] = [:]

    /// - Parameter edges: For each node, the nodes that its edges lead to.
    init(_ edges: [String: [String]]) {
        var search = Search(edges: edges)
        for node in edges.keys { search.visit(node) }
        components = search.components
    }

    /// Whether each of two nodes can be reached from the other. A node is connected to itself.
    func areConnected(_ first: String, _ second: String) -> Bool {
        guard let component = components[first] else { return false }
        return component == components[second]
    }

    private struct Search {
        let edges: [String: [String]]
        var components: [String: Int] = [:]
        private var indices: [String: Int] = [:]
        private var lowest: [String: Int] = [:]
        private var open: [String] = []

        /// A node on the way, and those of its successors that are still to be looked at.
        private struct Step {
            var node: String
            var pending: ArraySlice<String>
        }

        init(edges: [String: [String]]) {
            self.edges = edges
        }

        mutating func visit(_ root: String) {
            guard indices[root] == nil else { return }
            var path = [enter(root)]
            while var step = path.popLast() {
                if let next = step.pending.popFirst() {
                    path.append(step)
                    if indices[next] == nil {
                        path.append(enter(next))
                    } else if components[next] == nil {
                        lower(step.node, to: indices[next] ?? 0)
                    }
                } else {
                    close(step.node)
                    if let parent = path.last?.node { lower(parent, to: lowest[step.node] ?? 0) }
                }
            }
        }

        private mutating func enter(_ node: String) -> Step {
            lowest[node] = indices.count
            indices[node] = indices.count
            open.append(node)
            return Step(node: node, pending: (edges[node] ?? [])[...])
        }

        private mutating func lower(_ node: String, to index: Int) {
            lowest[node] = min(lowest[node] ?? index, index)
        }

        /// If no earlier node can be reached from this one, it and what was opened after it are a component.
        private mutating func close(_ node: String) {
            guard lowest[node] == indices[node] else { return }
            let number = components.count
            while let member = open.popLast() {
                components[member] = number
                if member == node { return }
            }
        }
    }
}
