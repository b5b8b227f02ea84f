import EndpointModel
import Foundation
import Spelling

/// What an endpoint answers to requests that keep to the contract.
struct Answer {
    let endpoint: Endpoint
    let schemas: Schemas

    /// The media types that the endpoint can be asked for: the documented ones that values can be written in, or the one
    /// that clients ask for where there is none. Empty where nothing is returned.
    var mediaTypes: [MediaType] {
        guard let result = endpoint.result.value else { return [] }
        let documented = endpoint.accept.value.map { MediaType($0) }
        let results = documented.filter { !$0.isProblem }
        var types: [MediaType] = []
        for type in results.isEmpty ? documented : results {
            let concrete = type.isRange ? fallback(for: result, in: type) : type
            if canWrite(result, as: concrete), !types.contains(concrete) { types.append(concrete) }
        }
        // A client that reads JSON asks for it, whatever else the pages list.
        let isJSON = !isText(result) && !isBytes(result)
        if types.isEmpty || isJSON && !types.contains(where: \.isJSON) { types.append(fallback(for: result)) }
        return types
    }

    /// JSON may come under the name of any type that is no format of its own.
    private func canWrite(_ type: SchemaType, as mediaType: MediaType) -> Bool {
        isBytes(type) || isText(type) || !mediaType.isNoJSON
    }

    private func fallback(for type: SchemaType) -> MediaType {
        isBytes(type) ? .bytes : isText(type) ? .plainText : .json
    }

    private func fallback(for type: SchemaType, in range: MediaType) -> MediaType {
        let candidates = [fallback(for: type), .json, .plainText, .bytes]
        return candidates.first(where: range.includes) ?? MediaType(range.essence.replacing("*", with: "json"))
    }

    private func isBytes(_ type: SchemaType) -> Bool { schemas.resolved(type).isBinary }
    private func isText(_ type: SchemaType) -> Bool { schemas.resolved(type) == .string(nil) }

    /// The status of a success: the first that is documented and can hold what the endpoint returns.
    var successStatus: Int {
        let codes = endpoint.responses.compactMap { response -> Int? in
            guard case .code(let code) = response.status.value, response.status.value.isSuccess else { return nil }
            return code
        }
        let hasBody = endpoint.result.value != nil
        return codes.first { !hasBody || Self.mayHaveBody($0) } ?? (hasBody ? 200 : codes.first ?? 204)
    }

    private static func mayHaveBody(_ status: Int) -> Bool {
        status >= 200 && status != 204 && status != 205 && status != 304
    }

    /// The answer to a request.
    ///
    /// - Parameters:
    ///   - status: The status that the request asks for; `nil` for a success.
    ///   - known: What the request has told, by folded names.
    ///   - position: What the request says of the page of a list.
    func response(
        _ status: Int?,
        as mediaType: MediaType?,
        known: [String: String],
        position: String?
    ) -> MockResponse {
        let status = status ?? successStatus
        let documented = response(of: status)
        var fields = documented?.headers.compactMap { headerField($0.value) } ?? []
        guard (200..<300).contains(status) else { return failure(status, documented, headerFields: fields) }
        guard let result = endpoint.result.value, let mediaType, Self.mayHaveBody(status) else {
            return MockResponse(status, headerFields: fields)
        }
        fields.insert(HeaderField("Content-Type", mediaType.essence), at: 0)
        return MockResponse(status, headerFields: fields, body: body(result, mediaType, known, position))
    }

    /// A failure: of the documented type, or else a problem document with the words of the pages.
    private func failure(_ status: Int, _ documented: Response?, headerFields: [HeaderField]) -> MockResponse {
        let words = documented?.description.value
        guard let type = documented?.type?.value, Self.mayHaveBody(status) else {
            return Problem(status, detail: words, endpoint: endpoint).response(headerFields: headerFields)
        }
        var known = ["status": "\(status)", "statuscode": "\(status)", "code": "\(status)"]
        for name in ["title", "detail", "message", "error"] { known[name] = words }
        let types = endpoint.accept.value.map { MediaType($0) }
        let mediaType = types.first(where: \.isProblem) ?? .json
        let value = SampleValues.value(of: type, schemas, known: known)
        return MockResponse(
            status,
            headerFields: [HeaderField("Content-Type", mediaType.essence)] + headerFields,
            body: Data(value.text().utf8),
            reason: words
        )
    }

    /// What the pages say of a status.
    func response(of status: Int) -> Response? {
        endpoint.responses.first { $0.status.value == .code(status) }
            ?? endpoint.responses.first { $0.status.value == .default && !(200..<300).contains(status) }
    }

    /// A documented field, with a value that is a number and a text; `nil` for those that frame a message or describe
    /// its body, which have their meaning.
    private func headerField(_ name: String) -> HeaderField? {
        let isFraming = Self.framing.contains(name.lowercased()) || name.lowercased().hasPrefix("content-")
        return isFraming ? nil : HeaderField(name, "1")
    }

    private static let framing: Set<String> = [
        "connection", "keep-alive", "location", "set-cookie", "trailer", "transfer-encoding", "upgrade", "link",
    ]

    private func body(
        _ type: SchemaType,
        _ mediaType: MediaType,
        _ known: [String: String],
        _ position: String?
    ) -> Data {
        if isBytes(type) { return Data("bytes".utf8) }
        if isText(type), !mediaType.isJSON { return Data("text".utf8) }
        let item = mediaType.stream == nil ? type : item(of: type)
        let value = SampleValues.value(of: item, schemas, known: known)
        let text =
            switch mediaType.stream {
            case nil: page(value, at: position).text()
            case .events: String(repeating: event(value, of: item), count: Self.streamedValues)
            case .jsonTexts:
                String(
                    repeating: (mediaType.isJSONSequence ? "\u{1E}" : "") + value.text() + "\n",
                    count: Self.streamedValues
                )
            }
        return Data(text.utf8)
    }

    /// How many values a stream has.
    private static let streamedValues = 3

    /// What a stream of a type is a stream of.
    private func item(of type: SchemaType) -> SchemaType {
        if case .array(let item) = schemas.resolved(type) { item } else { type }
    }
}
