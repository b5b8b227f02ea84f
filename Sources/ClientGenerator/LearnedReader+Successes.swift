import EndpointModel
import ModelBuilder
import Yams

extension LearnedReader {
    /// Reads `{status: 201, mediaTypes: [application/json], from: "loans.go:88"}`.
    mutating func readSuccess(_ name: String, _ node: Node, _ subjects: [FactSubject]) {
        var content = Learned.Success(0, origins: [])
        let count = diagnostics.count
        forEachEntry(of: node, in: name, keys: ["status", "mediaTypes", "failures", "from"]) { reader, key, value in
            switch key {
            case "status": content.status = reader.readStatus(value, key) ?? 0
            case "failures": content.failures = reader.readFailures(value, key)
            case "mediaTypes": content.mediaTypes = reader.readMediaTypes(value, key)
            default: content.origins = reader.readOrigins(value, key)
            }
        }
        guard diagnostics.count == count else { return }
        if content.status == 0 { return expected("its status", for: name, at: node) }
        if content.origins.isEmpty { return expected("where it was found (from)", for: name, at: node) }
        entries.append(LearnedEntry(subjects: subjects, content: .success(content), range: range(of: node)))
    }

    private mutating func readStatus(_ node: Node, _ key: String) -> Int? {
        if let status = Self.status(node, in: 200..<300) { return status }
        expected("a status from 200 to 299", for: key, at: node)
        return nil
    }

    private mutating func readFailures(_ node: Node, _ key: String) -> [Int] {
        var statuses: [Int?] = [nil]
        if case .list(let nodes) = YAMLValue(node) { statuses = nodes.map { Self.status($0, in: 400..<600) } }
        if statuses.isEmpty || statuses.contains(nil) {
            expected("statuses from 400 to 599 such as [404, 500]", for: key, at: node)
        }
        return statuses.compactMap { $0 }
    }

    private static func status(_ node: Node, in known: Range<Int>) -> Int? {
        guard case .number(let text) = YAMLValue(node), let status = Int(text) else { return nil }
        return known.contains(status) ? status : nil
    }

    private mutating func readMediaTypes(_ node: Node, _ key: String) -> [String] {
        let types = node.texts ?? []
        if types.isEmpty || !types.allSatisfy(\.isMediaType) {
            expected("media types such as [application/json]", for: key, at: node)
        }
        return types
    }
}
