import EndpointModel
import ReferenceReader

extension EndpointBuilder {
    /// The media types that the page states, or else those that were learned.
    func accept(of section: OperationSection?, _ success: Learned.Success?) -> Fact<[String]> {
        if let stated = section?.accept { return stated.fact }
        guard let success, !success.mediaTypes.isEmpty else { return Fact([], .inferred(.absence, nil)) }
        return Fact(success.mediaTypes, .learned(success.origins))
    }

    func result(
        of section: OperationSection?,
        _ accept: Fact<[String]>,
        diagnostics: inout [Diagnostic]
    ) -> Fact<SchemaType?> {
        guard let returnType = section?.returnType else { return Fact(nil, .inferred(.absence, section?.name.range)) }
        switch types.resolve(returnType) {
        case .type(.string(nil)) where accept.value.areBytes:
            return Fact(.string(.binary), .inferred(.mediaType, accept.evidence.range))
        case .type(let type): return Fact(type, .documented(returnType.range))
        case .nothing: return Fact(nil, .documented(returnType.range))
        case .unreadable:
            diagnostics.append(.unreadableType(returnType))
            return Fact(.any, .inferred(.absence, returnType.range))
        }
    }

    func responses(
        of section: OperationSection?,
        _ success: Learned.Success?,
        diagnostics: inout [Diagnostic]
    ) -> [Response] {
        let documented = documentedResponses(of: section, diagnostics: &diagnostics)
        guard let success, !documented.haveSuccess else { return documented }
        let statuses = [success.status] + (documented.isEmpty ? success.failures : [])
        let learned = statuses.map { status in
            Response(
                status: Fact(.code(status), .learned(success.origins)),
                description: Fact("", .inferred(.absence, section?.name.range))
            )
        }
        return learned + documented
    }

    private func documentedResponses(of section: OperationSection?, diagnostics: inout [Diagnostic]) -> [Response] {
        (section?.responses ?? []).compactMap { row in
            guard let status = Response.Status(documented: row.status.value) else {
                diagnostics.append(
                    Diagnostic(
                        .warning,
                        rule: "status-code",
                        "\"\(row.status.value)\" is no status code; expected 100 to 599, or 0 or \"default\"",
                        at: row.status.range
                    )
                )
                return nil
            }
            return Response(
                status: Fact(status, .documented(row.status.range)),
                description: row.description.fact,
                headers: row.headers.map(\.fact),
                type: status.isSuccess ? nil : row.body.flatMap { type(ofFailure: $0, diagnostics: &diagnostics) }
            )
        }
    }

    private func type(
        ofFailure body: Sourced<OperationSection.TypeText>,
        diagnostics: inout [Diagnostic]
    ) -> Fact<SchemaType>? {
        switch types.resolve(body) {
        case .type(let type): return Fact(type, .documented(body.range))
        case .nothing: return nil
        case .unreadable:
            diagnostics.append(.unreadableType(body))
            return nil
        }
    }
}

extension Response.Status {
    /// The status of a table's cell; generators write `0` for `default`.
    init?(documented text: String) {
        if text == "0" || text.lowercased() == "default" {
            self = .default
        } else if let code = Int(text), (100..<600).contains(code) {
            self = .code(code)
        } else {
            return nil
        }
    }
}

extension [String] {
    /// Whether there are media types, and none of them is text.
    fileprivate var areBytes: Bool {
        !isEmpty
            && allSatisfy { type in
                [
                    "image/", "audio/", "video/", "font/", "application/octet-stream", "application/pdf",
                    "application/zip",
                ]
                .contains { type.hasPrefix($0) }
            }
    }
}
