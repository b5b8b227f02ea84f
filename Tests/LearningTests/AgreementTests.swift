import CustomDump
import EndpointModel
import Testing

@testable import Learning

/// What several places show of one thing.
@Suite struct AgreementTests {
    private static let key = EndpointKey(group: "LoansApi", operation: "list_loans")
    private static let member = FactSubject.parameter("member_id", of: key)
    private static let dueDate = FactSubject.property("due_date", of: "Loan")

    private static func source(_ line: Int) -> Origin { .source(file: "lib/loans_api.rb", line: line) }
    private static func exchange(_ number: Int) -> Origin { .exchange(recording: "loans.har", number: number) }

    private func finding(
        _ subject: FactSubject,
        _ name: String?,
        _ location: Parameter.Location? = nil,
        at origin: Origin
    ) -> Finding {
        Finding(subject: subject, name: name, location: location, origin: origin)
    }

    private func api(_ parameter: Parameter) -> API {
        LoansAPI.api(endpoints: [LoansAPI.endpoint("list_loans", "GET", "/loans", parameters: [parameter])])
    }

    /// A name of one place and a place of another, of which one origin a kind is kept.
    @Test func whatAgreesIsJoined() {
        let findings = [
            finding(Self.member, "memberId", .query, at: Self.exchange(3)),
            finding(Self.member, "memberId", at: Self.source(40)),
            finding(Self.member, nil, .query, at: Self.source(12)),
            finding(Self.member, "memberId", .query, at: Self.exchange(2)),
            finding(Self.dueDate, "dueDate", at: Self.exchange(1)),
        ]
        for findings in [findings, findings.reversed()] {
            let agreement = Agreement(findings, about: LoansAPI.api)
            expectNoDifference(
                agreement.learned.entries,
                [
                    Self.member: .init(
                        name: "memberId",
                        location: .query,
                        origins: [Self.source(12), Self.exchange(2)]
                    ),
                    Self.dueDate: .init(name: "dueDate", origins: [Self.exchange(1)]),
                ]
            )
            expectNoDifference(agreement.diagnostics, [])
        }
    }

    @Test func whatContradictsIsNotUsed() {
        let findings = [
            finding(Self.member, "member_id", .query, at: Self.exchange(3)),
            finding(Self.member, "memberId", .query, at: Self.source(40)),
        ]
        let agreement = Agreement(findings, about: LoansAPI.api)
        expectNoDifference(
            agreement.learned.entries,
            [Self.member: .init(name: nil, location: .query, origins: [Self.source(40), Self.exchange(3)])]
        )
        expectNoDifference(
            agreement.diagnostics.map(\.description),
            [
                """
                lib/loans_api.rb:40:1: warning: the name of member_id of LoansApi.list_loans is shown to be "memberId" \
                (lib/loans_api.rb:40) and "member_id" (loans.har#3), so none is used; state it in apiref.yaml \
                [learned-contradiction]
                """
            ]
        )
    }

    @Test func placesThatContradictEachOther() {
        let findings = [
            finding(Self.member, "m", .query, at: Self.exchange(3)),
            finding(Self.member, "m", .cookie, at: Self.exchange(4)),
        ]
        let agreement = Agreement(findings, about: LoansAPI.api)
        expectNoDifference(agreement.learned.entries[Self.member]?.location, nil)
        expectNoDifference(
            agreement.diagnostics.map(\.description),
            [
                """
                loans.har#3:1:1: warning: the place of member_id of LoansApi.list_loans is shown to be query (loans.har#3) \
                and cookie (loans.har#4), so none is used; state it in apiref.yaml [learned-contradiction]
                """
            ]
        )
    }

    @Test(arguments: [InferenceRule.placeholder, .sample, .exampleKey])
    func whatAPageShowsOtherwise(rule: InferenceRule) {
        let evidence = Evidence.inferred(rule, PageRange(page: "LoansApi.md", line: 9, column: 2))
        let agreement = Agreement(
            [finding(Self.member, "memberId", at: Self.source(40))],
            about: api(LoansAPI.parameter("member_id", evidence: evidence))
        )
        expectNoDifference(agreement.learned.entries, [:])
        expectNoDifference(
            agreement.diagnostics.map(\.description),
            [
                """
                LoansApi.md:9:2: warning: the name of member_id of LoansApi.list_loans is "member_id" here and "memberId" \
                at lib/loans_api.rb:40, so what was learned is not used; state it in apiref.yaml [learned-otherwise]
                """
            ]
        )
    }

    /// The names of header fields are the same in any case, so there is something to learn only of one that was none.
    @Test func headerFields() {
        let findings = [
            finding(Self.member, "Member-Id", .header, at: Self.source(40)),
            finding(Self.member, "member-id", .header, at: Self.exchange(1)),
        ]
        let query = Agreement(findings, about: api(LoansAPI.parameter("member_id")))
        expectNoDifference(
            query.learned.entries,
            [Self.member: .init(name: "Member-Id", location: .header, origins: [Self.source(40), Self.exchange(1)])]
        )
        expectNoDifference(query.diagnostics, [])
        let known = LoansAPI.parameter("member_id", in: .header, evidence: LoansAPI.guess.proving(true))
        expectNoDifference(Agreement(findings, about: api(known)).learned.entries, [:])
    }

