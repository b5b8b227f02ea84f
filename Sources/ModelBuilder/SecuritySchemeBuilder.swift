import EndpointModel
import ReferenceReader

/// Finds out what kind of credential the security schemes of a reference take.
enum SecuritySchemeBuilder {
    /// The schemes that the pages list, in the order in which they are first listed.
    ///
    /// What a scheme takes is looked for in the first few sections that list it: generators write the same set-up code
    /// into each.
    static func schemes(of readings: [PageReading]) -> [SecurityScheme] {
        var schemes: [SecurityScheme] = []
        var looks: [String: (index: Int, count: Int)] = [:]
        for section in readings.lazy.flatMap(\.page.operations) {
            guard case .schemes(let listed) = section.authorization else { continue }
            for scheme in listed {
                guard let look = looks[scheme.value] else {
                    looks[scheme.value] = (schemes.count, 1)
                    schemes.append(SecurityScheme(name: scheme.value, kind: kind(of: scheme, in: section)))
                    continue
                }
                guard schemes[look.index].kind.value == .unspecified, look.count < 4 else { continue }
                looks[scheme.value] = (look.index, look.count + 1)
                schemes[look.index].kind = kind(of: scheme, in: section)
            }
        }
        return schemes
    }

    private static func kind(of scheme: Sourced<String>, in section: OperationSection) -> Fact<SecurityScheme.Kind> {
        for note in section.authenticationNotes where note.value.contains("(\(scheme.value))") {
            if let kind = kind(named: note.value) { return Fact(kind, .documented(note.range)) }
        }
        for example in section.examples {
            let lines = example.code.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            for (number, line) in lines.enumerated() {
                guard let text = String(line), text.folded.contains("auth"), let kind = kind(named: text) else { continue }
                let place = PageRange(page: example.range.page, line: example.range.startLine + number)
                return Fact(kind, .inferred(.exampleCode, place))
            }
        }
        return Fact(.unspecified, .inferred(.absence, scheme.range))
    }

    /// The kind that a line such as "Api Key Authentication (jwt):" names.
    private static func kind(named text: String) -> SecurityScheme.Kind? {
        let folded = text.folded
        return kinds.first { folded.contains($0.words) }?.kind
    }

    private static let kinds: [(words: String, kind: SecurityScheme.Kind)] = [
        ("apikeyauth", .apiKey(nil)),
        ("oauth", .oauth2),
        ("bearer", .bearer),
        ("basicauth", .basic),
    ]
}
