import EndpointModel
import Spelling

/// Which parts of two models are the same, as ``ModelDiff`` compares them.
package struct Correspondence: Sendable {
    /// Where an endpoint stands in its model.
    package struct Place: Hashable, Sendable {
        package var group: Int
        package var endpoint: Int

        package init(group: Int, endpoint: Int) {
            self.group = group
            self.endpoint = endpoint
        }
    }

    /// The endpoints that both models have, in the order of the new one.
    package let endpoints: [(old: Place, new: Place)]
    /// The schemas that both models have, by name.
    package let schemas: [(old: String, new: String)]

    package init(_ old: API, _ new: API) {
        let comparison = Comparison(old, new)
        endpoints = comparison.endpoints.pairs.map { ($0.place, $1.place) }
        schemas = comparison.schemas.pairs.map { ($0.name, $1.name) }
    }

    /// The parameters that both endpoints have. Those that may be the same only by their place, under names that nothing
    /// proves, are left out.
    package static func parameters(_ old: Endpoint, _ new: Endpoint) -> [(old: Parameter, new: Parameter)] {
        Comparison.matching(old, new).pairs.filter { old, new in
            isSure((old.name, old.documentedName), (new.name, new.documentedName))
        }
    }

    /// The properties that both objects have; see ``parameters(_:_:)``.
    package static func properties(_ old: [Property], _ new: [Property]) -> [(old: Property, new: Property)] {
        Comparison.matching(old, new).pairs.filter { old, new in
            isSure((old.name, old.documentedName), (new.name, new.documentedName))
        }
    }

    private typealias Names = (name: Fact<String>, documented: String)

    private static func isSure(_ old: Names, _ new: Names) -> Bool {
        if old.name.value.folded == new.name.value.folded || old.documented.folded == new.documented.folded {
            return true
        }
        return !old.name.evidence.isAssumed && !new.name.evidence.isAssumed
    }
}