    /// A type is learned that says what the page says more exactly, or that a sample only suggests.
    @Test(arguments: [
        (SchemaType.number(nil), LoansAPI.guess, SchemaType.integer(nil), SchemaType?.some(.integer(nil))),
        (.array(.number(nil)), LoansAPI.guess, .array(.integer(nil)), .array(.integer(nil))),
        (.string(nil), LoansAPI.guess, .string(.dateTime), .string(.dateTime)),
        (.integer(nil), .inferred(.sampleType, nil), .number(nil), .number(nil)),
        (.integer(nil), .inferred(.sampleType, nil), .integer(nil), .integer(nil)),
        (.integer(nil), LoansAPI.guess, .number(nil), nil), (.number(nil), LoansAPI.guess, .number(nil), nil),
        (.string(.date), LoansAPI.guess, .string(.dateTime), nil), (.boolean, LoansAPI.guess, .integer(nil), nil),
        (.number(nil), .corrected(PageRange(page: "apiref.yaml")), .integer(nil), nil),
    ])
    func types(documented: SchemaType, evidence: Evidence, shown: SchemaType, learned: SchemaType?) {
        var parameter = LoansAPI.parameter("member_id")
        parameter.type = Fact(documented, evidence)
        let findings = [Finding(subject: Self.member, type: shown, origin: Self.source(40))]
        let agreement = Agreement(findings, about: api(parameter))
        expectNoDifference(
            agreement.learned.entries,
            learned.map { [Self.member: .init(name: nil, type: $0, origins: [Self.source(40)])] } ?? [:]
        )
        expectNoDifference(agreement.diagnostics, [])
    }

    @Test func typesThatContradictEachOther() {
        var parameter = LoansAPI.parameter("member_id")
        parameter.type = Fact(.number(nil), LoansAPI.guess)
        let findings = [
            Finding(subject: Self.member, type: .integer(nil), origin: Self.source(40)),
            Finding(subject: Self.member, type: .number(nil), origin: Self.source(41)),
        ]
        let agreement = Agreement(findings, about: api(parameter))
        expectNoDifference(agreement.learned.entries, [:])
        expectNoDifference(
            agreement.diagnostics.map(\.description),
            [
                """
                lib/loans_api.rb:40:1: warning: the type of member_id of LoansApi.list_loans is shown to be integer \
                (lib/loans_api.rb:40) and number (lib/loans_api.rb:41), so none is used; state it in apiref.yaml \
                [learned-contradiction]
                """
            ]
        )
    }

    /// What a page or a correction says of null counts.
    @Test func nulls() {
        let findings = [
            Finding(subject: Self.member, name: "member_id", isNullable: true, origin: Self.source(41)),
            finding(Self.member, "member_id", at: Self.source(40)),
        ]
        var parameter = LoansAPI.parameter("member_id")
        expectNoDifference(
            Agreement(findings, about: api(parameter)).learned.entries,
            [
                Self.member: .init(
                    name: "member_id",
                    isNullable: true,
                    origins: [Self.source(40)],
                    typeOrigins: [Self.source(41)]
                )
            ]
        )
        parameter.isNullable = Fact(false, .corrected(PageRange(page: "apiref.yaml")))
        expectNoDifference(
            Agreement(findings, about: api(parameter)).learned.entries,
            [Self.member: .init(name: "member_id", origins: [Self.source(40)])]
        )
    }

    /// That the items of a list travel in one parameter is learned where a page does not say how they do.
    @Test func lists() {
        let joined = [Finding(subject: Self.member, isExploded: false, origin: Self.source(40))]
        let apart = [Finding(subject: Self.member, isExploded: true, origin: Self.source(41))]
        var parameter = LoansAPI.parameter("member_id")
        parameter.explode = Fact(true, .inferred(.openAPIDefault, nil))
        let entry = Learned.Entry(name: nil, isExploded: false, origins: [Self.source(40)])
        expectNoDifference(Agreement(joined, about: api(parameter)).learned.entries, [Self.member: entry])
        expectNoDifference(Agreement(apart, about: api(parameter)).learned.entries, [:])
        expectNoDifference(Agreement(joined + apart, about: api(parameter)).learned.entries, [:])
        parameter.explode = Fact(true, .documented(PageRange(page: "LoansApi.md")))
        expectNoDifference(Agreement(joined, about: api(parameter)).learned.entries, [:])
        parameter.explode = nil
        expectNoDifference(Agreement(joined, about: api(parameter)).learned.entries, [:])
    }

    @Test func whatTheModelLacksIsLeftOut() {
        let findings = [finding(.property("gone", of: "Loan"), "gone", at: Self.source(1))]
        expectNoDifference(Agreement(findings, about: LoansAPI.api).learned.entries, [:])
    }
}
