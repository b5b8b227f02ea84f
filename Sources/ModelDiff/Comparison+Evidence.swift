import EndpointModel

extension Comparison {
    /// Reports facts that are the same and rest on something else.
    mutating func compareEvidence<Part>(_ paths: [FactPath<Part>], _ subject: Subject, _ old: Part, _ new: Part) {
        for path in paths where !path.field.isText {
            guard let before = path.entry(of: old, as: .api), let now = path.entry(of: new, as: .api),
                path.holds(before.value, in: new), let rule = Self.rule(before.evidence, now.evidence)
            else { continue }
            let part = subject.words.pieces.isEmpty ? "" : subject.words + " "
            let field = "\(part)\(words: path.field.rawValue)" as ChangeText
            report(
                rule,
                subject,
                "\(field): \(words: now.evidence.words) now, \(words: before.evidence.words) before",
                old: .init(before.value.factText, before.evidence),
                new: .init(now.value.factText, now.evidence)
            )
        }
    }

    private static func rule(_ old: Evidence, _ new: Evidence) -> Rule? {
        if old.isProven == true, new.isProven == false { return .proofLost }
        if old.isProven == false, new.isProven == true { return .proofGained }
        switch (old.ground, new.ground) {
        // One rule is as good as another.
        case (.inferred, .inferred): return nil
        default: return old.ground == new.ground ? nil : .evidenceChanged
        }
    }

    /// Reports a text for people that reads otherwise.
    ///
    /// White space is layout.
    mutating func compareTexts(_ field: String, _ subject: Subject, _ old: Fact<String>?, _ new: Fact<String>?) {
        compareTexts(field, subject, [old].compactMap { $0 }, [new].compactMap { $0 })
    }

    mutating func compareTexts(_ field: String, _ subject: Subject, _ old: [Fact<String>], _ new: [Fact<String>]) {
        guard old.text.words != new.text.words else { return }
        let part = subject.words.pieces.isEmpty ? "" : subject.words + " "
        let verb = old.isEmpty ? "is new" : new.isEmpty ? "is gone" : "reads otherwise"
        report(
            .descriptionChanged,
            subject,
            "\(part)\(words: field) \(words: verb)",
            old: old.first.map { .init(old.text, $0.evidence) },
            new: new.first.map { .init(new.text, $0.evidence) }
        )
    }
}

extension FactField {
    /// Whether it is a text for people.
    fileprivate var isText: Bool { [.title, .version, .summary, .description, .example].contains(self) }
}

extension [Fact<String>] {
    fileprivate var text: String { map(\.value).joined(separator: "\n\n") }
}

extension String {
    fileprivate var words: [Substring] { split(whereSeparator: \.isWhitespace) }
}
