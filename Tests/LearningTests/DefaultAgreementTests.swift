import CustomDump
import EndpointModel
import Testing

@testable import Learning

/// What becomes of a default that a source shows, beside what the page says.
@Suite struct DefaultAgreementTests {
    private static let origin = Origin.source(file: "src/loan.ts", line: 3)

    private func entry(
        _ finding: (text: String?, isRequired: Bool),
        of property: Property,
        _ schemas: [Schema] = []
    ) -> Learned.Entry? {
        let api = LoansAPI.api(schemas: [LoansAPI.schema("Loan", [property])] + schemas)
        let subject = FactSubject.property(property.documentedName, of: "Loan")
        let found = Finding(
            subject: subject,
            defaultValue: finding.text,
            isRequired: finding.isRequired,
            origin: Self.origin
        )
        return Agreement([found], about: api).learned[subject]
    }

    private static let state = Schema(
        name: "State",
        page: "State.md",
        shape: Fact(.enumeration(.string(nil), [EnumerationValue(value: "open")]), LoansAPI.evidence)
    )

    /// A default is a value of the property's type.
    @Test(arguments: [
        (SchemaType.integer(nil), "20", true), (.integer(nil), "2.5", false), (.number(nil), "2.5", true),
        (.boolean, "true", true), (.boolean, "1", false), (.string(nil), "any", true), (.string(.date), "any", false),
        (.enumeration(["open"]), "open", true), (.enumeration(["open"]), "OPEN", false),
        (.reference("State"), "open", true), (.reference("State"), "Open", false), (.reference("Record"), "x", false),
        (.reference("Gone"), "x", false), (.array(.string(nil)), "x", false), (.any, "x", false),
    ])
    func typesOfProperties(type: SchemaType, text: String, isLearned: Bool) {
        let schemas = [Self.state, LoansAPI.schema("Record", [])]
        let learned = entry((text, true), of: LoansAPI.property("state", type), schemas)
        expectNoDifference(
            learned,
            isLearned
                ? Learned.Entry(name: nil, defaultValue: text, isRequired: true, origins: [Self.origin]) : nil
        )
    }

    /// What the page says is left as it is.
    @Test func whatThePageSays() {
        let optional = LoansAPI.property("size", .integer(nil))
        expectNoDifference(
            entry((nil, true), of: optional),
            Learned.Entry(name: nil, isRequired: true, origins: [Self.origin])
        )
        expectNoDifference(entry((nil, false), of: optional), nil)
        let required = LoansAPI.property("size", .integer(nil), isRequired: true)
        expectNoDifference(
            entry(("20", true), of: required),
            Learned.Entry(name: nil, defaultValue: "20", origins: [Self.origin])
        )
        var corrected = optional
        corrected.isRequired = Fact(false, .corrected(PageRange(page: "apiref.yaml")))
        expectNoDifference(entry(("20", true), of: corrected)?.isRequired, false)
        var stated = optional
        stated.defaultValue = Fact("10", LoansAPI.evidence)
        expectNoDifference(entry(("20", true), of: stated), nil)
    }

    /// Whether a parameter has to be given is nothing that a default tells.
    @Test func parametersAreNotRequired() {
        let subject = FactSubject.parameter("member_id", of: EndpointKey(group: "LoansApi", operation: "list_loans"))
        let found = Finding(subject: subject, defaultValue: "me", isRequired: true, origin: Self.origin)
        expectNoDifference(
            Agreement([found], about: LoansAPI.api).learned.entries,
            [subject: Learned.Entry(name: nil, defaultValue: "me", origins: [Self.origin])]
        )
    }

    @Test func defaultsThatContradictEachOther() {
        let subject = FactSubject.property("due_date", of: "NewLoan")
        let findings = ["2024-01-01", "2025-01-01"].enumerated().map { line, text in
            Finding(
                subject: subject,
                defaultValue: text,
                isRequired: true,
                origin: .source(file: "src/loan.ts", line: line + 1)
            )
        }
        let agreement = Agreement(findings, about: LoansAPI.api)
        expectNoDifference(agreement.learned.entries, [:])
        expectNoDifference(
            agreement.diagnostics.map(\.description),
            [
                """
                src/loan.ts:1:1: warning: the default of NewLoan.due_date is shown to be "2024-01-01" (src/loan.ts:1) and \
                "2025-01-01" (src/loan.ts:2), so none is used; state it in apiref.yaml [learned-contradiction]
                """
            ]
        )
    }
}
