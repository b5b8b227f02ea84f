import CustomDump
import EndpointModel
import ModelDiff
import Testing

/// Models of every shape, with edits that are known.
@Suite struct RandomModelTests {
    private static let seeds = Array(UInt64(1)...200)

    @Test(arguments: seeds)
    func aModelDoesNotDifferFromItself(seed: UInt64) {
        let api = API.random(seed: seed)
        expectNoDifference(ModelDiff.changes(from: api, to: api), [])
    }

    @Test(arguments: seeds)
    func theEditsAreFoundAndNothingElse(seed: UInt64) {
        let api = API.random(seed: seed)
        let edits = RandomEdits(api, seed: seed)
        let found = ModelDiff.changes(from: api, to: edits.edited).map { "\($0.rule.rawValue) \($0.subject)" }
        expectNoDifference(found.sorted(), edits.expected)
    }

    /// What is added one way is removed the other way, between an API and its edited form, and between any two.
    @Test(arguments: seeds)
    func thereAndBackAgree(seed: UInt64) {
        let api = API.random(seed: seed)
        for other in [RandomEdits(api, seed: seed).edited, API.random(seed: seed + 1000)] {
            expectNoDifference(
                Mirror.keys(ModelDiff.changes(from: api, to: other), isBack: false),
                Mirror.keys(ModelDiff.changes(from: other, to: api), isBack: true)
            )
        }
    }

    /// Endpoints, parameters, properties and schemas in another order are the same contract.
    @Test(arguments: seeds)
    func orderMeansNothingToTheContract(seed: UInt64) {
        let api = API.random(seed: seed)
        var other = api
        other.groups.reverse()
        other.schemas.reverse()
        other.securitySchemes.reverse()
        for group in other.groups.indices {
            other.groups[group].endpoints.reverse()
            for index in other.groups[group].endpoints.indices {
                other.groups[group].endpoints[index].parameters.reverse()
            }
        }
        let changes = ModelDiff.changes(from: api, to: other)
        expectNoDifference(changes.filter { $0.category != .order }, [])
    }
}

/// Rules by what they report in either direction.
enum Mirror {
    private static let pairs = [
        ("added", "removed"), ("required", "optional"), ("widened", "narrowed"), ("raised", "lowered"),
        ("gained", "lost"),
    ]

    /// What calls break of that have to give more is no matter of order, so that this is reported one way.
    static func keys(_ changes: [Change], isBack: Bool) -> [String] {
        changes.filter { $0.category != .order }.map { key($0.rule, isBack: isBack) }.sorted()
    }

    /// The same text for a rule and for the one that reports the way back.
    static func key(_ rule: Rule, isBack: Bool) -> String {
        switch rule {
        case .requiredParameterAdded, .optionalParameterAdded: return key("parameter-added", isBack: isBack)
        case .requiredPropertyAdded, .optionalPropertyAdded: return key("property-added", isBack: isBack)
        case .requiredPropertyRemoved, .optionalPropertyRemoved: return key("property-removed", isBack: isBack)
        case .requiredBodyAdded, .optionalBodyAdded: return key("body-added", isBack: isBack)
        // The form of a server, and how settled an endpoint is, are several rules one way.
        case .serverGiven, .serverFormChanged: return "server"
        case .endpointDeprecated, .endpointUndeprecated, .stabilityRaised, .stabilityLowered: return "stability"
        case .schemaDescribed, .schemaDescribedNoLonger: return "described"
        case .statedNow: return isBack ? "not stated" : "stated"
        case .statedNoLonger: return isBack ? "stated" : "not stated"
        case .concludedOtherwise, .sourceConcludedOtherwise: return "concluded"
        case .resultStatedNow, .resultStatedNoLonger: return "result stated"
        default: return key(rule.rawValue, isBack: isBack)
        }
    }

    private static func key(_ text: String, isBack: Bool) -> String {
        guard isBack else { return text }
        return text.split(separator: "-").map { word in
            for (one, other) in pairs {
                if word == one { return other }
                if word == other { return one }
            }
            return String(word)
        }.joined(separator: "-")
    }
}
