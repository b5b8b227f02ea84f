import EndpointModel
import ReferenceReader

/// Finds out what kind of credential the security schemes of a reference take.
enum SecuritySchemeBuilder {
    /// The schemes that the pages list, in the order in which they are first listed.
    static func schemes(of readings: [PageReading]) -> [SecurityScheme] {
        var schemes: [SecurityScheme] = []
        var indices: [String: Int] = [:]
        for section in readings.lazy.flatMap(\.page.operations) {
            guard case .schemes(let listed) = section.authorization else { continue }
            for scheme in listed {
                if let index = indices[scheme.value] {
                    guard schemes[index].kind.value == .unspecified else { continue }
                    schemes[index].kind = kind(of: scheme, in: section)
                } else {
                    indices[scheme.value] = schemes.count
                    schemes.append(SecurityScheme(name: scheme.value, kind: kind(of: scheme, in: section)))
                }
            }
        }
        return schemes
    }

    private static func kind(of scheme: Sourced<String>, in section: OperationSection) -> Fact<SecurityScheme.Kind> {
        for note in section.authenticationNotes where note.value.contains("(\(scheme.value))") {
            if let kind = kind(named: note.value) { return Fact(kind, .documented(note.range)) }
        }
        for example in section.examples {
            let line = example.code.split(separator: "\n").enumerated().first { _, line in
                let folded = line.folded
                return folded.contains("auth") && kind(named: String(line)) != nil
            }
            guard let line, let kind = kind(named: String(line.element)) else { continue }
            let place = PageRange(page: example.range.page, line: example.range.startLine + line.offset)
            return Fact(kind, .inferred(.exampleCode, place))
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
