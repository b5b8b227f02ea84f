import ConcurrentMap
import EndpointModel
import Foundation

/// Learns the names that go over the wire, and where parameters travel, from the sources of the SDK that the pages
/// document, in whatever language they are written.
///
/// Among the string literals of a source, those that equal the page's name once both are folded are candidates. What
/// the code of that operation or schema shows counts, and a literal that differs from the page's spelling counts before
/// one that repeats it. What stays ambiguous is not learned.
struct SourceLearner {
    private let sought: SoughtNames
    /// The method and the path of each operation's request.
    private let requests: [EndpointKey: (method: String, path: String)]
    /// The names of security schemes.
    private let schemes: [FoldedHash: [String]]

    init(api: API) {
        sought = SoughtNames(api)
        let requests = api.groups.flatMap { group in
            group.endpoints.map { endpoint in
                (
                    EndpointKey(group: group.name, operation: endpoint.documentedName),
                    (endpoint.method.value, endpoint.path.value)
                )
            }
        }
        self.requests = Dictionary(requests) { first, _ in first }
        schemes = Dictionary(grouping: api.securitySchemes.map(\.name)) { FoldedHash($0) }
    }

    /// What an SDK's sources show, in the order of the API's pages, and notes on the files that were passed over.
    ///
    /// - Parameters:
    ///   - sdk: The SDK's folder; origins are relative to it.
    ///   - progress: Called with how many files have been read, of how many, every now and then.
    /// - Throws: ``SourceError`` if it is no folder that can be read.
    func findings(in sdk: String, _ progress: (Int, Int) -> Void = { _, _ in }) throws -> (
        findings: [Finding], notes: [Diagnostic]
    ) {
        let files = try SourceFiles(in: sdk, isNamed: sought.names)
        let read = readAll(files.paths, in: sdk, progress)
        let findings = findings(of: read.compactMap { try? $0.get() })
        var passedOver: [UnreadSource: [String]] = [.tooLarge: files.tooLarge]
        for (path, result) in zip(files.paths, read) {
            if case .failure(let reason) = result { passedOver[reason, default: []].append(path) }
        }
        return (findings, UnreadSource.allCases.compactMap { $0.note(passedOver[$0] ?? [], in: sdk) })
    }

    /// What the sources show, each language apart: where they contradict each other, one of them repeats its own spelling.
    private func findings(of sources: [SourceShowings]) -> [Finding] {
        let languages = Dictionary(grouping: sources) { $0.file.split(separator: ".").last ?? "" }
        let modules = ModuleNames(sources, sought)
        let shown = languages.sorted { $0.key < $1.key }.map { language in
            var decision = NameDecision(sought, language.value)
            let declared = declared(in: language.value)
            var shown = zip(decision.decided(), declared).map { $1 ?? $0 }
            modules.replace(&shown)
            return shown
        }
        return sources.flatMap(findingsOfCredentials)
            + sought.subjects.indices.flatMap { index in
                Self.findings(of: sought.subjects[index], shown.map { $0[index] })
            }
    }

    /// How the credentials of security schemes are sent, as a source declares it.
    private func findingsOfCredentials(_ source: SourceShowings) -> [Finding] {
        (source.declarations.credentials + source.module.credentials).flatMap { credentials in
            (schemes[credentials.scheme] ?? []).map { name in
                let origin = Origin.source(file: source.file, line: credentials.line)
                return Finding(subject: .securityScheme(name), credentials: credentials.kind, origin: origin)
            }
        }
    }

    /// What the languages agree on; a placeholder's name and place are on its page.
    private static func findings(of subject: SoughtNames.Subject, _ shown: [ShownName]) -> [Finding] {
        let values = findingsOfValues(subject, shown)
        guard !subject.isPlaceholder else { return values }
        let name = agreed(shown.compactMap(\.name)) { $0.text }
        let place = agreed(shown.compactMap(\.place)) { $0.location }
        guard let name else {
            return place.map {
                values + [Finding(subject: subject.id, location: $0.location, origin: $0.origin)]
            } ?? values
        }
        var named = Finding(subject: subject.id, name: name.text, origin: name.origin)
        guard let place else { return values + [named] }
        if place.origin == name.origin {
            named.location = place.location
            return values + [named]
        }
        return values + [named, Finding(subject: subject.id, location: place.location, origin: place.origin)]
    }

    /// What they agree on about values: their type, null, the default, and how those of a list travel.
    private static func findingsOfValues(_ subject: SoughtNames.Subject, _ shown: [ShownName]) -> [Finding] {
        let type = agreed(shown.compactMap(\.type)) { $0.value }
        let null = shown.compactMap(\.null).first
        let defaults = shown.compactMap(\.defaultValue)
        let defaultValue = agreed(defaults) { $0.value.text }
        let list = agreed(shown.compactMap(\.list)) { $0.isExploded }
        return [
            type.map { Finding(subject: subject.id, type: $0.value, origin: $0.origin) },
            null.map { Finding(subject: subject.id, isNullable: true, origin: $0) },
            defaultValue.map { shown in
                let isRequired = defaults.contains(where: \.value.isAlwaysThere)
                return Finding(
                    subject: subject.id,
                    defaultValue: shown.value.text,
                    isRequired: isRequired,
                    origin: shown.origin
                )
            },
            list.map { Finding(subject: subject.id, isExploded: $0.isExploded, origin: $0.origin) },
        ].compactMap { $0 }
    }

    /// What declarations in one language show of each subject; what they show counts before what merely stands nearby.
    private func declared(in sources: [SourceShowings]) -> [ShownName?] {
        let names = DeclaredNames(sources.map(\.declarations))
        return sought.owners.flatMap { owner -> [ShownName?] in
            guard let group = owner.group else {
                return sought.subjects[owner.subjects].map { names.property($0, of: owner.name, on: owner.page) }
            }
            guard let request = requests[EndpointKey(group: group, operation: owner.name)] else {
                return owner.subjects.map { _ in nil }
            }
            let types = names.types(ofRequest: request.method, request.path, by: owner.folded)
            return sought.subjects[owner.subjects].map { names.parameter($0, of: types) }
        }
    }

    /// The first of those that all say the same.
    private static func agreed<Shown, Value: Equatable>(_ all: [Shown], _ value: (Shown) -> Value) -> Shown? {
        guard let first = all.first, all.allSatisfy({ value($0) == value(first) }) else { return nil }
        return first
    }

    private func readAll(
        _ paths: [String],
        in sdk: String,
        _ progress: (Int, Int) -> Void
    ) -> [Result<SourceShowings, UnreadSource>] {
        SourceText.readAll(paths, in: sdk, progress) { bytes, path in
            SourceReader.read(bytes, file: path, about: sought.owners(ofFile: SourceFiles.stem(of: path)), sought)
        }
    }
}
