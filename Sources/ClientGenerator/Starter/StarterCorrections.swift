import EndpointModel
import ModelBuilder
import OpenAPIEmitter
import Spelling
import Yams

/// The lines of an `apiref.yaml` that state what nothing proves as it is assumed.
struct StarterCorrections {
    private let spelling: [String]
    private let schemes: [String]
    private let endpoints: [String]
    private let schemas: [String]
    /// How many are not listed.
    let left: Int

    /// How many parameters and properties are listed.
    private static let limit = 60

    init(_ api: API, in folder: String) {
        let unproven = Unproven(api.facts(where: \.isProvable))
        spelling =
            unproven.spelling.isEmpty ? [] : ["spelling: {\(unproven.spelling)}  # if all of them are spelled so"]
        schemes = api.securitySchemes.filter { !$0.kind.value.isKnown }.map { scheme in
            Self.line(scheme.name, [("in", "header"), ("name", "X-API-Key")], note: "a guess: how is it sent?")
        }
        var rest = Self.limit
        let names = Dictionary(grouping: api.endpoints, by: \.documentedName)
        var endpoints: [String] = []
        for group in api.groups {
            for endpoint in group.endpoints {
                let isOnly = names[endpoint.documentedName]?.count == 1
                let name = isOnly ? endpoint.documentedName : "\(group.name).\(endpoint.documentedName)"
                let known = Set(endpoint.parameters.map(\.documentedName))
                let lines = Self.parts(known, of: endpoint.facts(in: group.name), in: folder, &rest)
                if !lines.isEmpty { endpoints += [Self.key(name), "  parameters:"] + lines.map { "    " + $0 } }
            }
        }
        var schemas: [String] = []
        for schema in api.schemas {
            guard case .object(let object) = schema.shape.value else { continue }
            let known = Set(object.properties.map(\.documentedName))
            let lines = Self.parts(known, of: schema.facts, in: folder, &rest)
            if !lines.isEmpty { schemas += [Self.key(schema.name), "  properties:"] + lines.map { "    " + $0 } }
        }
        (self.endpoints, self.schemas) = (endpoints, schemas)
        left = max(0, -rest)
    }

    var isEmpty: Bool { spelling.isEmpty && schemes.isEmpty && endpoints.isEmpty && schemas.isEmpty }

    var lines: [String] {
        let sections = [("securitySchemes", schemes), ("endpoints", endpoints), ("schemas", schemas)].filter {
            !$1.isEmpty
        }
        let corrections = sections.flatMap { name, lines in ["  \(name):"] + lines.map { "    " + $0 } }
        return spelling + (corrections.isEmpty ? [] : ["corrections:"] + corrections)
    }

    /// A line for each parameter or property of which something is not proven, until there are many.
    ///
    /// - Parameter known: The names of those that a correction can be of; objects that are written in place have others.
    private static func parts(
        _ known: Set<String>,
        of facts: [FactEntry],
        in folder: String,
        _ rest: inout Int
    ) -> [String] {
        var order: [String] = []
        var entries: [String: [FactEntry]] = [:]
        for fact in facts where fact.evidence.isProven == false {
            switch fact.id.subject {
            case .parameter(let name, _), .property(let name, _):
                guard known.contains(name) else { continue }
                if entries[name] == nil { order.append(name) }
                entries[name, default: []].append(fact)
            default: continue
            }
        }
        return order.compactMap { name in
            rest -= 1
            guard rest >= 0, let facts = entries[name] else { return nil }
            let pairs = facts.map { ($0.id.field.rawValue, $0.value.factText) }
            let rules = facts.compactMap(\.evidence.rule?.rawValue).joined(separator: ", ")
            let place = facts.first?.evidence.origin.map { ", from \($0.description.without(folder: folder))" } ?? ""
            return line(name, pairs, note: rules + place)
        }
    }

    /// `first_name: {name: firstName, in: query}  # naming-convention, from docs/UsersApi.md:131:2`
    private static func line(_ name: String, _ pairs: [(String, String)], note: String) -> String {
        let value = Node(pairs.map { (text($0.0), text($0.1)) }, Tag(.map), .flow)
        return "\(written(name, value))  # \(note.visible)"
    }

    private static func key(_ name: String) -> String {
        String(written(name, Node([(Node, Node)](), Tag(.map), .flow)).dropLast(3))
    }

    private static func written(_ name: String, _ value: Node) -> String {
        let line = (try? Yams.serialize(node: Node([(text(name), value)], Tag(.map), .block), width: -1)) ?? ""
        return line.trimmed()
    }

    /// A text as it may stand within a line.
    private static func text(_ text: String) -> Node {
        let style = YAMLScalar.style(of: text)
        return Node(text, Tag(.str), style == .literal ? .doubleQuoted : style)
    }
}
