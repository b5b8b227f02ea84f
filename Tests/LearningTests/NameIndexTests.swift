import Testing

@testable import Learning

@Suite struct NameIndexTests {
    private func match(_ wire: String, among names: [String]) -> NameIndex.Match {
        NameIndex(names.map { .init(documented: $0, wire: $0) }).match(wire)
    }

    /// How generators spell one name in many languages.
    @Test(arguments: [
        ("pageSize", "page_size"), ("page-size", "pageSize"), ("IMONumber", "iMONumber"), ("VATId", "vatid"),
        ("$filter", "filter"), ("$filter", "dollarFilter"), ("$filter", "Dollarfilter"),
        ("pq.SortField", "pq/sort_field"),
        ("pq.SortField", "pqPeriodSortField"),
        ("filter[status]", "filterLeft_Square_BracketstatusRight_Square_Bracket"),
        ("published_at", "publishedUnderscoreat"),
        ("!ids[]", "exclamation_ids_left_square_bracket_right_square_bracket"),
        ("default", "_default"), ("return", "`return`"), ("in", "in_"),
    ])
    func readsAs(wire: String, documented: String) {
        #expect(match(wire, among: ["other", documented, "another"]) == .one(1))
    }

    @Test(arguments: ["propertyClass", "varClass", "param_class", "some_class"])
    func whatIsAddedToAReservedWord(documented: String) {
        #expect(match("class", among: ["other", documented]) == .escaped(1))
        #expect(match("class", among: ["class", documented]) == .one(0))
    }

    /// `property_id` may be a name of the API's own, and `id` another's.
    @Test func nothingIsAddedToOtherWords() {
        #expect(match("id", among: ["property_id"]) == .none)
    }

    @Test func whatIsSpelledAsOnThePageIsThat() {
        #expect(match("ID", among: ["id", "ID"]) == .one(1))
        #expect(match("_id", among: ["id", "_id"]) == .one(1))
    }

    @Test func whatTwoNamesFoldToIsNeither() {
        #expect(match("Id", among: ["id", "i_d_", "other"]) == .one(0))
        #expect(match("a-b", among: ["a_b", "aB"]) == .one(1))
        #expect(match("ids[]", among: ["ids.", "ids!"]) == .several([0, 1]))
    }

    /// The more of its marks a name has, the better its claim.
    @Test func marksTellNamesApart() {
        let names = ["entities/id[]", "!entities/id[]"]
        #expect(match("entities.id[]", among: names) == .one(0))
        #expect(match("!entities.id[]", among: names) == .one(1))
        #expect(match("!entities.id[]", among: ["entitiesId", "exclamationEntitiesId"]) == .one(1))
        #expect(match("entities.id[]", among: ["entitiesId", "exclamationEntitiesId"]) == .one(0))
    }

    @Test(arguments: [
        "", "[]", "page\u{0}size", "page size", "págeSize", String(repeating: "[", count: 200) + "pagesize",
    ])
    func whatIsNoName(wire: String) {
        #expect(match(wire, among: ["page_size", ""]) == .none)
    }

    /// The name that the model concludes counts, too: it may be corrected.
    @Test func theNameOfTheModel() {
        let index = NameIndex([.init(documented: "starts", wire: "begin_date")])
        #expect(index.match("beginDate") == .one(0))
    }
}
