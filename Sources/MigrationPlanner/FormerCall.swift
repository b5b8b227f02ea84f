import ClientPlan
import SwiftSource

/// How the arguments of a function or an initializer became those of another.
struct FormerCall {
    /// An argument, before or now.
    struct Slot {
        let name: SwiftIdentifier
        let type: PlannedType
        let isRequired: Bool
    }

    /// One of the signatures that stand for the old one.
    ///
    /// What can be left out could be left out by a call of the new function, too. So each signature asks for one argument
    /// that there is no more under its label, and has none of those that the signatures before it ask for: a call with old
    /// labels means exactly one of them, and one without means none.
    struct Variant {
        var arguments: [Migration.Argument]
        /// The label that the new function does not have at all.
        var removed: SwiftIdentifier?
        /// The labels now, if all arguments are there still.
        var labels: [SwiftIdentifier] = []
        /// In the order of the new function.
        var passed: [Migration.Passed] = []
        /// Whether the arguments are in the order of the new function.
        var isInOrder = true
    }

    /// In their order, with types of the new client.
    let old: [Slot]
    let new: [Slot]
    /// The new arguments by the old ones.
    let pairs: [Int: Int]
    /// Whether the new function is of the same name.
    let isSameFunction: Bool

    init(old: [Slot], new: [Slot], pairs: [(old: Int, new: Int)], isSameFunction: Bool) {
        (self.old, self.new, self.isSameFunction) = (old, new, isSameFunction)
        var (places, taken) = ([Int: Int](), Set<Int>())
        for (old, new) in pairs where places[old] == nil && taken.insert(new).inserted { places[old] = new }
        self.pairs = places
    }

    /// The arguments that a call must give now and that it had not.
    var missing: [SwiftIdentifier] {
        let known = Dictionary(pairs.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return new.indices.filter { new[$0].isRequired && known[$0].map { !old[$0].isRequired } ?? true }
            .map { new[$0].name }
    }

    var variants: [Variant] {
        let removed = old.indices.filter { pairs[$0] == nil }
        let renamed = old.indices.filter { index in pairs[index].map { new[$0].name != old[index].name } ?? false }
        var variants: [Variant] = []
        for index in removed.requiredFirst(old) {
            variants.append(variant(asking: index, without: variants.compactMap(\.removed)))
            if old[index].isRequired { return variants }
        }
        guard isSameFunction else { return variants + [variant(asking: nil, without: removed.map { old[$0].name })] }
        var left = removed.map { old[$0].name }
        for index in renamed.requiredFirst(old) {
            variants.append(variant(asking: index, without: left))
            if old[index].isRequired { return variants }
            left.append(old[index].name)
        }
        return variants
    }

    private func variant(asking asked: Int?, without left: [SwiftIdentifier]) -> Variant {
        let kept = old.indices.filter { !left.contains(old[$0].name) }
        let arguments = kept.map { index in
            let slot = pairs[index].map { new[$0] } ?? old[index]
            return Migration.Argument(
                old[index].name,
                slot.type,
                isOptional: !slot.isRequired,
                hasDefault: !slot.isRequired && index != asked
            )
        }
        var variant = Variant(arguments: arguments)
        guard kept.allSatisfy({ pairs[$0] != nil }) else {
            variant.removed = asked.map { old[$0].name }
            return variant
        }
        let places = kept.compactMap { pairs[$0] }
        variant.labels = places.map { new[$0].name }
        variant.isInOrder = places == places.sorted()
        variant.passed = zip(places, kept).sorted { $0.0 < $1.0 }.map { .init(new[$0].name, old[$1].name) }
        return variant
    }
}

extension [Int] {
    fileprivate func requiredFirst(_ slots: [FormerCall.Slot]) -> [Int] {
        filter { slots[$0].isRequired } + filter { !slots[$0].isRequired }
    }
}
