import EndpointModel
import Foundation
import Spelling

/// An API that answers as its reference says, from the endpoint model alone.
///
///     let mock = MockAPI(api)
///     let response = mock.response(to: MockRequest("GET", "/v2/books/7"))
///
/// What keeps to the contract is answered with values that are made by type and example; what does not is refused with a
/// problem document (RFC 9457) that lists all that is wrong. The same request always has the same answer.
public struct MockAPI: Sendable {
    /// What becomes of query items, form fields and properties that no page has.
    public enum UnknownNames: Sendable {
        case refused, allowed
    }

    /// How large the body of a request may be, in bytes.
    public static let maximumBodySize = 16 << 20

    /// Every path begins with this; empty if it is where the server is.
    public let basePath: String
    private let endpoints: [Endpoint]
    private let routes: Routes
    private let schemas: Schemas
    private let securitySchemes: [String: SecurityScheme]
    private let unknownNames: UnknownNames

    public init(_ api: API, unknownNames: UnknownNames = .refused) {
        endpoints = api.endpoints
        routes = Routes(api)
        basePath = routes.basePath
        schemas = Schemas(api)
        securitySchemes = Dictionary(api.securitySchemes.map { ($0.name, $0) }) { first, _ in first }
        self.unknownNames = unknownNames
    }

    /// What the API answers to a request.
    public func response(to request: MockRequest) -> MockResponse {
        guard request.body.count <= Self.maximumBodySize else {
            let limit = Self.maximumBodySize >> 20
            return Problem(413, detail: "a body of more than \(limit) MB is not looked at").response()
        }
        guard let target = RequestTarget(request.target) else {
            return Problem(400, detail: "the percent-encoding of the path or the query is broken").response()
        }
        let matches = routes.matches(target.segments)
        guard !matches.isEmpty else { return notFound(target, request) }
        let own = matches.filter { $0.route.method == request.method }
        guard let first = own.first else { return methodNotAllowed(matches, request) }
        // Several endpoints may share a path and differ in the query that it has, or in what they answer, or be on several
        // pages: the one that the request keeps to answers.
        let rivals = own.filter { $0.route.hasShape(of: first.route) }
        let candidates = rivals.map { candidate(request, target, $0) }
        let counts = candidates.map(\.check.violations.count)
        guard let best = counts.indices.min(by: { counts[$0] < counts[$1] }) else { return notFound(target, request) }
        return response(of: candidates[best], known: known(rivals[best], target))
    }

    /// An endpoint that may be meant by a request: how the request keeps to it, and what is asked for.
    private struct Candidate {
        var check: RequestCheck
        var answer: Answer
        var status: Int?
        var mediaType: MediaType?
    }

    private func candidate(_ request: MockRequest, _ target: RequestTarget, _ match: Routes.Match) -> Candidate {
        let endpoint = endpoints[match.route.endpoint]
        // A scheme that no page describes is one of which nothing is known.
        let schemes = endpoint.security.value.map { name in
            securitySchemes[name] ?? SecurityScheme(name: name, kind: endpoint.security.map { _ in .unspecified })
        }
        var check = RequestCheck(
            endpoint: endpoint,
            request: request,
            target: target,
            schemas: schemas,
            schemes: schemes,
            names: unknownNames
        )
        check.run(match)
        let answer = Answer(endpoint: endpoint, schemas: schemas)
        let status = check.wantedStatus(of: answer)
        let mediaType = check.negotiate(answer)
        return Candidate(check: check, answer: answer, status: status, mediaType: mediaType)
    }

    private func response(of candidate: Candidate, known: [String: String]) -> MockResponse {
        let check = candidate.check
        guard check.violations.isEmpty else {
            let problem = Problem(check.violations, of: check.endpoint)
            return problem.response(headerFields: problem.status == 401 ? check.challenges : [])
        }
        let answer = candidate.answer
        let position = check.pagePosition
        var response = answer.response(candidate.status, as: candidate.mediaType, known: known, position: position)
        if let status = candidate.status {
            response.headerFields.append(HeaderField("Preference-Applied", "code=\(status)"))
        }
        return response
    }

    /// What a request tells of the values in its answer: its path's, and the last of them as the answer's own `id`.
    private func known(_ match: Routes.Match, _ target: RequestTarget) -> [String: String] {
        var known: [String: String] = [:]
        for field in target.query { known[field.name.folded] = RequestCheck.text(of: field.content) }
        for (name, value) in match.values { known[name.folded] = value }
        if let last = match.route.lastPlaceholder, last.folded.hasSuffix("id"), known["id"] == nil {
            known["id"] = match.values[last]
        }
        return known
    }

    private func notFound(_ target: RequestTarget, _ request: MockRequest) -> MockResponse {
        let nearest = routes.nearest(to: target.segments, method: request.method)
        let path = shown("/" + target.segments.joined(separator: "/"))
        let hint = nearest.first.map { "; did you mean \($0)?" } ?? ""
        var problem = Problem(404, detail: "no endpoint has the path \(path)\(hint)")
        if !nearest.isEmpty { problem.others = [.init(name: "nearest", value: .array(nearest.map(JSON.string)))] }
        return problem.response()
    }

    private func methodNotAllowed(_ matches: [Routes.Match], _ request: MockRequest) -> MockResponse {
        let methods = Set(matches.map(\.route.method)).sorted().joined(separator: ", ")
        let detail = "\(matches[0].route.template) is not asked for with \(shown(request.method)), but with \(methods)"
        return Problem(405, detail: detail).response(headerFields: [HeaderField("Allow", methods)])
    }
}

extension RequestCheck {
    /// The media type of the answer; `nil` if it has none.
    fileprivate mutating func negotiate(_ answer: Answer) -> MediaType? {
        let types = answer.mediaTypes
        guard !types.isEmpty else { return nil }
        if let type = AcceptedTypes(request.field("Accept")).preferred(of: types) { return type }
        let list = types.map(\.essence).joined(separator: ", ")
        report(.header, "Accept", "accepts none of \(list)", endpoint.accept.evidence.origin, status: 406)
        return nil
    }

    /// The status that the request asks for, as `Prefer: code=404` (RFC 7240).
    fileprivate mutating func wantedStatus(of answer: Answer) -> Int? {
        let preferences = (request.field("Prefer") ?? "").split { $0 == "," || $0 == ";" }.map { String($0).trimmed() }
        guard let preference = preferences.first(where: { $0.lowercased().hasPrefix("code=") }) else { return nil }
        let text = preference.dropFirst("code=".count).filter { $0 != "\"" }
        if let status = Int(text), (200...599).contains(status), answer.response(of: status) != nil { return status }
        let documented = endpoint.responses.map(\.status.value.description).joined(separator: ", ")
        let list = documented.isEmpty ? "no status is documented" : "documented are \(documented)"
        let detail = "there is no answer with the status \(shown(text)); \(list)"
        report(.header, "Prefer", detail, endpoint.responses.first?.status.evidence.origin)
        return nil
    }
}
