import Spelling

/// Which part of a version a release counts up.
public enum VersionStep: String, Hashable, Sendable, CaseIterable {
    case none, patch, minor, major
}

/// A version by semantic versioning, without what may stand behind its three numbers.
public struct SemanticVersion: Hashable, Sendable, CustomStringConvertible {
    public var major, minor, patch: Int

    /// - Parameter text: Such as `1.4.2`.
    public init?(_ text: String) {
        let numbers = text.split(separator: ".", omittingEmptySubsequences: false)
        guard numbers.count == 3, numbers.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }),
            let major = Int(numbers[0]), let minor = Int(numbers[1]), let patch = Int(numbers[2])
        else { return nil }
        (self.major, self.minor, self.patch) = (major, minor, patch)
    }

    public var description: String { "\(major).\(minor).\(patch)" }

    /// The version after a release.
    public func next(_ step: VersionStep) -> SemanticVersion {
        var next = self
        switch step {
        case .none: break
        case .patch: next.patch += 1
        case .minor: (next.minor, next.patch) = (minor + 1, 0)
        case .major: (next.major, next.minor, next.patch) = (major + 1, 0, 0)
        }
        return next
    }
}

extension ChangeReport {
    /// Which part of the client's version its next release counts up: the first for what breaks callers, the second for
    /// what is new, the third for anything else.
    public var versionStep: VersionStep {
        let all = changes + accepted.map(\.change)
        if all.isEmpty { return .none }
        if all.contains(where: \.isBreaking) { return .major }
        return all.contains { $0.category == .contract && $0.section == .added } ? .minor : .patch
    }

    /// The changes for those who use the client, in the sections of Keep a Changelog. What somebody accepted is a change
    /// for them all the same; what only the evidence says is none.
    ///
    /// - Parameter version: The client's current version; without it, the heading says what the next one counts up.
    public func changelog(after version: SemanticVersion? = nil) -> String {
        let step = versionStep
        let heading = version.map { "## \($0.next(step))" } ?? "## Unreleased (\(step.rawValue))"
        let all = (changes + accepted.map(\.change)).filter(\.isForUsers)
        let sections = Section.allCases.compactMap { section -> String? in
            let entries = all.filter { $0.section == section }
            if entries.isEmpty { return nil }
            let ordered = entries.filter(\.isBreaking) + entries.filter { !$0.isBreaking }
            return (["### \(section.rawValue)\n"] + ordered.map(Self.entry)).joined(separator: "\n")
        }
        let body = sections.isEmpty ? ["Nothing changed for callers."] : sections
        return ([heading] + body).joined(separator: "\n\n") + "\n"
    }

    private static func entry(_ change: Change) -> String {
        let owner = change.owner.title.isEmpty ? "" : code(change.owner.title) + ": "
        return "- \(change.isBreaking ? "**Breaking:** " : "")\(owner)\(change.text.text(code))."
    }

    /// The sections of Keep a Changelog, in its order.
    enum Section: String, CaseIterable {
        case added = "Added"
        case changed = "Changed"
        case deprecated = "Deprecated"
        case removed = "Removed"
        case fixed = "Fixed"
        case security = "Security"
    }
}

extension Change {
    /// Whether those who use the client notice it.
    fileprivate var isForUsers: Bool {
        switch category {
        case .contract, .order: true
        case .evidence: isBreaking || rule == .concludedOtherwise
        case .documentation: false
        }
    }

    fileprivate var section: ChangeReport.Section {
        let name = rule.rawValue
        if name.contains("scheme") || name.contains("authorization") { return .security }
        if rule == .concludedOtherwise || rule == .sourceConcludedOtherwise { return .fixed }
        if rule == .endpointDeprecated { return .deprecated }
        if name.hasSuffix("-added") || rule == .serverGiven { return .added }
        return name.hasSuffix("-removed") ? .removed : .changed
    }
}
