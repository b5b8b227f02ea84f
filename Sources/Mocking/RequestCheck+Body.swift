import EndpointModel
import Foundation
import Spelling

extension RequestCheck {
    /// Compares the body with what the endpoint takes.
    mutating func checkBody() {
        guard let documented = endpoint.requestBody else {
            if !request.body.isEmpty {
                let detail = "\(endpoint.operationID.value) takes no body"
                report(.body, nil, detail, endpoint.path.evidence.origin)
            }
            return
        }
        let contentType = request.field("Content-Type").map { MediaType($0) }
        if request.body.isEmpty, contentType == nil || !isWhole(documented) {
            return checkAbsence(of: documented)
        }
        let types = mediaTypes(of: documented)
        let list = types.map(\.essence).joined(separator: ", ")
        let evidence = documented.mediaTypes.evidence.origin
        guard let contentType else {
            return report(.header, "Content-Type", "is missing; the body is one of \(list)", evidence, status: 415)
        }
        guard types.contains(where: { $0.includes(contentType) }) else {
            let detail = "\(shown(contentType.essence)) is none of \(list)"
            return report(.header, "Content-Type", detail, evidence, status: 415)
        }
        switch documented.content {
        case .form: checkForm(contentType)
        case .value(let type): check(type, as: contentType)
        }
    }

    /// Whether a body without bytes is one: a text or a file may be empty.
    private func isWhole(_ body: RequestBody) -> Bool {
        let type = body.type.map { schemas.resolved($0.value) }
        return type == .string(.binary) || type == .string(nil)
    }

    private mutating func checkAbsence(of body: RequestBody) {
        switch body.content {
        case .form:
            check([], as: endpoint.parameters.filter { $0.location.value == .form }, in: .form)
        case .value:
            guard body.isRequired.value else { return }
            report(.body, nil, "is required, and missing", body.isRequired.evidence.origin)
        }
    }

    /// The media types that the body may be of: those documented, and what clients send where none is but ranges.
    private func mediaTypes(of body: RequestBody) -> [MediaType] {
        var types = body.mediaTypes.value.map { MediaType($0) }
        let isOpen = types.allSatisfy(\.isRange)
        guard let type = body.type.map({ schemas.resolved($0.value) }) else {
            if isOpen { types.append(MediaType(MediaType.urlEncodedForm)) }
            // A URL-encoded form has no room for a file.
            let multipart = MediaType("multipart/form-data")
            if hasFile, !types.contains(multipart) { types.append(multipart) }
            return types
        }
        if isOpen { types.append(type.isBinary ? .bytes : .json) }
        return types
    }

    private var hasFile: Bool {
        endpoint.parameters.contains { parameter in
            guard parameter.location.value == .form else { return false }
            let type = schemas.resolved(parameter.type.value)
            if case .array(let item) = type { return schemas.resolved(item).isBinary }
            return type.isBinary
        }
    }

    /// Compares a body that is one value; what is neither JSON nor text is not looked into.
    private mutating func check(_ type: Fact<SchemaType>, as contentType: MediaType) {
        let resolved = schemas.resolved(type.value)
        if resolved.isBinary { return }
        if contentType.isText, !contentType.isJSON {
            guard String(data: request.body, encoding: .utf8) == nil else { return }
            return report(.body, nil, "is no text in UTF-8", type.evidence.origin)
        }
        guard contentType.isJSON else { return }
        do {
            violations += ValueCheck.violations(in: try JSON(request.body), of: type, schemas, names: names)
        } catch {
            report(.body, nil, "is no JSON\(error.detail)", type.evidence.origin)
        }
    }

    private mutating func checkForm(_ contentType: MediaType) {
        let parameters = endpoint.parameters.filter { $0.location.value == .form }
        if contentType.isMultipart {
            guard let form = MultipartForm(request.body, contentType: request.field("Content-Type") ?? "") else {
                return report(.body, nil, "is no multipart body with the boundary of Content-Type", nil)
            }
            check(form.fields, as: parameters, in: .form)
        } else if contentType.essence == MediaType.urlEncodedForm {
            let text = String(data: request.body, encoding: .utf8)
            guard let fields = text.flatMap({ FormField.fields(in: $0) }) else {
                return report(.body, nil, "is no URL-encoded form in UTF-8", nil)
            }
            check(fields, as: parameters, in: .form)
        }
    }
}
