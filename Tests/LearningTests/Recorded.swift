import EndpointModel
import Foundation
import TestSupport

@testable import Learning

/// Recordings that tests write, and what is learned of them.
struct Recorded {
    var findings: [Finding]
    var diagnostics: [Diagnostic]

    /// Learns from a recording with these entries, each the JSON of one.
    init(_ entries: [String], about api: API = LoansAPI.api) throws {
        try self.init(text: Self.text(entries), about: api)
    }

    /// Learns from a file with this text, called `loans.har`.
    init(text: String, about api: API = LoansAPI.api) throws {
        let folder = try TemporaryFolder()
        try folder.write(text.utf8, to: "loans.har")
        let path = folder.path + "/loans.har"
        (findings, diagnostics) = RecordingLearner(api).findings(in: path, named: "loans.har")
    }

    static func text(_ entries: [String]) -> String {
        #"{"log": {"version": "1.2", "creator": {"name": "test", "version": "1"}, "entries": ["#
            + entries.joined(separator: ",\n") + "]}}"
    }

    /// What was found, a line each, sorted: `list_loans.member_id = memberId in query #1`.
    var lines: [String] {
        findings.map { finding in
            let place = finding.location.map { " in \($0)" } ?? ""
            guard case .exchange(_, let number) = finding.origin else { return "no exchange" }
            return "\(finding.subject.text) = \(finding.name ?? "?")\(place) #\(number)"
        }.sorted()
    }

    /// What is reported, without the folder of the recording.
    var reports: [String] {
        diagnostics.map { diagnostic in
            let description = diagnostic.description
            return description.range(of: "loans.har").map { String(description[$0.lowerBound...]) } ?? description
        }
    }
}

extension FactSubject {
    /// The subject with its operation, as tests name it.
    var text: String {
        if case .parameter(let name, let key) = self { "\(key.operation).\(name)" } else { label }
    }
}

/// The JSON of an exchange.
func exchange(
    _ method: String,
    _ url: String,
    headers: String = "",
    cookies: String = "",
    body: String = "",
    status: Int = 200,
    response: String = ""
) -> String {
    """
    {"startedDateTime": "2026-02-03T04:05:06Z", "time": 1, "cache": {}, "timings": {},
     "request": {"method": "\(method)", "url": "\(url)", "headers": [\(headers)], "cookies": [\(cookies)],
      "queryString": []\(body.isEmpty ? "" : ", \"postData\": \(body)")},
     "response": {"status": \(status), "headers": [], "content": \(response.isEmpty ? "{}" : response)}}
    """
}

/// A body that is JSON.
func json(_ text: String) -> String { #"{"mimeType": "application/json; charset=utf-8", "text": \#(quoted(text))}"# }

/// A text as a JSON string.
func quoted(_ text: String) -> String {
    "\""
        + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        .replacing("\r\n", with: "\\r\\n").replacing("\n", with: "\\n") + "\""
}
