import EndpointModel
import ReferenceReader
import Spelling

/// Finds the response in what a call returns: an SDK may hold it beside the status, the header fields, the next page.
struct CallResponse {
    private(set) var section: OperationSection
    private(set) var replaced: Set<String> = []
    private let entry: APIPage.IndexEntry
    private let models: CallModels

    init(_ section: OperationSection, _ entry: APIPage.IndexEntry, _ models: CallModels) {
        (self.section, self.entry, self.models) = (section, entry, models)
    }

    mutating func unpack() {
        guard let returned = section.returnType, let model = models.model(of: returned) else { return }
        let members = model.page.members.values.flatMap { $0 }
        if members.contains(where: { StreamedType($0.value.text) != nil }) {
            take(members, of: model, returned)
        } else if holdsResponse(model) {
            let bodies = model.properties.filter { !Self.fields.contains($0.name.value.folded) && !isOfFailure($0) }
            take(bodies.map(\.type), of: model, returned)
            unpackResult()
        }
    }

    /// The type of a response is that of the body which is held.
    private mutating func take(
        _ bodies: [Sourced<OperationSection.TypeText>],
        of holder: CallModels.Entry,
        _ returned: Sourced<OperationSection.TypeText>
    ) {
        replaced.insert(holder.path)
        // Where one request is answered in several formats, a value that comes whole says what it is.
        guard let body = bodies.first(where: { StreamedType($0.value.text) == nil }) ?? bodies.first else {
            section.returnType = Sourced(.init(text: "void", destination: nil), at: returned.range)
            return
        }
        section.returnType = body
        let streams = bodies.compactMap { StreamedType($0.value.text) }
        guard let stream = streams.first else { return }
        if bodies.count == streams.count {
            section.returnType?.value.text = stream.element
            section.accept = Sourced([stream.mediaType], at: body.range)
        } else {
            // An endpoint has one result: the other format is not asked for.
            section.accept = Sourced(["application/json"], at: body.range)
        }
    }

    /// What is held may be a union of the body and the errors of the API.
    private mutating func unpackResult() {
        guard let returned = section.returnType, let model = models.model(of: returned) else { return }
        let members = model.page.members.values.flatMap { $0 }
        if members.contains(where: { StreamedType($0.value.text) != nil }) { take(members, of: model, returned) }
    }

    /// Whether a schema is what an SDK holds responses in.
    private func holdsResponse(_ model: CallModels.Entry) -> Bool {
        let names = Set(model.properties.map(\.name.value.folded))
        guard model.page.properties != nil, model.name.hasSuffix("response") else { return false }
        if names.contains("httpmeta") || names.isSuperset(of: ["contenttype", "statuscode", "rawresponse"]) {
            return true
        }
        let isOfOperation = model.isOfOperation || model.name == entry.snippetID.map { "\($0.folded)response" }
        return isOfOperation && names.contains("result") && names.isSubset(of: Self.fields.union(["result"]))
    }

    /// What such a schema has beside the body.
    private static let fields: Set<String> = [
        "httpmeta", "contenttype", "statuscode", "rawresponse", "headers", "next",
    ]

    /// Whether the body of a failure is held: it is called after its status, or is an error.
    private func isOfFailure(_ row: OperationSection.ParameterRow) -> Bool {
        let name = row.name.value.folded
        if name.hasPrefix("fourhundred") || name.hasPrefix("fivehundred") { return true }
        guard let model = models.model(of: row.type) else { return false }
        let failures = section.responses.compactMap(\.body).compactMap(models.model(of:))
        return failures.contains(model)
    }
}
