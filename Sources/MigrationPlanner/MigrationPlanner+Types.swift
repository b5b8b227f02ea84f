import ClientPlan
import EndpointModel
import Spelling
import SwiftSource

extension MigrationPlanner {
    /// Tells of types that have another name, and of those that are gone, at the top level and in others.
    mutating func planTypes() {
        for (before, now) in pairs.all where before.name != now.name {
            // What is in another type as well is renamed there.
            guard let host = host(of: before), host == now.parents else { continue }
            guard names.claim(type: before.name, in: host) else {
                leaveOut(before, because: "the client has another type of this name")
                continue
            }
            add(.init(.renamed(now.name, labels: nil), .alias(before.name, .declared(now.name))), to: host)
        }
        let gone = oldTypes.all.filter { pairs.paths[$0.path] == nil }
        var told: [TypeDeclaration] = []
        for before in gone {
            guard let host = host(of: before) else { continue }
            guard names.claim(type: before.name, in: host) else {
                if host.isEmpty { leaveOut(before, because: "the client has another type of this name") }
                continue
            }
            goneTypes.insert(before.path)
            told.append(before)
        }
        for before in told { addGone(before, to: host(of: before) ?? []) }
    }

    /// The new client's type that the shim of an old one stands in; `nil` if there is none.
    private func host(of type: TypeDeclaration) -> [SwiftIdentifier]? {
        if type.parents.isEmpty { return [] }
        if let path = pairs.paths[type.parents] { return isExtensible(path) ? path : nil }
        guard type.parents.count == 1, let index = oldNamespaces[type.parents[0]] else { return nil }
        return hosts[index].map { [new.namespaces[$0].name] }
    }

    /// Whether a path is that of a type of the client's own, and not another name for one.
    func isExtensible(_ path: [SwiftIdentifier]) -> Bool {
        if case .alias = newTypes[path]?.kind { false } else { newTypes[path] != nil }
    }

    private mutating func addGone(_ type: TypeDeclaration, to host: [SwiftIdentifier]) {
        let advice = Migration.Advice.unavailable("the API has no `\(type.name.name)` any more")
        switch type.kind {
        case .alias(let aliased): add(.init(advice, .alias(type.name, mapped(aliased, in: []))), to: host)
        case .open, .circular, .union, .wrapper: add(.init(advice, .alias(type.name, .json)), to: host)
        case .enumeration(_, let constants):
            let members = constants.map { Migration.Former.constant($0.name, target: nil) }
            add(.init(advice, .type(type.name, members)), to: host)
        case .object(let properties): add(.init(advice, .type(type.name, members(of: type, properties))), to: host)
        }
    }

    private func members(of type: TypeDeclaration, _ properties: [PlannedProperty]) -> [Migration.Former] {
        let types = properties.map { mapped($0.type, in: type.path) }
        let members = zip(properties, types).map { property, type in
            Migration.Former.property(property.name, type, isRequired: property.isRequired, target: nil)
        }
        let arguments = zip(properties, types).map { property, type in
            Migration.Argument(
                property.name,
                type,
                isOptional: !property.isRequired,
                hasDefault: !property.isRequired
            )
        }
        let ordered = arguments.filter { !$0.isOptional } + arguments.filter(\.isOptional)
        return members + [.initializer(.init(ordered))]
    }

    /// What a type of the old client is in the new one: any JSON where it is nothing.
    ///
    /// - Parameter scope: The type of the old client in which it stands.
    func mapped(_ type: PlannedType, in scope: [SwiftIdentifier]) -> PlannedType {
        guard let name = type.declared else { return type }
        let path = oldTypes.path(of: name, in: scope)
        if let now = pairs.paths[path] {
            let isReachable =
                now.count == 1 || path.count > 1 && (pairs.paths[scope] ?? hostPath(scope)) == now.dropLast()
            return type.replacingDeclared(with: isReachable ? .declared(now[now.count - 1]) : .json)
        }
        return goneTypes.contains(path) ? type : type.replacingDeclared(with: .json)
    }

    private func hostPath(_ scope: [SwiftIdentifier]) -> [SwiftIdentifier]? {
        guard scope.count == 1, let host = oldNamespaces[scope[0]].flatMap({ hosts[$0] }) else { return nil }
        return [new.namespaces[host].name]
    }

    private mutating func leaveOut(_ type: TypeDeclaration, because reason: String) {
        leaveOut(
            "the type `\(type.path.map(\.name).joined(separator: "."))`",
            because: reason,
            at: oldTypes.pages[type.path] ?? ""
        )
    }
}
