import EndpointModel
import Spelling

extension Endpoint {
    /// Brings everything but the name into the form that pages can hold.
    mutating func normalize(_ types: NormalTypes) {
        method = method.map { $0.uppercased() }
        path = path.map(NormalText.line)
        summary = summary.normalized { StabilityMark.removed(from: NormalText.lines(NormalText.withoutEntities($0))) }
        normalizeDescription()
        for index in parameters.indices { parameters[index].normalize(types) }
        // Two rows of one name and place are read as one.
        parameters = parameters.uniqued { "\($0.location.value) \($0.name.value)" }
        requestBody?.normalize(types, parameters)
        result = result.map { $0.map(types.type) }
        accept = accept.map(MediaTypes.normalized)
        for index in responses.indices { responses[index].normalize() }
        security = security.map { $0.map(NormalText.name) }
    }

    private mutating func normalizeDescription() {
        description = description.flatMap { paragraph in
            let text = NormalText.withoutQuotationEntities(paragraph.value)
            return NormalText.paragraphs(text).map { Fact($0, paragraph.evidence) }
        }
        let prose = [summary].compactMap { $0 } + description
        if stability.value == .stable, prose.contains(where: { $0.value.folded.hasPrefix("deprecated") }) {
            stability.value = .deprecated
        }
        if stability.value == .stable, summary == nil, let first = description.first,
            let mark = StabilityMark.mark(of: first.value)
        {
            stability.value = mark
        }
        let announced = markedSummary
        if !announced.isEmpty { description.removeAll { $0.value.folded == announced.folded } }
    }
}

extension Parameter {
    fileprivate mutating func normalize(_ types: NormalTypes) {
        name = name.map(NormalText.name)
        documentedName = name.value
        type = type.map(types.type)
        if location.value == .path { isRequired.value = true }
        let isBoolean = type.value == .boolean
        defaultValue = defaultValue.normalized { text in
            let line = NormalText.line(text)
            let lowered = line.lowercased()
            return isBoolean && ["true", "false"].contains(lowered) ? lowered : line
        }
        description = description.normalized(NormalText.lines)
    }
}

extension RequestBody {
    fileprivate mutating func normalize(_ types: NormalTypes, _ parameters: [Parameter]) {
        mediaTypes = mediaTypes.map(MediaTypes.normalized)
        switch content {
        case .value(let type):
            content = .value(type.map(types.type))
            documentedName = NormalText.name(documentedName)
            description = description.normalized(NormalText.lines)
        case .form:
            documentedName = "body"
            description = nil
            isRequired.value = parameters.contains { $0.location.value == .form && $0.isRequired.value }
        }
    }
}

extension Response {
    fileprivate mutating func normalize() {
        description = description.map(NormalText.lines)
        headers = headers.compactMap { header in
            let name = NormalText.line(header.value).drop { $0 == "*" || $0 == " " }.prefix { $0 != " " }
            return name.isEmpty || name == "-" ? nil : header.map { _ in String(name) }
        }
    }
}

/// Lists of media types that a line can hold.
private enum MediaTypes {
    static func normalized(_ types: [String]) -> [String] {
        types.flatMap { NormalText.line($0).split(separator: ",") }
            .map { $0.filter { $0 != "`" && $0 != "\\" }.trimmed() }
            .filter { $0.contains("/") }
    }
}
