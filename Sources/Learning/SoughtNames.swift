import EndpointModel
import Spelling

/// The parameters and properties of an API whose names on the wire are sought, by what they belong to.
struct SoughtNames: Sendable {
    /// A parameter or a property.
    struct Subject: Sendable {
        var id: FactSubject
        /// The name as the page spells it, without what its language puts around a name.
        var name: String
        var folded: FoldedHash
        /// The words of the name in lower case.
        var words: [String]
        /// Whether it fills in a placeholder, so that the page spells it.
        var isPlaceholder: Bool
        /// Whether it is a property of an object that is written in place of a type.
        var isNested = false
    }

    /// An operation or a schema, whose code stands together.
    struct Owner: Sendable {
        /// The name of an operation's group; `nil` for a schema.
        var group: String?
        var name: String
        var folded: FoldedHash
        /// How an operation is called; `nil` for a schema.
        var call: Call?
        /// The page of a schema.
        var page = ""
        /// Indices of its subjects.
        var subjects: Range<Int>
        /// The same by their folded names.
        var byName: [FoldedHash: [Int]] = [:]
    }

    /// How an operation is called.
    struct Call: Sendable {
        var method: String
        var path: String
        /// The operation's name, and the same behind that of its group, folded.
        var names: Set<String>
    }

    private(set) var subjects: [Subject] = []
    private(set) var owners: [Owner] = []
    /// Owners by their own names.
    private(set) var operations: [FoldedHash: [Int]] = [:]
    private(set) var schemas: [FoldedHash: [Int]] = [:]
    private(set) var schemaNames: Set<String> = []
    private(set) var operationsOfGroup: [String: [FoldedHash: [Int]]] = [:]
    /// What every name that is sought folds to.
    private(set) var folded: Set<FoldedHash> = []
    private var files: [String: FileOwners] = [:]
    /// Operations by method and path.
    private(set) var calls: [String: [Int]] = [:]

    init(_ api: API) {
        for group in api.groups {
            for endpoint in group.endpoints {
                let key = EndpointKey(group: group.name, operation: endpoint.documentedName)
                let subjects = endpoint.parameters.map { parameter in
                    Subject(
                        .parameter(parameter.documentedName, of: key),
                        parameter.documentedName,
                        isPlaceholder: parameter.location.value == .path
                    )
                }
                var owner = Owner(group: group.name, name: endpoint.documentedName)
                owner.call = Call(endpoint, in: group.name)
                add(owner, subjects)
            }
            files[group.name.folded, default: FileOwners()].groups.append(group.name)
        }
        for schema in api.schemas {
            let properties = schema.shape.value.namedProperties(of: schema.name)
            let owner = owners.count
            schemaNames.insert(schema.name)
            add(Owner(group: nil, name: schema.name, page: schema.page), properties)
            files[schema.name.folded, default: FileOwners()].schemas.append(owner)
        }
        // `api_users` and `model_user` as well, where no file or page has just that name.
        for (name, owners) in files.sorted(by: { $0.key < $1.key }) {
            for form in Self.stems(of: name) where files[form] == nil {
                shortened[form, default: FileOwners()] += owners
            }
        }
    }

    private var shortened: [String: FileOwners] = [:]

    /// Whether a name is that of a parameter, a property, an operation or a schema.
    func isName(_ name: FoldedHash) -> Bool {
        folded.contains(name) || schemas[name] != nil || operations[name] != nil
    }

    private mutating func add(_ owner: Owner, _ names: [Subject]) {
        var owner = owner
        owner.subjects = subjects.count..<(subjects.count + names.count)
        subjects += names
        for index in owner.subjects {
            folded.insert(subjects[index].folded)
            owner.byName[subjects[index].folded, default: []].append(index)
        }
        if let group = owner.group {
            operations[owner.folded, default: []].append(owners.count)
            operationsOfGroup[group, default: [:]][owner.folded, default: []].append(owners.count)
            if let call = owner.call { calls[call.requestLine, default: []].append(owners.count) }
        } else {
            schemas[owner.folded, default: []].append(owners.count)
        }
        owners.append(owner)
    }
}

// MARK: - Files

/// What a file is about, by its name.
struct FileOwners: Sendable {
    var groups: [String] = []
    /// Indices of owners.
    var schemas: [Int] = []

    var isEmpty: Bool { groups.isEmpty && schemas.isEmpty }

    static func += (left: inout FileOwners, right: FileOwners) {
        left.groups += right.groups
        left.schemas += right.schemas
    }
}

extension SoughtNames {
    /// What a file is about whose name without its extension this is, if its name says so.
    func owners(ofFile stem: String) -> FileOwners {
        let name = stem.folded
        if let owners = files[name] { return owners }
        for form in Self.stems(of: name) {
            if let owners = files[form] ?? shortened[form] { return owners }
        }
        return shortened[name] ?? FileOwners()
    }

    /// Whether a group or a schema has just this name.
    func names(file stem: String) -> Bool { files[stem.folded] != nil }

    /// The words that file names have beside the names of groups and schemas.
    private static let affixes = ["api", "model", "service"]

    private static func stems(of name: String) -> [String] {
        affixes.flatMap { affix -> [String] in
            var forms: [String] = []
            if name.hasPrefix(affix) { forms.append(String(name.dropFirst(affix.count))) }
            if name.hasSuffix(affix) { forms.append(String(name.dropLast(affix.count))) }
            return forms.filter { !$0.isEmpty }
        }
    }
}

// MARK: - Parts

extension SoughtNames.Owner {
    fileprivate init(group: String?, name: String, page: String = "") {
        self.init(group: group, name: name, folded: FoldedHash(name), page: page, subjects: 0..<0)
    }
}

extension SoughtNames.Subject {
    fileprivate init(
        _ id: FactSubject,
        _ documented: String,
        isPlaceholder: Bool = false,
        isNested: Bool = false
    ) {
        // Kotlin and Swift put a reserved word between backquotes.
        let name = documented.filter { $0 != "`" }
        self.init(
            id: id,
            name: name,
            folded: FoldedHash(name),
            words: NamingConvention.words(in: name).map { $0.lowercased() },
            isPlaceholder: isPlaceholder,
            isNested: isNested
        )
    }
}

extension Schema.Shape {
    fileprivate func namedProperties(of schema: String) -> [SoughtNames.Subject] {
        switch self {
        case .object(let object): object.properties.flatMap { $0.named(of: schema, under: "") }
        case .alias(let type): type.namedProperties(of: schema, under: "")
        case .enumeration, .union, .open: []
        }
    }
}

extension Property {
    fileprivate func named(of schema: String, under outer: String) -> [SoughtNames.Subject] {
        let path = outer.isEmpty ? field.documentedName : "\(outer).\(field.documentedName)"
        let id = FactSubject.property(path, of: schema)
        return [SoughtNames.Subject(id, field.documentedName, isNested: !outer.isEmpty)]
            + field.type.value.namedProperties(of: schema, under: path)
    }
}

extension SchemaType {
    fileprivate func namedProperties(of schema: String, under path: String) -> [SoughtNames.Subject] {
        switch self {
        case .object(let properties): properties.flatMap { $0.named(of: schema, under: path) }
        case .array(let item), .dictionary(let item): item.namedProperties(of: schema, under: path)
        case .boolean, .integer, .number, .string, .enumeration, .reference, .any: []
        }
    }
}
