import ClientPlan
import SwiftSource

extension MigrationPlanner {
    /// Tells of properties and constants that have another name, and of those that are gone.
    mutating func planMembers() {
        for (before, now) in pairs.all {
            switch (before.kind, now.kind) {
            case (.object(let olds), .object(let news)):
                let counterparts = counterparts(of: olds, in: before.path, news)
                planProperties(before.path, olds, now.path, counterparts)
                planInitializer(before.path, olds, now.path, news, counterparts)
            case (.enumeration(_, let olds), .enumeration(_, let news)): planConstants(before, olds, now, news)
            default: break
            }
        }
    }

    private mutating func planProperties(
        _ oldPath: [SwiftIdentifier],
        _ olds: [PlannedProperty],
        _ newPath: [SwiftIdentifier],
        _ counterparts: [SwiftIdentifier: PlannedProperty]
    ) {
        for property in olds {
            let now = counterparts[property.name]
            guard now?.name != property.name else { continue }
            guard names.claim(member: property.name, of: newPath) else {
                leaveOut(property.name, of: oldPath)
                continue
            }
            if let now {
                let former = Migration.Former.property(
                    property.name,
                    now.type,
                    isRequired: now.isRequired && !now.isNullable,
                    target: now.name
                )
                add(.init(.renamed(now.name, labels: nil), former), to: newPath)
            } else {
                let type = mapped(property.type, in: oldPath)
                let former = Migration.Former.property(
                    property.name,
                    type,
                    isRequired: property.isRequired && !property.isNullable,
                    target: nil
                )
                add(.init(.unavailable(Self.gone(property.name, from: newPath)), former), to: newPath)
            }
        }
    }

    private mutating func planInitializer(
        _ oldPath: [SwiftIdentifier],
        _ olds: [PlannedProperty],
        _ newPath: [SwiftIdentifier],
        _ news: [PlannedProperty],
        _ counterparts: [SwiftIdentifier: PlannedProperty]
    ) {
        let (before, now) = (olds.inInitializer, news.inInitializer)
        let indices = Dictionary(uniqueKeysWithValues: now.enumerated().map { ($0.element.name, $0.offset) })
        let places = before.enumerated().compactMap { index, property in
            counterparts[property.name].flatMap { indices[$0.name] }.map { (old: index, new: $0) }
        }
        let call = FormerCall(
            old: before.map { .init(name: $0.name, type: mapped($0.type, in: oldPath), isRequired: $0.isRequired) },
            new: now.map { .init(name: $0.name, type: $0.type, isRequired: $0.isRequired) },
            pairs: places,
            isSameFunction: true
        )
        let page = oldTypes.pages[oldPath] ?? ""
        for variant in call.variants {
            guard let advice = advice(for: variant, of: call, function: .initializer, hidden: [now.map(\.name)], page),
                names.claim(function: .initializer, variant.arguments.map(\.name), of: newPath)
            else { continue }
            let target = advice.isUnavailable ? nil : Migration.Call(.initializer, passing: variant.passed)
            add(.init(advice, .initializer(.init(variant.arguments, target))), to: newPath)
        }
    }

    /// The new properties by the old ones' names.
    private func counterparts(
        of olds: [PlannedProperty],
        in path: [SwiftIdentifier],
        _ news: [PlannedProperty]
    ) -> [SwiftIdentifier: PlannedProperty] {
        let known = Dictionary(news.map { ($0.wireName, $0) }, uniquingKeysWith: { first, _ in first })
        let pairs = olds.compactMap { property in
            self.pairs.newName(of: property.wireName, in: path).flatMap { known[$0] }.map { (property.name, $0) }
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    private mutating func planConstants(
        _ before: TypeDeclaration,
        _ olds: [TypeDeclaration.Constant],
        _ now: TypeDeclaration,
        _ news: [TypeDeclaration.Constant]
    ) {
        let known = Dictionary(news.map { ($0.value, $0) }, uniquingKeysWith: { first, _ in first })
        for constant in olds {
            let other = known[constant.value]
            guard other?.name != constant.name else { continue }
            guard names.claim(member: constant.name, of: now.path) else {
                leaveOut(constant.name, of: before.path)
                continue
            }
            let advice =
                other.map { Migration.Advice.renamed($0.name, labels: nil) }
                ?? .unavailable(Self.gone(constant.name, from: now.path))
            add(.init(advice, .constant(constant.name, target: other?.name)), to: now.path)
        }
    }

    private static func gone(_ name: SwiftIdentifier, from path: [SwiftIdentifier]) -> String {
        "`\(path.map(\.name).joined(separator: "."))` has no `\(name.name)` any more"
    }

    private mutating func leaveOut(_ member: SwiftIdentifier, of path: [SwiftIdentifier]) {
        leaveOut(
            "`\((path + [member]).map(\.name).joined(separator: "."))`",
            because: "the name stands for something else now",
            at: oldTypes.pages[path] ?? ""
        )
    }
}
