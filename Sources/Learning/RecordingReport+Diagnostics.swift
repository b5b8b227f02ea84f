import EndpointModel

extension RecordingReport {
    /// The remarks, each at the first exchange that gives cause to it.
    ///
    /// - Parameter path: The recording, as the caller named it.
    func diagnostics(in path: String) -> [Diagnostic] {
        let shown = remarks.filter { remark, _ in
            if case .undocumented(_, let owner) = remark { return !isMap(owner) }
            return true
        }
        let lines = shown.map { remark, tally in (tally.first, remark.line(times: tally.count)) }
        return lines.sorted { ($0.0, $0.1.rule, $0.1.message) < ($1.0, $1.1.rule, $1.1.message) }.map { first, line in
            Diagnostic(line.severity, rule: line.rule, line.message, at: PageRange(page: "\(path)#\(first)"))
        }
    }
}

extension RecordingReport.Remark {
    fileprivate struct Line {
        var severity: Diagnostic.Severity
        var rule: String
        var message: String
    }

    fileprivate func line(times: Int) -> Line {
        let times = times == 1 ? "in one exchange" : "in \(times) exchanges"
        switch self {
        case .contradiction(let label, let found, let documented):
            return Line(
                severity: .warning,
                rule: "recording-type",
                message: """
                    \(label) is \(found.words) \(times), where its page says \(documented.words); correct it in apiref.yaml
                    """
            )
        case .missing(let name):
            return Line(
                severity: .warning,
                rule: "recording-missing",
                message: "\(name) is missing \(times), though its page does not say that it is optional"
            )
        case .undocumented(let name, let owner):
            return Line(
                severity: .note,
                rule: "recording-undocumented",
                message: "no page documents \"\(name)\" of \(owner), which stands \(times)"
            )
        case .undocumentedKeys(let owner):
            return Line(
                severity: .note,
                rule: "recording-undocumented",
                message:
                    "no page documents names that stand in \(owner) \(times); they look like data, so none is shown"
            )
        case .ambiguous(let words):
            return Line(
                severity: .warning,
                rule: "recording-ambiguous",
                message: "\(words), so nothing is learned of it (\(times)); name them in apiref.yaml"
            )
        case .unlisted(let request):
            return Line(
                severity: .note,
                rule: "recording-unlisted-endpoint",
                message: "no page lists \(request), which is called \(times)"
            )
        case .ambiguousEndpoint(let words):
            return Line(
                severity: .warning,
                rule: "recording-ambiguous-endpoint",
                message: "\(words), so nothing is learned of the call (\(times))"
            )
        }
    }
}
