import EndpointModel

extension Comparison {
    /// Reports arguments that come in another order: those of the path first, then the required ones, then the others, as
    /// generated functions have them.
    mutating func compareOrder(_ subject: Subject, _ old: Endpoint, _ new: Endpoint) {
        var labels: [Argument: Argument] = [:]
        // A call that has to give more breaks already.
        for (old, new) in Self.matching(old, new).pairs where old.isNeeded || !new.isNeeded {
            labels[.parameter(old)] = .parameter(new)
        }
        if let old = old.requestBody, let new = new.requestBody, old.type != nil, new.type != nil,
            old.isRequired.value || !new.isRequired.value
        {
            labels[.body] = .body
        }
        let before = old.arguments.compactMap { labels[$0] }
        let kept = Set(before)
        let now = new.arguments.filter(kept.contains)
        guard before != now else { return }
        report(
            .argumentsReordered,
            subject,
            "the arguments come as \(now.map(\.name).joined(separator: ", ")), were \(before.map(\.name).joined(separator: ", "))",
            old: .init(before.map(\.name).joined(separator: ", "), old.operationID.evidence),
            new: .init(now.map(\.name).joined(separator: ", "), new.operationID.evidence)
        )
    }
}

/// An argument of a generated function.
private struct Argument: Hashable {
    let name: String
    private let location: Parameter.Location?

    static func parameter(_ parameter: Parameter) -> Argument {
        Argument(name: parameter.name.value, location: parameter.location.value)
    }

    static let body = Argument(name: "body", location: nil)
}

extension Endpoint {
    fileprivate var arguments: [Argument] {
        let path = parameters.filter { $0.location.value == .path }.map(Argument.parameter)
        let others = parameters.filter { $0.location.value != .path }.map {
            (Argument.parameter($0), $0.isRequired.value)
        }
        let body = (requestBody?.type != nil ? requestBody : nil).map { [(Argument.body, $0.isRequired.value)] } ?? []
        let all = others + body
        return path + all.filter(\.1).map(\.0) + all.filter { !$0.1 }.map(\.0)
    }
}
