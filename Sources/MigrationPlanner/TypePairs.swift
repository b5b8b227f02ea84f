import ClientPlan
import EndpointModel
import ModelDiff
import SwiftSource

/// The types that a client declares, by the path of their names.
struct DeclaredTypes {
    private(set) var all: [TypeDeclaration] = []
    private var byPath: [[SwiftIdentifier]: TypeDeclaration] = [:]
    /// The pages that the types stand on.
    private(set) var pages: [[SwiftIdentifier]: String] = [:]

    init(_ plan: ClientPlan) {
        for file in plan.files {
            for declaration in file.types {
                let path = declaration.path
                guard byPath.updateValue(declaration, forKey: path) == nil else { continue }
                all.append(declaration)
                pages[path] = file.page
            }
        }
    }

    subscript(path: [SwiftIdentifier]) -> TypeDeclaration? { byPath[path] }

    /// The path of the type that a name means within another type.
    func path(of name: SwiftIdentifier, in scope: [SwiftIdentifier]) -> [SwiftIdentifier] {
        byPath[scope + [name]] == nil ? [name] : scope + [name]
    }
}

/// Which of the types of an old client are which of a new one's.
struct TypePairs {
    private(set) var all: [(old: TypeDeclaration, new: TypeDeclaration)] = []
    /// The new paths by the old ones.
    private(set) var paths: [[SwiftIdentifier]: [SwiftIdentifier]] = [:]
    /// The names on the wire of properties that have others now, by the old types.
    private(set) var properties: [[SwiftIdentifier]: [String: String]] = [:]
    private let oldTypes: DeclaredTypes
    private let newTypes: DeclaredTypes

    init(
        _ old: ClientPlan,
        _ new: ClientPlan,
        _ oldTypes: DeclaredTypes,
        _ newTypes: DeclaredTypes,
        _ correspondence: Correspondence
    ) {
        (self.oldTypes, self.newTypes) = (oldTypes, newTypes)
        for (oldName, newName) in correspondence.schemas {
            let path = [old.types.name(of: oldName)]
            properties[path] = Dictionary(
                Correspondence.properties(
                    old.inheritance.properties(of: oldName),
                    new.inheritance.properties(of: newName)
                ).map { ($0.name.value, $1.name.value) },
                uniquingKeysWith: { first, _ in first }
            )
            pair(path, [new.types.name(of: newName)])
        }
        for (oldPlace, newPlace) in correspondence.endpoints {
            let (oldSpace, newSpace) = (old.namespaces[oldPlace.group], new.namespaces[newPlace.group])
            let before = oldSpace.operations[oldPlace.endpoint]
            let now = newSpace.operations[newPlace.endpoint]
            for (argument, other) in before.pairs(with: now) {
                pairNested(argument.type, in: [oldSpace.name], other.type, in: [newSpace.name])
            }
        }
    }

    private mutating func pair(_ old: [SwiftIdentifier], _ new: [SwiftIdentifier]) {
        guard paths[old] == nil, let before = oldTypes[old], let now = newTypes[new] else { return }
        paths[old] = new
        all.append((before, now))
        guard case .object(let olds) = before.kind, case .object(let news) = now.kind else { return }
        let known = Dictionary(news.map { ($0.wireName, $0) }, uniquingKeysWith: { first, _ in first })
        for property in olds where property.type.declared != nil {
            guard let other = newName(of: property.wireName, in: old).flatMap({ known[$0] }) else { continue }
            pairNested(property.type, in: old, other.type, in: new)
        }
    }

    private mutating func pairNested(
        _ old: PlannedType,
        in oldScope: [SwiftIdentifier],
        _ new: PlannedType,
        in newScope: [SwiftIdentifier]
    ) {
        guard let old = old.declared, let new = new.declared else { return }
        pair(oldScope + [old], newScope + [new])
    }

    /// What a property is called on the wire now; its name, where it is one of an object written in place.
    func newName(of property: String, in type: [SwiftIdentifier]) -> String? {
        guard let known = properties[type] else { return property }
        return known[property]
    }
}

extension PlannedOperation {
    /// The arguments that are the same, of an old operation and the new one.
    func pairs(with other: PlannedOperation) -> [(old: Argument, new: Argument)] {
        var pairs = Correspondence.parameters(endpoint, other.endpoint).compactMap { old, new in
            argument(old).flatMap { before in other.argument(new).map { (old: before, new: $0) } }
        }
        if let body = arguments.first(where: \.isBody), let now = other.arguments.first(where: \.isBody) {
            pairs.append((body, now))
        }
        return pairs
    }

    private func argument(_ parameter: Parameter) -> Argument? {
        arguments.first { $0.location == parameter.location.value && $0.wireName == parameter.name.value }
    }
}

extension TypeDeclaration {
    var path: [SwiftIdentifier] { parents + [name] }
}

extension PlannedType {
    /// The type that the client declares, also as the item of an array or the value of a map.
    var declared: SwiftIdentifier? {
        switch self {
        case .declared(let name): name
        case .array(let item), .dictionary(let item), .stream(let item), .eventStream(let item): item.declared
        default: nil
        }
    }

    /// The type with another one in the place of that which the client declares.
    func replacingDeclared(with type: PlannedType) -> PlannedType {
        switch self {
        case .declared: type
        case .array(let item): .array(item.replacingDeclared(with: type))
        case .dictionary(let value): .dictionary(value.replacingDeclared(with: type))
        case .stream(let element): .stream(element.replacingDeclared(with: type))
        case .eventStream(let value): .eventStream(value.replacingDeclared(with: type))
        default: self
        }
    }
}
