import ClientPlan
import EndpointModel
import ModelDiff

extension MigrationPlanner {
    /// Tells of namespaces that have another name.
    mutating func planNamespaces() {
        for (index, space) in old.namespaces.enumerated() {
            guard let host = hosts[index] else { continue }
            let now = new.namespaces[host]
            if now.name != space.name, names.claim(type: space.name, in: []) {
                add(.init(.renamed(now.name, labels: nil), .alias(space.name, .declared(now.name))))
            }
            if now.accessor != space.accessor, names.claim(member: space.accessor, of: [new.client]) {
                let accessor = Migration.Former.accessor(space.accessor, namespace: now.name, target: now.accessor)
                add(.init(.renamed(now.accessor, labels: nil), accessor), to: [new.client])
            }
        }
    }

    /// Finds the new namespace of the same name, or else the one that all functions stand in that are left.
    mutating func findHosts() {
        let indices = new.namespaces.enumerated().map { ($0.element.name, $0.offset) }
        let known = Dictionary(indices, uniquingKeysWith: { first, _ in first })
        for (old, new) in correspondence.endpoints { targets[old.group, default: []].insert(new.group) }
        for (index, space) in old.namespaces.enumerated() {
            hosts[index] = known[space.name] ?? (targets[index]?.count == 1 ? targets[index]?.first : nil)
        }
    }

    mutating func planFunctions() {
        let places = Dictionary(
            correspondence.endpoints.map { ($0.old, $0.new) },
            uniquingKeysWith: { first, _ in first }
        )
        for (group, space) in old.namespaces.enumerated() {
            guard let host = hosts[group] else {
                planGone(space, isSplit: targets[group] != nil)
                continue
            }
            for (index, operation) in space.operations.enumerated() {
                if let place = places[.init(group: group, endpoint: index)] {
                    planFunction(operation, of: space, now: place, host)
                } else {
                    planGone(operation, of: space, host)
                }
            }
        }
    }

    /// Tells of a namespace none of whose functions is left, or whose functions stand in several now.
    private mutating func planGone(_ space: Namespace, isSplit: Bool) {
        guard !isSplit, names.claim(type: space.name, in: []), names.claim(member: space.accessor, of: [new.client])
        else {
            let reason = isSplit ? "its functions stand in several now" : "the name stands for something else now"
            return leaveOut("the namespace `\(space.name.name)`", because: reason, at: space.page)
        }
        let members = space.operations.flatMap {
            functions($0, signature(of: $0, in: space), output(of: $0, in: space))
        }
        let advice = Migration.Advice.unavailable("the API has no `\(space.name.name)` any more")
        add(.init(advice, .type(space.name, members)))
        add(.init(advice, .accessor(space.accessor, namespace: space.name, target: nil)), to: [new.client])
    }

    private mutating func planGone(_ operation: PlannedOperation, of space: Namespace, _ host: Int) {
        let path = [new.namespaces[host].name]
        guard names.claim(function: operation.function, operation.arguments.map(\.name), of: path) else {
            return leaveOut(
                "`\(operation.function.name)`",
                because: "another endpoint has a function of this name and these arguments",
                at: space.page
            )
        }
        let route = "\(operation.endpoint.method.value) \(operation.endpoint.path.value)"
        let advice = Migration.Advice.unavailable("the API has no `\(route)` any more")
        for former in functions(operation, signature(of: operation, in: space), output(of: operation, in: space)) {
            add(.init(advice, former), to: path)
        }
    }

    private func signature(of operation: PlannedOperation, in space: Namespace) -> Migration.Signature {
        Migration.Signature(
            operation.arguments.map { argument in
                Migration.Argument(
                    argument.name,
                    mapped(argument.type, in: [space.name]),
                    isOptional: !argument.isRequired,
                    hasDefault: !argument.isRequired
                )
            }
        )
    }

    private func output(of operation: PlannedOperation, in space: Namespace) -> PlannedType? {
        operation.output.map { mapped($0, in: [space.name]) }
    }

    private func functions(
        _ operation: PlannedOperation,
        _ signature: Migration.Signature,
        _ output: PlannedType?
    ) -> [Migration.Former] {
        [
            .function(operation.function, signature, output: output),
            .request(operation.function, signature, output: output),
        ]
    }

    private mutating func planFunction(
        _ before: PlannedOperation,
        of space: Namespace,
        now place: Correspondence.Place,
        _ host: Int
    ) {
        let (target, stand) = (new.namespaces[place.group], new.namespaces[host])
        let now = target.operations[place.endpoint]
        let isMoved = place.group != host
        let call = formerCall(before, of: space, now, isSameFunction: !isMoved && before.function == now.function)
        let nested = now.arguments.compactMap(\.type.declared).filter { newTypes[[target.name, $0]] != nil }
        if isMoved, !nested.isEmpty {
            let reason = "the types of its arguments stand in `\(target.name.name)` now"
            return leaveOut("`\(before.function.name)`", because: reason, at: space.page)
        }
        let hidden = [labels[host][before.function]].compactMap { $0 }
        for variant in call.variants {
            guard var advice = advice(for: variant, of: call, function: now.function, hidden: hidden, space.page),
                names.claim(function: before.function, variant.arguments.map(\.name), of: [stand.name])
            else { continue }
            if isMoved, !advice.isUnavailable {
                let labels = variant.passed.map { "\($0.label.name):" }.joined()
                advice = .deprecated("`\(target.name.name)` has `\(now.function.name)(\(labels))` now")
            }
            let forward = Migration.Call(now.function, in: isMoved ? target.name : nil, passing: variant.passed)
            let signature = Migration.Signature(variant.arguments, advice.isUnavailable ? nil : forward)
            for former in functions(before, signature, now.output) { add(.init(advice, former), to: [stand.name]) }
        }
    }

    private func formerCall(
        _ before: PlannedOperation,
        of space: Namespace,
        _ now: PlannedOperation,
        isSameFunction: Bool
    ) -> FormerCall {
        let places = before.pairs(with: now).compactMap { old, new in
            before.arguments.firstIndex(of: old).flatMap { index in
                now.arguments.firstIndex(of: new).map { (old: index, new: $0) }
            }
        }
        return FormerCall(
            old: before.arguments.map {
                .init(name: $0.name, type: mapped($0.type, in: [space.name]), isRequired: $0.isRequired)
            },
            new: now.arguments.map { .init(name: $0.name, type: $0.type, isRequired: $0.isRequired) },
            pairs: places,
            isSameFunction: isSameFunction
        )
    }
}
