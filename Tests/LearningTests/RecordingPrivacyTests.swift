import EndpointModel
import Foundation
import Testing
import TestSupport

@testable import Learning

/// No value of a recording is written or printed.
@Suite struct RecordingPrivacyTests {
    private static let secret = "s3cr3t9f8e7d6c5b"

    /// A recording that has the secret in every place where values stand.
    private static let entries = [
        #"""
        {"startedDateTime": "S", "time": 1, "comment": "S", "_custom": {"S": "S"}, "serverIPAddress": "S",
         "request": {"method": "GET", "httpVersion": "S", "comment": "S",
          "url": "https://S:S@api.loans.example/v2/loans?memberId=S&S=S&S#S",
          "headers": [{"name": "Authorization", "value": "Bearer S"}, {"name": "Tenant-Id", "value": "S"},
           {"name": "Cookie", "value": "SessionId=S; S=S; S"}, {"name": "S", "value": "S"}],
          "cookies": [{"name": "SessionId", "value": "S", "path": "S"}, {"name": "S", "value": "S"}],
          "queryString": [{"name": "memberId", "value": "S"}, {"name": "S", "value": "S"}]},
         "response": {"status": 200, "statusText": "S", "redirectURL": "S",
          "headers": [{"name": "Set-Cookie", "value": "S=S"}, {"name": "S", "value": "S"}],
          "cookies": [{"name": "S", "value": "S"}],
          "content": {"mimeType": "application/json", "text":
           "[{\"loanId\": \"S\", \"dueDate\": \"S\", \"book\": \"S\", \"S\": \"S\", \"tags\": {\"S\": {\"S\": \"S\"}}}]"}}}
        """#,
        #"""
        {"request": {"method": "POST", "url": "https://api.loans.example/v2/scans", "postData":
          {"mimeType": "multipart/form-data; boundary=S", "params": [{"name": "scanFile", "fileName": "S", "value": "S"},
            {"name": "S", "value": "S"}], "text": "S"}}, "response": {"status": 200, "content": {"text": "S"}}}
        """#,
        #"""
        {"request": {"method": "POST", "url": "https://api.loans.example/v2/scans", "postData":
          {"mimeType": "application/x-www-form-urlencoded", "text": "takenBy=S&S=S&S"}}, "response": {"status": 200}}
        """#,
        #"{"request": {"method": "S", "url": "https://api.loans.example/v2/S/loans/S"}, "response": {"status": 200}}"#,
        #"{"request": {"method": "GET", "url": "https://S.example/S?S=S"}, "response": {"status": 200}}"#,
        #"{"request": {"method": "PUT", "url": "https://api.loans.example/v2/loans/S?S"}, "response": {"status": 401}}"#,
        #"{"request": {"method": "GET", "url": {"S": "S"}}, "S": "S"}"#,
        #""S""#,
    ].map { $0.replacing("S\"", with: "\(secret)\"").replacing("\"S", with: "\"\(secret)") }
        .map { $0.replacing(#/\bS\b/#, with: secret) }

    @Test func nothingOfASecretIsLeft() throws {
        #expect(Self.entries.joined().matches(of: try Regex(Self.secret)).count > 60)
        let recorded = try Recorded(Self.entries)
        // It was read, and there is something to report.
        #expect(recorded.lines.contains("list_loans.member_id = memberId in query #1"))
        #expect(recorded.lines.contains("file_scan.taken_by = takenBy in form #3"))
        #expect(recorded.reports.count > 5)
        let output = recorded.lines + recorded.reports + recorded.findings.map { "\($0)" }
        #expect(!output.joined(separator: "\n").lowercased().contains(Self.secret))
    }

    @Test(arguments: ["", "]}", "}"]) func norOfABrokenRecording(end: String) throws {
        let whole = Recorded.text(Self.entries)
        let recorded = try Recorded(text: String(whole.dropLast(30)) + end)
        #expect(recorded.diagnostics.contains { $0.severity == .error })
        #expect(!recorded.reports.joined().contains(Self.secret))
    }
}
