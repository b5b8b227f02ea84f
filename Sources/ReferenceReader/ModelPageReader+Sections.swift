import CommonMark
import EndpointModel
import Spelling

extension ModelPageReader.Section {
    /// Whether nothing in it is read.
    var isPassedOver: Bool {
        switch self {
        case .code, .example, .other: true
        case .introduction, .properties, .enumeration, .members, .discriminator, .alias, .definition: false
        }
    }

    /// Whether the section may be that of a method, which has an example.
    var isSaidByMethod: Bool {
        switch self {
        case .members, .discriminator: true
        case .introduction, .properties, .enumeration, .alias, .definition, .code, .example, .other: false
        }
    }
}

extension ModelPageReader {
    /// Whether this heads a section that only schemas have.
    static func isSchemaHeading(_ block: Block) -> Bool {
        guard case .heading(_, let inlines) = block.kind else { return false }
        switch section(inlines.plainText, at: PageRange(page: "")) {
        case .properties, .enumeration, .members, .discriminator, .alias, .definition: return true
        case .introduction, .code, .example, .other: return false
        }
    }

    static func section(_ heading: String, at place: PageRange) -> Section {
        let folded = heading.folded
        if folded == "exampleusage" { return .example }
        if codeSections.contains(folded) { return .code }
        if ["properties", "dictionarykeys", "fields"].contains(folded) { return .properties }
        if folded == "modeltypeinfo" || folded == "tupleitems" { return .definition("") }
        if folded == "type" { return .alias }
        if let membership = memberships[folded] { return .members(membership) }
        if discriminators.contains(folded) { return .discriminator }
        if let colon = heading.firstIndex(of: ":"), heading[..<colon].folded == "enum" {
            return .enumeration(heading[heading.index(after: colon)...].trimmed(), place)
        }
        return ["enum", "enumvariants", "enumvalues", "values"].contains(folded) ? .enumeration("", place) : .other
    }

    static let sectionsBesideSnippets: Set<String> = ["fields", "values", "supportedtypes"]

    private static let codeSections: Set<String> = [
        "example", "examples", "codesample", "methods", "classinstancemethods", "constructors",
        "loadthemodelpackage",
        "composedschemasallofanyofoneofnot", "uniondiscrimination", "consumptionpatterns",
    ]

    private static let discriminators: Set<String> = ["openapidiscriminatorname", "openapidiscriminatormapping"]

    private static let memberships: [String: ModelPage.Membership] = [
        "oneof": .oneOf, "oneofschemas": .oneOf, "anyof": .anyOf, "anyofschemas": .anyOf, "allof": .allOf,
        "allofschemas": .allOf, "openapioneof": .oneOf, "openapianyof": .anyOf, "openapiallof": .allOf,
        "supportedtypes": .anyOf,
    ]
}
