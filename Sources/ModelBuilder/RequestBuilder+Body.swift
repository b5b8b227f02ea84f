import EndpointModel
import ReferenceReader
import Spelling

extension RequestBuilder {
    /// Which row is the body: where a Content-Type is stated, the one whose type is a model or an array of them,
    /// otherwise one that only a body can carry, otherwise one called so. A page without a word on the Content-Type may
    /// have a body too, where the method asks for one.
    func bodyIndex(in rows: [Row], _ contentTypes: [String]) -> Int? {
        let mayHaveBody = ["POST", "PUT", "PATCH"].contains(entry.method.value)
        let isUnstated = section?.contentTypes == nil && mayHaveBody
        guard !contentTypes.isEmpty || isUnstated else { return mayHaveBody ? onlyFile(in: rows) : nil }
        let candidates = rows.indices.filter {
            rows[$0].placeholder == nil && rows[$0].fieldName == nil && rows[$0].row.heading.location == nil
        }
        let named = candidates.filter { Self.bodyNames.contains(rows[$0].row.name.value.folded) }
        let models = candidates.filter { rows[$0].type.value.isModel }
        if models.count > 1 {
            let likeTheirType = models.filter { index in
                rows[index].type.value.references.contains { $0.folded == rows[index].row.name.value.folded }
            }
            return models.first(where: named.contains) ?? likeTheirType.last ?? models.last
        }
        if let model = models.first { return model }
        if isUnstated { return named.first }
        return candidates.first { rows[$0].type.value.needsBody } ?? named.first
            ?? candidates.first { rows[$0].type.value.isBinary } ?? onlyArray(in: rows, among: candidates, contentTypes)
    }

    /// The only file among the parameters, where the page says that no Content-Type is defined: some templates know those
    /// of JSON and of forms alone, and nothing but a body carries a file.
    private func onlyFile(in rows: [Row]) -> Int? {
        let files = rows.indices.filter {
            rows[$0].type.value.isBinary && rows[$0].placeholder == nil && rows[$0].row.heading.location == nil
        }
        return files.count == 1 ? files.first : nil
    }

    /// The one array among the parameters of a request that sends JSON and can have a body: nothing else could be it.
    private func onlyArray(in rows: [Row], among candidates: [Int], _ contentTypes: [String]) -> Int? {
        guard Self.methodsWithBody.contains(entry.method.value), contentTypes.contains(where: Self.isJSON) else {
            return nil
        }
        let arrays = candidates.filter { if case .array = rows[$0].type.value { true } else { false } }
        return arrays.count == 1 ? arrays.first : nil
    }

    private static func isJSON(_ mediaType: String) -> Bool {
        let type = mediaType.lowercased().prefix { $0 != ";" }
        return type.hasSuffix("/json") || type.hasSuffix("+json")
    }

    private static let methodsWithBody: Set<String> = ["POST", "PUT", "PATCH", "DELETE"]

    /// What generators call a body that the API leaves unnamed.
    private static let bodyNames: Set<String> = ["body", "requestbody", "payload"]

    mutating func addBody(_ row: Row) {
        var contentTypes = section?.contentTypes?.fact ?? Fact([], .inferred(.absence, nil))
        if let assumed = section?.assumedContentTypes, section?.contentTypes == nil, row.type.value != .string(nil) {
            contentTypes = Fact(
                row.type.value.isBinary ? ["application/octet-stream"] : assumed.value,
                .inferred(.callBody, assumed.range)
            )
        }
        // A page with a heading for the body says of it all that there is.
        if contentTypes.value.isEmpty, row.type.value.isBinary, row.row.heading.location == nil {
            contentTypes = Fact(["application/octet-stream"], .inferred(.absence, section?.contentTypes?.range))
        }
        body = RequestBody(
            documentedName: row.row.name.value,
            content: .value(row.type),
            isRequired: isRequired(row.row),
            mediaTypes: contentTypes,
            description: row.row.description?.fact
        )
        bodySample = samples?.values[row.row.name.value]
    }

    mutating func addForm() {
        let contentTypes = section?.contentTypes
        let isRequired = parameters.contains { $0.location.value == .form && $0.isRequired.value }
        body = RequestBody(
            documentedName: "body",
            content: .form,
            isRequired: Fact(isRequired, .inferred(.formContent, contentTypes?.range)),
            mediaTypes: contentTypes?.fact ?? Fact([], .inferred(.absence, nil))
        )
        if let schema = section?.formSchema, case .type(.reference(let name)) = types.resolve(schema) {
            body?.formSchema = name
        }
    }

    /// A Content-Type without a body matters where a parameter might have been the body. Elsewhere it is what the
    /// reference states of all its operations.
    mutating func reportMissingBody() {
        guard let contentTypes = section?.contentTypes, ["POST", "PUT", "PATCH"].contains(entry.method.value),
            parameters.contains(where: { $0.location.value == .query && $0.location.evidence.rule == .remainder })
        else { return }
        diagnostics.append(
            Diagnostic(
                .warning,
                rule: "body-unknown",
                """
                a Content-Type is stated, but no parameter of \(entry.identity.value) can be the body; \
                the request is sent without one, its other parameters in the query: check them against the server
                """,
                at: contentTypes.range
            )
        )
    }
}
