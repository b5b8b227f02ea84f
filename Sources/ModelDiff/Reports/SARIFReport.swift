import EndpointModel

extension ChangeReport {
    /// The report as SARIF 2.1.0: the rules, and a result for each change.
    ///
    /// - Parameter version: That of apiref.
    public func sarif(version: String) throws -> String {
        let used = Set(changes.map(\.rule) + accepted.map(\.change.rule))
        let rules = Rule.allCases.filter(used.contains)
        let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($0.element, $0.offset) })
        let results =
            changes.map { SARIF.Result($0, indices[$0.rule] ?? 0) }
            + accepted.map { SARIF.Result($0.change, indices[$0.change.rule] ?? 0, reason: $0.reason) }
        let driver = SARIF.Driver(version: version, rules: rules.map(SARIF.ReportingDescriptor.init))
        return try Self.encoded(SARIF(runs: [.init(tool: .init(driver: driver), results: results)]))
    }
}

/// A log of the Static Analysis Results Interchange Format.
private struct SARIF: Encodable {
    struct Run: Encodable {
        var tool: Tool
        var results: [Result]
    }

    struct Tool: Encodable { var driver: Driver }

    struct Driver: Encodable {
        let name = "apiref"
        var version: String
        var rules: [ReportingDescriptor]
    }

    struct Message: Encodable { var text: String }

    struct ReportingDescriptor: Encodable {
        struct Configuration: Encodable { var level: String }

        var id: String
        var shortDescription: Message
        var defaultConfiguration: Configuration

        init(_ rule: Rule) {
            id = rule.rawValue
            shortDescription = Message(text: rule.definition.title)
            defaultConfiguration = Configuration(level: rule.definition.severity.level)
        }
    }

    struct Result: Encodable {
        struct Suppression: Encodable {
            let kind = "external"
            var justification: String
        }

        struct Properties: Encodable { var subject: String; var breaksWire, breaksSource: Bool }

        var ruleId: String
        var ruleIndex: Int
        var level: String
        var message: Message
        var locations: [Location]
        var partialFingerprints: [String: String]
        var properties: Properties
        var suppressions: [Suppression]?

        init(_ change: Change, _ index: Int, reason: String? = nil) {
            ruleId = change.rule.rawValue
            ruleIndex = index
            level = change.severity.level
            let owner = change.owner.title.isEmpty ? "" : change.owner.title + ": "
            message = Message(text: owner + change.sentence { $0 })
            locations = change.place.map { [Location($0)] } ?? []
            partialFingerprints = ["subject/v1": "\(change.rule.rawValue) \(change.subject)"]
            properties = Properties(
                subject: change.subject,
                breaksWire: change.breaksWire,
                breaksSource: change.breaksSource
            )
            suppressions = reason.map { [Suppression(justification: $0)] }
        }
    }

    struct Location: Encodable {
        struct Physical: Encodable {
            struct Artifact: Encodable { var uri: String }

            /// Lines alone: columns count bytes here, and characters there.
            struct Region: Encodable { var startLine: Int }

            var artifactLocation: Artifact
            var region: Region
        }

        var physicalLocation: Physical

        init(_ place: PageRange) {
            physicalLocation = Physical(
                artifactLocation: .init(uri: place.page.percentEncoded),
                region: .init(startLine: place.startLine)
            )
        }
    }

    enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    let version = "2.1.0"
    var runs: [Run]
}

extension Rule.Severity {
    fileprivate var level: String { self == .info ? "note" : rawValue }
}
