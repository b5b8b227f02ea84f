import EndpointModel

/// What the sources of an SDK show of a parameter or a property.
struct ShownName {
    var name: (text: String, origin: Origin)?
    var place: (location: Parameter.Location, origin: Origin)?
    var type: (value: SchemaType, origin: Origin)?
    /// What shows that its value may be null.
    var null: Origin?
    var defaultValue: (value: DeclaredDefault, origin: Origin)?
    /// Whether the items of a list travel as one parameter each.
    var list: (isExploded: Bool, origin: Origin)?
}

/// A name on the wire and what shows it.
struct NameChoice {
    var text: String
    var source: Int
    var line: Int
}

/// How the literals of one folded name are spelled.
struct NameSpellings {
    var anywhere: (first: NameChoice, isOne: Bool)
    var inGroups: [String: (first: NameChoice, isOne: Bool)] = [:]

    init(_ choice: NameChoice) { anywhere = (choice, true) }

    mutating func add(_ choice: NameChoice, in groups: [String]) {
        if choice.text != anywhere.first.text { anywhere.isOne = false }
        for group in groups {
            let isOne = inGroups[group].map { $0.isOne && $0.first.text == choice.text } ?? true
            inGroups[group] = (inGroups[group]?.first ?? choice, isOne)
        }
    }
}
