import EndpointModel
import Spelling

extension ChangeReport {
    /// The report as annotations of GitHub's workflows, a line each: `::error file=…,line=…,title=…::…`.
    ///
    /// Changes of texts and of evidence that break nothing are left out, as GitHub shows few annotations.
    public var github: String {
        changes.filter(\.isListed).map(Self.command).joined()
    }

    private static func command(_ change: Change) -> String {
        var properties: [String] = []
        if change.isPlaceNew, let place = change.place {
            properties += ["file=\(property(place.page))", "line=\(place.startLine)", "col=\(place.startColumn)"]
        }
        properties.append("title=\(property(change.rule.rawValue))")
        let verdict = change.isBreaking ? " (breaks \(change.verdict))" : ""
        let owner = change.owner.title.isEmpty ? "" : visible(change.owner.title) + ": "
        let message = escaped("\(owner)\(change.sentence(visible))\(verdict)")
        return "::\(change.severity.command) \(properties.joined(separator: ","))::\(message)\n"
    }

    private static func property(_ text: String) -> String {
        escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }
}

extension Rule.Severity {
    fileprivate var command: String { self == .info ? "notice" : rawValue }
}
