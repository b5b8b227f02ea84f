import CustomDump
import EndpointModel
import ModelDiff
import RuleCases
import Testing

/// What may be `null` takes more values than what may not.
@Suite struct NullTests {
    private static func changes(_ old: RuleCase.Edit, _ new: RuleCase.Edit) -> [String] {
        ModelDiff.changes(from: API.library.with(old), to: API.library.with(new)).map { change in
            "\(change.rule.rawValue): \(change.text.text { $0 })"
        }
    }

    private static let nullable: RuleCase.Edit = { $0.book[1].isNullable = Fact(true, $0.book[1].type.evidence) }

    @Test func aPropertyThatMayBeNullNow() {
        let name = API.library.book[1].name.value
        expectNoDifference(
            Self.changes({ _ in }, Self.nullable),
            ["property-type-widened: property \(name) may be null now"]
        )
        expectNoDifference(
            Self.changes(Self.nullable, { _ in }),
            ["property-type-narrowed: property \(name) is never null now"]
        )
        expectNoDifference(Self.changes(Self.nullable, Self.nullable), [])
    }
}
