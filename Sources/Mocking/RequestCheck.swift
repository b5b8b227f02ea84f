import EndpointModel
import Foundation
import Spelling

/// Compares a request with what an endpoint takes.
struct RequestCheck {
    let endpoint: Endpoint
    let request: MockRequest
    let target: RequestTarget
    let schemas: Schemas
    /// The schemes that the endpoint names; one of them is enough, since pages don't say whether all are needed.
    let schemes: [SecurityScheme]
    let names: MockAPI.UnknownNames
    var violations: [Violation] = []

    mutating func report(
        _ place: Violation.Place,
        _ name: String?,
        _ detail: String,
        _ origin: Origin?,
        status: Int = 400
    ) {
        violations.append(Violation(place: place, name: name, detail: detail, evidence: origin, status: status))
    }

    /// Looks at all of the request.
    ///
    /// - Parameter match: What the path holds, and the query that it asks for.
    mutating func run(_ match: Routes.Match) {
        checkCredentials()
        checkPath(match)
        checkQuery(literal: match.route.query)
        checkHeaderFields()
        checkCookies()
        checkBody()
    }

    private func parameters(in location: Parameter.Location) -> [Parameter] {
        endpoint.parameters.filter { $0.location.value == location }
    }

    private mutating func checkPath(_ match: Routes.Match) {
        for parameter in parameters(in: .path) {
            guard let text = match.values[parameter.name.value] else { continue }
            check([.text(text)], of: parameter, in: .path)
        }
    }

    private mutating func checkQuery(literal: [FormField]) {
        for field in literal where !target.query.contains(field) {
            let detail = "this path has the item with the value \(Self.text(of: field.content) ?? "")"
            report(.query, field.name, detail, endpoint.path.evidence.origin)
        }
        let keys = keys(in: .query)
        let others = target.query.filter { !literal.contains($0) && !keys.contains($0.name) }
        check(others, as: parameters(in: .query), in: .query)
    }

    private mutating func checkHeaderFields() {
        for parameter in parameters(in: .header) {
            let value = request.field(parameter.name.value)
            check(value.map { [.text($0)] } ?? [], of: parameter, in: .header)
        }
    }

    private mutating func checkCookies() {
        let cookies = FormField.cookies(in: request.field("Cookie"))
        for parameter in parameters(in: .cookie) {
            check(cookies.filter { $0.name == parameter.name.value }.map(\.content), of: parameter, in: .cookie)
        }
    }

    /// Compares all fields of a query or a form with the parameters that may be there.
    mutating func check(_ fields: [FormField], as parameters: [Parameter], in place: Violation.Place) {
        for parameter in parameters {
            check(fields.filter { $0.name == parameter.name.value }.map(\.content), of: parameter, in: place)
        }
        let known = parameters.map(\.name.value)
        let structured = parameters.filter { isStructured($0.type.value) }.map { "\($0.name.value)[" }
        var seen: Set<String> = []
        for field in fields where !known.contains(field.name) && seen.insert(field.name).inserted {
            if names == .allowed || structured.contains(where: { field.name.hasPrefix($0) }) { continue }
            report(place, field.name, unknown(field.name, among: known, in: place), endpoint.path.evidence.origin)
        }
    }

    private func unknown(_ name: String, among names: [String], in place: Violation.Place) -> String {
        let item = place == .query ? "query item" : "field"
        var detail = "\(endpoint.operationID.value) takes no \(item) \(shown(name))"
        if let near = Suggestion.nearest(to: name, among: names) { return "\(detail); did you mean \(near)?" }
        if let other = endpoint.parameters.first(where: { $0.name.value.folded == name.folded }) {
            return "\(detail); \(other.name.value) belongs into the \(other.location.value.rawValue)"
        }
        if names.isEmpty { return detail }
        detail += "; there are \(names.prefix(12).joined(separator: ", "))"
        return detail + (names.count > 12 ? " and \(names.count - 12) more" : "")
    }
}

// Single parameters.
extension RequestCheck {
    private mutating func check(_ contents: [FormField.Content], of parameter: Parameter, in place: Violation.Place) {
        let name = parameter.name.value
        if contents.isEmpty {
            let isNeeded = parameter.isRequired.value && !hasMembers(of: parameter, in: place)
            if isNeeded { report(place, name, "is required, and missing", parameter.isRequired.evidence.origin) }
            return
        }
        let evidence = parameter.type.evidence.origin
        guard case .array(let item) = schemas.resolved(parameter.type.value) else {
            if contents.count > 1 {
                report(place, name, "takes one value, and is there \(contents.count) times", evidence)
            } else if let problem = problem(with: contents[0], as: parameter.type.value, in: place) {
                report(place, name, problem, evidence)
            }
            return
        }
        let isJoined = place == .path || place == .header || parameter.explode?.value == false
        for content in isJoined ? contents.flatMap(Self.items) : contents {
            guard var problem = problem(with: content, as: item, in: place) else { continue }
            if !isJoined, Self.items(of: content).count > 1 { problem += "; several values are sent as several items" }
            return report(place, name, problem, evidence)
        }
    }

    /// Whether items such as `filter[status]` give a parameter that is an object.
    private func hasMembers(of parameter: Parameter, in place: Violation.Place) -> Bool {
        guard place == .query, isStructured(parameter.type.value) else { return false }
        return target.query.contains { $0.name.hasPrefix("\(parameter.name.value)[") }
    }

    private func isStructured(_ type: SchemaType) -> Bool {
        switch schemas.resolved(type) {
        case .object, .dictionary, .reference, .any: true
        case .array(let item): isStructured(item)
        default: false
        }
    }

    /// The elements of a list that travels in one text.
    private static func items(of content: FormField.Content) -> [FormField.Content] {
        guard case .text(let text) = content, !text.isEmpty else { return [content] }
        return text.split(separator: ",", omittingEmptySubsequences: false).map { .text(String($0).trimmed()) }
    }

    static func text(of content: FormField.Content) -> String? {
        switch content {
        case .text(let text): text
        case .bytes(let bytes): String(data: bytes, encoding: .utf8)
        }
    }

    /// What is wrong with a text as a value of a type; `nil` if nothing is. What header fields and cookies hold may be
    /// secret, and is not repeated.
    private func problem(with content: FormField.Content, as type: SchemaType, in place: Violation.Place) -> String? {
        let type = schemas.resolved(type)
        // Objects travel in several ways, of which pages tell none: they are not looked into.
        guard type.isScalar, !type.isBinary else { return nil }
        guard let text = Self.text(of: content) else { return "expected \(type.words), not bytes that are no text" }
        let isHidden = place == .header || place == .cookie
        return type.value(of: text) == nil ? "\(isHidden ? "the value" : shown(text)) is not \(type.words)" : nil
    }
}
