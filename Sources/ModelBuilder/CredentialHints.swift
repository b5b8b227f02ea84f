import EndpointModel
import ReferenceReader
import Spelling

/// What the notes and the examples of an operation say of the credentials that its security schemes take.
///
/// A line says something of the scheme that it names: a note such as "Api Key Authentication (jwt)", a comment
/// `# Configure API key authorization: jwt`, or else code such as `config.api_key['jwt'] = …`. A line that names none
/// says something where there is only one scheme to speak of.
struct CredentialHints {
    private var notes: [String: Fact<SecurityScheme.Kind>] = [:]
    private var comments: [String: Fact<SecurityScheme.Kind>] = [:]
    private var keys: [String: Fact<SecurityScheme.Kind>] = [:]
    /// What the examples say of the only scheme, if they agree.
    private var only: Fact<SecurityScheme.Kind>?

    /// - Parameter schemes: Those that the section lists.
    init(_ section: OperationSection, of schemes: [Sourced<String>]) {
        for note in section.authenticationNotes { read(note: note) }
        // The example of a call gives credentials without a word on what they are.
        if case .shown = section.authorization { return }
        let lines = section.examples.flatMap(\.lines)
        for line in lines {
            if let (scheme, kind) = Self.kind(in: line, after: Self.commentMarks), comments[scheme] == nil {
                comments[scheme] = kind
            } else if let (scheme, kind) = Self.kind(in: line, after: Self.keyMarks), keys[scheme] == nil {
                keys[scheme] = kind
            }
        }
        if Set(schemes.map(\.value)).count == 1 { only = Self.agreement(of: lines) }
    }

    /// What a scheme takes; unspecified where nothing says so.
    func kind(of scheme: Sourced<String>) -> Fact<SecurityScheme.Kind> {
        let name = scheme.value
        return notes[name] ?? comments[name] ?? keys[name] ?? only
            ?? Fact(.unspecified, .inferred(.absence, scheme.range))
    }

    private mutating func read(note: Sourced<String>) {
        guard let open = note.value.lastIndex(of: "("), let close = note.value[open...].firstIndex(of: ")"),
            let kind = SecuritySchemeBuilder.kind(named: String(note.value[..<open]))
        else { return }
        let scheme = String(note.value[note.value.index(after: open)..<close])
        if notes[scheme] == nil { notes[scheme] = Fact(kind, .documented(note.range)) }
    }
}

extension CredentialHints {
    /// `authorization: jwt`, `(authentication scheme: jwt)`
    private static let commentMarks = ["authorization: ", "scheme: "]
    /// `api_key['jwt']`, `getAuthentication("jwt")`, `api_key => {'jwt' => …}`
    private static let keyMarks = ["['", "[\"", "('", "(\"", "{'", "{\""]

    /// The scheme that a line names after a mark, and the kind that the rest of it does: the name may sound like another.
    private static func kind(
        in line: Sourced<String>,
        after marks: [String]
    ) -> (scheme: String, kind: Fact<SecurityScheme.Kind>)? {
        for mark in marks {
            guard let range = line.value.firstRange(of: mark) else { continue }
            let rest = line.value[range.upperBound...]
            let scheme = rest.prefix { !$0.isWhitespace && !"()'\"".contains($0) }
            let words = line.value[..<range.upperBound] + rest[scheme.endIndex...]
            guard !scheme.isEmpty, let kind = SecuritySchemeBuilder.kind(named: String(words)) else { continue }
            return (String(scheme), Fact(kind, .inferred(.exampleCode, line.range)))
        }
        return nil
    }

    /// The kind that all lines about authentication name which name any.
    private static func agreement(of lines: [Sourced<String>]) -> Fact<SecurityScheme.Kind>? {
        let kinds = lines.compactMap { line -> Fact<SecurityScheme.Kind>? in
            guard line.value.folded.holds("auth") else { return nil }
            return SecuritySchemeBuilder.kind(named: line.value).map { Fact($0, .inferred(.exampleCode, line.range)) }
        }
        guard let first = kinds.first, kinds.allSatisfy({ $0.value == first.value }) else { return nil }
        return first
    }
}

extension OperationSection.CodeExample {
    /// The lines, each with its place.
    fileprivate var lines: [Sourced<String>] {
        code.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { number, line in
            Sourced(String(line), at: PageRange(page: range.page, line: range.startLine + number))
        }
    }
}
