import EndpointModel
import Spelling

/// Compares types of two models.
struct TypeComparison {
    let schemas: SchemaMatching

    /// What has become of a type.
    func relation(_ old: SchemaType, _ new: SchemaType) -> TypeRelation { relation(old, new, depth: 0) }

    private func relation(_ old: SchemaType, _ new: SchemaType, depth: Int) -> TypeRelation {
        switch (old, new) {
        case (.reference(let old), .reference(let new)) where schemas.areSame(old, new): .same
        case (.reference, _), (_, .reference): relationOfNamed(old, new, depth: depth + 1)
        case (.array(let old), .array(let new)), (.dictionary(let old), .dictionary(let new)):
            relation(old, new, depth: depth)
        case (.boolean, .boolean), (.any, .any), (.object, .object): .same
        case (.enumeration(let old, _), .enumeration(let new, _)): relation(old, new, depth: depth)
        case (.enumeration(let old, _), _): Self.relation(relation(old, new, depth: depth), or: .widened)
        case (_, .enumeration(let new, _)): Self.relation(relation(old, new, depth: depth), or: .narrowed)
        case (.integer(let old), .integer(let new)): Self.relation(old, new)
        case (.number(let old), .number(let new)): Self.relation(old, new)
        case (.string(let old), .string(let new)): Self.relation(old, new)
        case (.integer, .number), (_, .any): .widened
        case (.number, .integer), (.any, _): .narrowed
        default: .changed
        }
    }

    /// One of several values is less than any value, whose type may be another besides.
    private static func relation(_ values: TypeRelation, or step: TypeRelation) -> TypeRelation {
        values.isChange && values != step ? .changed : step
    }

    private static func relation(
        _ old: SchemaType.IntegerFormat?,
        _ new: SchemaType.IntegerFormat?
    ) -> TypeRelation {
        if old == new { return .same }
        return new == nil || old == .int32 ? .widened : .narrowed
    }

    /// `number` and `number(double)` are `Double`.
    private static func relation(_ old: SchemaType.NumberFormat?, _ new: SchemaType.NumberFormat?) -> TypeRelation {
        if old == new { return .same }
        guard old == .float || new == .float else { return .format }
        return old == .float ? .widened : .narrowed
    }

    /// `string` and `string(uri)` are `String`; bytes are something else than texts.
    private static func relation(_ old: SchemaType.StringFormat?, _ new: SchemaType.StringFormat?) -> TypeRelation {
        if old == new { return .same }
        if old == .binary || new == .binary { return .changed }
        let texts: [SchemaType.StringFormat?] = [nil, .uri]
        switch (texts.contains(old), texts.contains(new)) {
        case (true, true): return .format
        case (true, false): return .narrowed
        case (false, true): return .widened
        case (false, false): return .changed
        }
    }
}

extension TypeComparison {
    /// A name was given to the same values or taken from them, or the values are others.
    private func relationOfNamed(_ old: SchemaType, _ new: SchemaType, depth: Int) -> TypeRelation {
        // Schemas may be names for arrays of themselves.
        guard depth < 16 else { return .changed }
        let isAlias = isAlias(old, schemas.olds) && isAlias(new, schemas.news)
        let (old, new) = (resolved(old, schemas.oldType), resolved(new, schemas.newType))
        switch (old, new) {
        case (.reference, .any): return .widened
        case (.any, .reference): return .narrowed
        case (.reference, _), (_, .reference): return .changed
        case (.enumeration(let oldType, let old), .enumeration(let newType, let new)):
            let types = relation(oldType, newType, depth: depth)
            return types.isChange ? types : Self.relation(Set(old.map(\.value)), Set(new.map(\.value)))
        case (.object(let old), .object(let new)):
            let names = (Set(old.map(\.name.value.folded)), Set(new.map(\.name.value.folded)))
            return names.0 == names.1 ? .restated : .changed
        default:
            let relation = relation(old, new, depth: depth)
            return relation.isChange || isAlias ? relation : .restated
        }
    }

    private static func relation(_ old: Set<String>, _ new: Set<String>) -> TypeRelation {
        if old == new { return .restated }
        if old.isSubset(of: new) { return .widened }
        return new.isSubset(of: old) ? .narrowed : .changed
    }

    /// Whether a type is no name, or one that is another name in Swift, too.
    private func isAlias(_ type: SchemaType, _ schemas: [String: Schema]) -> Bool {
        guard case .reference(let name) = type else { return true }
        if case .alias = schemas[name]?.shape.value { return true }
        return false
    }

    /// What a name stands for; the name where it is a type of its own. Names for one another in a circle are any JSON.
    private func resolved(_ type: SchemaType, _ types: (String) -> SchemaType?) -> SchemaType {
        var (type, seen) = (type, Set<String>())
        while case .reference(let name) = type {
            guard seen.insert(name).inserted else { return .any }
            guard let next = types(name) else { return type }
            type = next
        }
        return type
    }
}
