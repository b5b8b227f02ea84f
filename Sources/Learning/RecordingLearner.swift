import EndpointModel
import Foundation

/// Learns names and places from recordings of an API at work.
///
///     let (findings, diagnostics) = RecordingLearner(api).findings(in: "users.har", named: "users.har")
///
/// Only exchanges that succeeded count. What is kept of one is the names of its fields that the pages have, in the
/// wire's spelling; no value of a recording is kept, compared or shown.
struct RecordingLearner {
    private let api: API
    private let endpoints: [(key: EndpointKey, endpoint: Endpoint)]
    private let routes: RouteTable
    private let credentials: Set<String>

    init(_ api: API) {
        self.api = api
        endpoints = api.groups.flatMap { group in
            group.endpoints.map { (EndpointKey(group: group.name, operation: $0.documentedName), $0) }
        }
        routes = RouteTable(api)
        credentials = Set(
            api.securitySchemes.compactMap { scheme in
                if case .apiKey(let place) = scheme.kind.value { place?.name } else { nil }
            }
        )
    }

    /// Reads a recording.
    ///
    /// - Parameters:
    ///   - path: The file, as the caller named it.
    ///   - name: What origins call it.
    func findings(in path: String, named name: String) -> ([Finding], [Diagnostic]) {
        var evidence = RecordingEvidence(FieldSets(api))
        do {
            try RecordingFile(path: path).forEachExchange { entry, number in read(entry, number, &evidence) }
        } catch let failure as RecordingFile.Failure {
            return ([], [failure.diagnostic])
        } catch {
            return (
                [], [Diagnostic(.error, rule: "recording", "the recording can't be read", at: PageRange(page: path))]
            )
        }
        var findings: [Finding] = []
        for (number, sightings) in evidence.sightings {
            let (key, endpoint) = endpoints[number]
            let matching = ParameterMatching(sightings, of: endpoint)
            findings += matching.findings(of: key, in: name)
            remark(on: matching, sightings, endpoint, key, evidence.report)
        }
        evidence.reportUnlisted { routes.isOwn($0) }
        let diagnostics = evidence.report.diagnostics(in: path) + evidence.passedOver(in: path)
        return (findings + evidence.report.findings(in: name), diagnostics)
    }

    private func read(_ entry: RecordingFile.Entry, _ number: Int, _ evidence: inout RecordingEvidence) {
        evidence.report.exchange = number
        guard case .exchange(let exchange) = entry else { return evidence.unreadable += 1 }
        // A browser asks whether it may ask.
        if exchange.method == "OPTIONS" { return }
        switch routes.match(exchange.method, exchange.url) {
        case .none:
            let method = Endpoint.methods.contains(exchange.method) ? exchange.method : "a method of its own on"
            let request = "\(method) \(routes.visiblePath(of: exchange.url))"
            evidence.addUnlisted(request, to: exchange.url.host, number)
        case .ambiguous(let found):
            let names = found.map { "\(endpoints[$0].key.group).\(endpoints[$0].key.operation)" }
            evidence.report.add(.ambiguousEndpoint("the call may be one of \(names.joined(separator: " or "))"))
        case .endpoints(let found):
            evidence.hosts.insert(exchange.url.host)
            guard exchange.isTaken else { return evidence.refused += 1 }
            for index in found {
                evidence.sightings[index, default: ParameterSightings()].add(exchange, number: number)
                readBodies(of: exchange, endpoints[index].key, endpoints[index].endpoint, &evidence)
            }
        }
    }

    private func readBodies(
        of exchange: Exchange,
        _ key: EndpointKey,
        _ endpoint: Endpoint,
        _ evidence: inout RecordingEvidence
    ) {
        let label = "\(key.group).\(key.operation)"
        if let type = endpoint.requestBody?.type?.value {
            let isWhole = exchange.method != "PATCH"
            evidence.read(exchange.requestBody, as: type, label: "the body of \(label)", isWhole: isWhole)
        }
        if (200..<300).contains(exchange.status), let type = endpoint.result.value {
            evidence.read(exchange.responseBody, as: type, label: "the result of \(label)", isWhole: true)
        }
    }

    private func remark(
        on matching: ParameterMatching,
        _ sightings: ParameterSightings,
        _ endpoint: Endpoint,
        _ key: EndpointKey,
        _ report: RecordingReport
    ) {
        let owner = "\(key.group).\(key.operation)"
        for name in matching.unknown where name.place == .query || name.place == .form {
            guard !credentials.contains(name.text), let sighting = sightings.names[name] else { continue }
            report.exchange = sighting.first
            report.undocumented(name.text, of: owner, count: sighting.count)
        }
        for (name, parameters) in matching.ambiguous {
            guard let sighting = sightings.names[name] else { continue }
            let names = parameters.map { matching.parameters[$0].documentedName }.joined(separator: " or ")
            let remark = RecordingReport.Remark.ambiguous("\"\(name.text)\" of \(owner) may be \(names)")
            report.add(remark, at: sighting.first, count: sighting.count)
        }
        for (name, exchange, count) in matching.missing(in: sightings) {
            report.add(.missing("\(owner).\(name)"), at: exchange, count: count)
        }
    }
}

extension ParameterMatching {
    fileprivate func findings(of key: EndpointKey, in recording: String) -> [Finding] {
        pairs.map { pair in
            Finding(
                subject: .parameter(parameters[pair.parameter].documentedName, of: key),
                name: pair.name.text,
                location: pair.name.place,
                origin: .exchange(recording: recording, number: pair.sighting.first)
            )
        }
    }

    /// The parameters that can't be left out and were, with the first exchange without them and how many there are. What
    /// stands in header fields may have been taken out of the recording.
    fileprivate func missing(in sightings: ParameterSightings) -> [(String, Int, Int)] {
        let inDoubt = Set(ambiguous.flatMap(\.parameters))
        return parameters.enumerated().compactMap { number, parameter in
            guard parameter.isRequired.value, parameter.location.value == .query, !inDoubt.contains(number) else {
                return nil
            }
            let own = pairs.filter { $0.parameter == number }
            if own.contains(where: { $0.name.place != .query }) { return nil }
            let count = sightings.exchanges.count - own.reduce(0) { $0 + $1.sighting.count }
            let run = own.map(\.sighting.run).max() ?? 0
            guard count > 0, run < sightings.exchanges.count else { return nil }
            return (parameter.documentedName, sightings.exchanges[run], count)
        }
    }
}
