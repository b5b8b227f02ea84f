import EndpointModel

/// What corrections may be about, by the names that the pages give it.
struct CorrectionTargets {
    /// Where an endpoint stands in a model.
    struct Place: Hashable {
        var group: Int
        var endpoint: Int
    }

    /// A part of something by its name: a parameter of an endpoint, a property of a schema.
    private struct Part<Whole: Hashable>: Hashable {
        var name: String
        var whole: Whole
    }

    let schemas: [String: Int]
    let securitySchemes: [String: Int]
    private var endpoints: [String: [Place]] = [:]
    private var parameters: [Part<Place>: Int] = [:]
    private var properties: [Part<String>: Int] = [:]
    /// The pages without their extension, one for each group: `docs/UsersApi`.
    private let pages: [String]
    /// The names of all operations, each with its page: `UsersApi`, `getUser`.
    private let names: [(page: String, operation: String)]

    init(_ api: API) {
        schemas = Self.indices(api.schemas.map(\.name))
        securitySchemes = Self.indices(api.securitySchemes.map(\.name))
        pages = api.groups.map { group in
            let folder = group.page.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(group.page[...$0]) } ?? ""
            return folder + group.name
        }
        names = api.groups.flatMap { group in group.endpoints.map { (group.name, $0.documentedName) } }
        for (index, group) in api.groups.enumerated() {
            for (number, endpoint) in group.endpoints.enumerated() {
                let place = Place(group: index, endpoint: number)
                endpoints[endpoint.documentedName, default: []].append(place)
                for (index, parameter) in endpoint.parameters.enumerated().reversed() {
                    parameters[Part(name: parameter.documentedName, whole: place)] = index
                }
            }
        }
        for schema in api.schemas {
            guard case .object(let object) = schema.shape.value else { continue }
            for (index, property) in object.properties.enumerated().reversed() {
                properties[Part(name: property.documentedName, whole: schema.name)] = index
            }
        }
    }

    /// Which of the endpoint's parameters bears a name; the first if there are several.
    func parameter(_ name: String, at place: Place) -> Int? { parameters[Part(name: name, whole: place)] }

    /// Which of the schema's properties bears a name; the first if there are several.
    func property(_ name: String, of schema: String) -> Int? { properties[Part(name: name, whole: schema)] }

    /// The names of all operations, with their pages where the name that was looked for has one.
    func endpointNames(like name: String) -> [String] {
        let hasPage = name.utf8.contains(UInt8(ascii: "."))
        var seen: Set<String> = []
        return names.map { hasPage ? "\($0.page).\($0.operation)" : $0.operation }.filter { seen.insert($0).inserted }
    }

    /// The endpoints of a name: `getUser` is all of that name, `UsersApi.getUser` and `v2/UsersApi.getUser` those on the
    /// pages that are called so.
    func endpoints(named name: String) -> [Place] {
        var places = endpoints[name] ?? []
        for dot in name.utf8.indices where name.utf8[dot] == UInt8(ascii: ".") {
            let page = name[..<dot]
            let operation = String(name[name.utf8.index(after: dot)...])
            places += (endpoints[operation] ?? []).filter { place in
                pages[place.group] == page || pages[place.group].hasSuffix("/\(page)")
            }
        }
        return places
    }

    private static func indices(_ names: [String]) -> [String: Int] {
        Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    }
}
