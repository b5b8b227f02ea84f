import Testing

@testable import ClientPlan

@Suite struct ComponentsOfGraphTests {
    @Test func nodesOnACycleAreConnected() {
        // a → b → c → a, c → d, d → d, e → a
        let graph = ComponentsOfGraph(["a": ["b"], "b": ["c"], "c": ["a", "d"], "d": ["d"], "e": ["a"]])
        #expect(graph.areConnected("a", "c"))
        #expect(graph.areConnected("c", "b"))
        #expect(graph.areConnected("d", "d"))
        #expect(!graph.areConnected("c", "d"))
        #expect(!graph.areConnected("e", "a"))
        #expect(!graph.areConnected("a", "unknown"))
    }

    @Test func aLongChainIsVisitedWithoutRecursion() {
        let count = 100_000
        var edges = Dictionary(uniqueKeysWithValues: (0..<count).map { ("\($0)", ["\($0 + 1)"]) })
        edges["\(count)"] = ["0"]
        #expect(ComponentsOfGraph(edges).areConnected("0", "\(count)"))
    }
}
