import EndpointModel
import Spelling

/// Compares a JSON value with the type that it should have.
struct ValueCheck {
    let schemas: Schemas
    let names: MockAPI.UnknownNames
    private(set) var violations: [Violation] = []

    /// What came of the unions in the value, where it is itself compared with one alternative of several: each is looked
    /// at once, though every alternative may hold it.
    private var outcomes: Outcomes?
    /// Whether a violation lists the alternatives that a value is none of.
    private var namesAlternatives = false

    /// How many violations are listed: a long array may have one in each element.
    static let maximumViolations = 50

    init(_ schemas: Schemas, names: MockAPI.UnknownNames = .refused) {
        self.schemas = schemas
        self.names = names
    }

    /// The violations of a body.
    static func violations(
        in value: JSON,
        of type: Fact<SchemaType>,
        _ schemas: Schemas,
        names: MockAPI.UnknownNames
    ) -> [Violation] {
        var check = ValueCheck(schemas, names: names)
        check.check(value, type.value, at: Pointer(), type.evidence.origin)
        return check.violations
    }

    /// Whether a value is of a type.
    static func takes(_ value: JSON, as type: SchemaType, _ schemas: Schemas) -> Bool {
        var check = ValueCheck(schemas)
        check.check(value, type, at: Pointer(), nil)
        return check.violations.isEmpty
    }

    private mutating func report(_ detail: String, _ pointer: Pointer, _ evidence: Origin?) {
        guard violations.count < Self.maximumViolations else { return }
        violations.append(
            Violation(place: .body, detail: detail, pointer: pointer.description, evidence: evidence)
        )
    }

    /// - Parameter evidence: The place that says that the value is of the type.
    private mutating func check(_ value: JSON, _ type: SchemaType, at pointer: Pointer, _ evidence: Origin?) {
        guard violations.count < Self.maximumViolations else { return }
        let resolved = schemas.resolved(type)
        switch resolved {
        case .any: break
        case .array(let item):
            guard case .array(let items) = value else { return mismatch(value, resolved, pointer, evidence) }
            for (index, element) in items.enumerated() { check(element, item, at: pointer.appending(index), evidence) }
        case .dictionary(let item):
            guard case .object(let members) = value else { return mismatch(value, resolved, pointer, evidence) }
            for member in members { check(member.value, item, at: pointer.appending(member.name), evidence) }
        case .object(let properties):
            guard case .object(let members) = value else { return mismatch(value, resolved, pointer, evidence) }
            check(members, Properties(properties), at: pointer)
        case .reference(let name):
            switch schemas[name]?.shape.value {
            case .object: check(value, asObject: name, at: pointer, evidence)
            case .union(_, let types): check(value, asOneOf: types, called: name, at: pointer)
            default: break
            }
        case .boolean, .integer, .number, .string, .enumeration:
            guard let problem = resolved.problem(with: value) else { return }
            report(problem, pointer, evidence)
        }
    }

    private mutating func mismatch(_ value: JSON, _ type: SchemaType, _ pointer: Pointer, _ evidence: Origin?) {
        report("expected \(type.words), not \(value.kind)", pointer, evidence)
    }
}

extension ValueCheck {
    /// What an object may hold.
    private struct Properties {
        var known: [Property]
        /// Names of the objects that inherit from this one.
        var ofHeirs: Set<String> = []
        var others: SchemaType?
        /// Where a page lists the properties, all of them; `nil` where none does.
        var list: Origin?
        var name: String?

        init(_ properties: [Property]) {
            known = properties
            others = .any
        }

        init(_ name: String, _ schemas: Schemas) {
            (known, others) = schemas.members(of: name)
            ofHeirs = schemas.namesOfHeirs(of: name)
            self.name = name
            // An example shows some of the properties, and perhaps not all; a page without any says nothing.
            let evidence = schemas[name]?.shape.evidence
            let isListed = evidence?.rule == nil && !known.isEmpty
            if isListed { list = evidence?.origin } else { others = others ?? .any }
        }
    }

    private mutating func check(_ value: JSON, asObject name: String, at pointer: Pointer, _ evidence: Origin?) {
        guard case .object(let members) = value else {
            return report("expected an object, \(name), not \(value.kind)", pointer, evidence)
        }
        check(members, Properties(name, schemas), at: pointer)
    }

    private mutating func check(_ members: [JSON.Member], _ properties: Properties, at pointer: Pointer) {
        let values = Dictionary(members.map { ($0.name, $0.value) }) { _, last in last }
        for property in properties.known {
            guard let value = values[property.name.value] else {
                if property.isRequired.value {
                    let inner = pointer.appending(property.name.value)
                    report("is required, and missing", inner, property.isRequired.evidence.origin)
                }
                continue
            }
            // Most pages don't tell what is null from what is left out.
            if value == .null, !property.isRequired.value || property.isNullable?.value == true { continue }
            let inner = pointer.appending(property.name.value)
            check(value, property.type.value, at: inner, property.type.evidence.origin)
        }
        let known = Set(properties.known.map(\.name.value)).union(properties.ofHeirs)
        for member in members where !known.contains(member.name) {
            if let others = properties.others {
                check(member.value, others, at: pointer.appending(member.name), properties.list)
            } else if names == .refused {
                let near = Suggestion.nearest(to: member.name, among: properties.known.map(\.name.value))
                let hint = near.map { "; did you mean \($0)?" } ?? ""
                let owner = properties.name.map { " of \($0)" } ?? ""
                report("is no property\(owner)\(hint)", pointer.appending(member.name), properties.list)
            }
        }
    }

    /// The value must be one of the alternatives; what is reported is what keeps it from being the nearest.
    private mutating func check(_ value: JSON, asOneOf types: [SchemaType], called name: String, at pointer: Pointer) {
        let outcomes = outcomes ?? Outcomes()
        let key = "\(name) \(pointer)"
        let found = outcomes.byUnion[key] ?? nearest(to: value, of: types, called: name, at: pointer, outcomes)
        outcomes.byUnion[key] = found
        namesAlternatives = namesAlternatives || !found.isEmpty
        violations += found.prefix(max(0, Self.maximumViolations - violations.count))
    }

    private func nearest(
        to value: JSON,
        of types: [SchemaType],
        called name: String,
        at pointer: Pointer,
        _ outcomes: Outcomes
    ) -> [Violation] {
        let evidence = schemas[name]?.shape.evidence.origin
        let alternatives = schemas.alternatives(of: types)
        var nearest: ValueCheck?
        for type in alternatives {
            var attempt = ValueCheck(schemas, names: names)
            attempt.outcomes = outcomes
            attempt.check(value, type, at: pointer, evidence)
            if attempt.violations.isEmpty { return [] }
            if attempt.violations.count < nearest?.violations.count ?? .max { nearest = attempt }
        }
        guard let nearest else { return [] }
        // One list of alternatives is enough: that of the innermost value.
        if nearest.namesAlternatives { return nearest.violations }
        var check = ValueCheck(schemas)
        let list = alternatives.map(\.description).joined(separator: ", ")
        check.report("is none of \(list); what follows is wrong with the nearest", pointer, evidence)
        return check.violations + nearest.violations
    }

    private final class Outcomes {
        var byUnion: [String: [Violation]] = [:]
    }
}
