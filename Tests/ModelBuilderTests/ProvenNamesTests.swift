import CustomDump
import EndpointModel
import Testing
import TestSupport

/// Three APIs in the pages of thirteen generators: what counts as proven is right. Harbour spells its properties in Pascal
/// case; Gazette has placeholders in camel case and all other names in snake case.
@Suite struct ProvenNamesTests {
    /// The names in an API's document.
    struct Truth: Sendable, CustomStringConvertible {
        var name: String
        var parameters: Set<String>
        var properties: Set<String>
        /// In small letters.
        var headerFields: Set<String>

        var description: String { name }

        /// Older versions of the generators wrote the bookshop's pages alone.
        var dialects: [BookshopDialect] { BookshopDialect.all + (name == "Bookshop" ? BookshopDialect.older : []) }
    }

    static let truths = [
        Truth(
            name: "Bookshop",
            parameters: [
                "author_id", "tag", "sort", "page_size", "page_token", "published_after", "in_stock", "max-price",
                "session", "book_id", "file", "alt_text", "width", "orderId", "item-no", "dryRun", "grant_type",
                "client_id", "client_secret", "default", "self", "filter[status]",
                // Rust's generator changes its path as well as its parameter.
                "item_no",
            ],
            properties: [
                "id", "title", "subtitle", "published_at", "createdAt", "price", "authors", "format", "attributes",
                "related", "author_ids", "name", "born", "items", "next_page_token", "total", "status", "bookId",
                "quantity", "type",
                // Older versions give forms pages of their own.
                "file",
            ],
            headerFields: ["accept-language", "x-request-id", "if-none-match", "idempotency-key"]
        ),
        Truth(
            name: "Harbour",
            parameters: [
                "$filter", "$top", "pq.SortField", "pq.SortAscending", "FlagStates", "id", "IncludeHistory",
                "EffectiveOn", "PlanFile", "DrawnBy",
            ],
            properties: [
                "Id", "CallSign", "IMONumber", "LengthOverAll", "Flag", "LastPortOfCall", "Owner", "Certificates",
                "Attributes", "Name", "VATId", "Default", "Class", "ValidUntil", "IssuedBy", "VesselId", "From", "To",
                "TugCount", "ErrorCode", "Message",
            ],
            headerFields: ["tenant-id", "x-trace-id"]
        ),
        Truth(
            name: "Gazette",
            parameters: [
                "entities.id[]", "!entities.id[]", "published_at.start", "published_at.end", "return[]", "sort_by",
                "per_page", "cursor", "session_id", "storyId", "reactionKind", "on_behalf_of", "readerId", "dry_run",
                "user_name", "pass_word", "remember_me",
            ],
            properties: [
                "stories", "next_page_cursor", "published_at_start", "id", "title", "published_at", "hero_image_2x",
                "word_count", "default", "class", "return_address", "sentiment", "links", "polarity", "score_2",
                "reaction_kind", "total_count", "display_name", "ip_v4", "is_active", "favourite_topics", "errors",
                "links_about",
            ],
            headerFields: ["accept-language"]
        ),
    ]

    @Test(arguments: truths)
    func provenNamesAreRight(truth: Truth) throws {
        for dialect in truth.dialects {
            let facts = try Model.fixture("\(truth.name)/\(dialect.name)").api.facts
            let wrong = facts.filter { $0.evidence.isProven == true && !truth.holds($0) }
            expectNoDifference(wrong.map { "\($0.id.subject.label): \($0.value.factText)" }, [], "\(dialect.name)")
        }
    }

    /// To call nothing proven would be no answer.
    @Test func manyNamesAreProven() throws {
        var (proven, all) = (0, 0)
        for (truth, dialect) in Self.truths.flatMap({ truth in BookshopDialect.all.map { (truth, $0) } }) {
            let names = try Model.fixture("\(truth.name)/\(dialect.name)").api.facts.filter { $0.id.field == .name }
            proven += names.filter { $0.evidence.isProven == true }.count
            all += names.count
        }
        #expect(Double(proven) / Double(all) > 0.4)
    }
}

extension ProvenNamesTests.Truth {
    /// Whether a name is one of the document; other facts, and header fields, which may be in any case, are passed over.
    fileprivate func holds(_ fact: FactEntry) -> Bool {
        guard fact.id.field == .name, !headerFields.contains(fact.value.factText.lowercased()) else { return true }
        switch fact.id.subject {
        case .parameter: return parameters.contains(fact.value.factText)
        case .property: return properties.contains(fact.value.factText)
        default: return true
        }
    }
}
