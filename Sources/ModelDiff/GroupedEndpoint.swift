import EndpointModel
import Spelling

/// An endpoint and the group that it stands in.
struct GroupedEndpoint {
    let endpoint: Endpoint
    let group: EndpointGroup
    let place: Correspondence.Place

    /// The method and the path without the names of its placeholders, which is what the server sees.
    private var route: String { "\(endpoint.method.value) \(PathTemplate(endpoint.path.value).shape)" }

    private var function: String { SwiftName.member(endpoint.operationID.value) }

    /// What the namespaces of one name in Swift have in common.
    var namespace: String { SwiftName.member(group.name) }

    /// As ignore files name it: `UsersApi.getUser`.
    var name: String { "\(group.name).\(endpoint.documentedName)" }

    /// `GET /users/{id} getUser`
    var title: String { "\(endpoint.method.value) \(endpoint.path.value) \(endpoint.documentedName)" }

    /// Where the endpoint stands.
    var range: PageRange? { endpoint.operationID.evidence.range ?? endpoint.path.evidence.range }

    /// Which endpoints are the same: by method and path, or else by name.
    static func matching(_ old: API, _ new: API) -> Matching<GroupedEndpoint> {
        var matching = Matching(
            all(old),
            all(new),
            by: [
                { "\($0.route) \($0.namespace) \($0.function)" }, { "\($0.route) \($0.function)" }, { $0.route },
                { "\($0.namespace) \($0.function)" },
            ]
        )
        matching.pairUnique(by: \.function)
        return matching
    }

    private static func all(_ api: API) -> [GroupedEndpoint] {
        api.groups.enumerated().flatMap { number, group in
            group.endpoints.enumerated().map { index, endpoint in
                GroupedEndpoint(endpoint: endpoint, group: group, place: .init(group: number, endpoint: index))
            }
        }
    }

    /// The types that stand at the same place of two endpoints.
    static func uses(_ old: GroupedEndpoint, _ new: GroupedEndpoint) -> [(old: SchemaType, new: SchemaType)] {
        var uses: [(SchemaType, SchemaType)] = []
        if let old = old.endpoint.result.value, let new = new.endpoint.result.value { uses.append((old, new)) }
        if let old = old.endpoint.requestBody?.type, let new = new.endpoint.requestBody?.type {
            uses.append((old.value, new.value))
        }
        let known = Dictionary(
            new.endpoint.parameters.map { ($0.name.value.folded, $0.type.value) },
            uniquingKeysWith: { first, _ in first }
        )
        for parameter in old.endpoint.parameters {
            if let type = known[parameter.name.value.folded] { uses.append((parameter.type.value, type)) }
        }
        return uses
    }
}
