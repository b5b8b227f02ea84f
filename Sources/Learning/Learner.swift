import EndpointModel
import Foundation

/// Learns the names and places of an API that its pages fold, from what shows them literally.
public enum Learner {
    /// Reads the sources of SDKs and recordings.
    ///
    ///     let (learned, diagnostics) = Learner.learn(about: api, from: ["../vendor-sdk", "users.har"])
    ///
    /// - Parameters:
    ///   - api: The model of the pages alone, without what was learned before.
    ///   - paths: Recordings, which end in `.har`, and folders: their recordings, and the sources in them and below.
    ///   - progress: Called with how many of a folder's sources have been read, of how many, every now and then.
    /// - Returns: What all of them agree on, and what a person should know. An error among the diagnostics means that
    ///   something could not be read, so that what was learned is not all.
    public static func learn(
        about api: API,
        from paths: [String],
        progress: (Int, Int) -> Void = { _, _ in }
    ) -> (learned: Learned, diagnostics: [Diagnostic]) {
        var inputs = Inputs(api)
        for path in paths { inputs.read(path, progress) }
        let agreement = Agreement(inputs.findings, about: api)
        return (agreement.learned, inputs.diagnostics + agreement.diagnostics)
    }

    /// Reads from the sources of SDKs how operations are called of which the pages do not say it.
    ///
    /// - Parameters:
    ///   - operations: The operations, with the pages that they are on.
    ///   - paths: Folders with sources; anything else is passed over.
    ///   - progress: Called with how many of a folder's sources have been read, of how many, every now and then.
    public static func requests(
        of operations: [EndpointKey: String],
        from paths: [String],
        progress: (Int, Int) -> Void = { _, _ in }
    ) -> [EndpointKey: Learned.Request] {
        guard !operations.isEmpty else { return [:] }
        let learner = RequestLearner(operations)
        return agreed(in: paths, by: { [$0.method, $0.path] }) { try learner.requests(in: $0, progress) }
    }

    /// Reads from the sources of SDKs what the one argument of a call is.
    ///
    /// - Parameters:
    ///   - schemas: The titles of the arguments' schemas, by the operations.
    ///   - paths: Folders with sources; anything else is passed over.
    ///   - progress: Called with how many of a folder's sources have been read, of how many, every now and then.
    public static func arguments(
        _ schemas: [EndpointKey: String],
        from paths: [String],
        progress: (Int, Int) -> Void = { _, _ in }
    ) -> [EndpointKey: Learned.Argument] {
        guard !schemas.isEmpty else { return [:] }
        let learner = ArgumentLearner(schemas)
        return agreed(in: paths, by: \.kind) { try learner.arguments(in: $0, progress) }
    }

    /// Reads from the sources of SDKs how calls are answered that succeed.
    ///
    /// - Parameters:
    ///   - calls: The calls, by the operations.
    ///   - paths: Folders with sources; anything else is passed over.
    ///   - progress: Called with how many of a folder's sources have been read, of how many, every now and then.
    public static func successes(
        of calls: [EndpointKey: OpenCall],
        from paths: [String],
        progress: (Int, Int) -> Void = { _, _ in }
    ) -> [EndpointKey: Learned.Success] {
        guard !calls.isEmpty else { return [:] }
        let learner = SuccessLearner(calls)
        return agreed(in: paths, by: Answer.init) { try learner.successes(in: $0, progress) }
    }

    /// What all folders show that show anything; what is no folder shows nothing.
    private static func agreed<Shown>(
        in paths: [String],
        by value: (Shown) -> some Equatable,
        _ shown: (String) throws -> [EndpointKey: Shown]
    ) -> [EndpointKey: Shown] {
        let found = paths.map { (try? shown($0)) ?? [:] }
        let keys = Set(found.flatMap(\.keys))
        return keys.reduce(into: [:]) { agreed, key in
            let shown = found.compactMap { $0[key] }
            if let first = shown.first, shown.allSatisfy({ value($0) == value(first) }) { agreed[key] = first }
        }
    }

    /// The identifiers of diagnostics about places that contradict each other, or a page.
    public static let contradictionRules: Set<String> = ["learned-contradiction", "learned-otherwise"]
}

/// What is read to learn from it, each file and folder once.
private struct Inputs {
    private(set) var findings: [Finding] = []
    private(set) var diagnostics: [Diagnostic] = []

    private let api: API
    private let recordings: RecordingLearner
    private var seen: Set<String> = []

    init(_ api: API) {
        self.api = api
        recordings = RecordingLearner(api)
    }

    mutating func read(_ path: String, _ progress: (Int, Int) -> Void) {
        var isFolder: ObjCBool = false
        if !FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
            report("there is no such file or folder; expected an SDK's sources or a .har recording", at: path)
        } else if isFolder.boolValue {
            readFolder(path, progress)
        } else if Self.isRecording(path) {
            readRecording(path)
        } else {
            report("expected a folder with an SDK's sources, or a recording that ends in .har", at: path)
        }
    }

    private mutating func readFolder(_ path: String, _ progress: (Int, Int) -> Void) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        for name in names.filter(Self.isRecording).sorted() {
            readRecording(path.hasSuffix("/") ? path + name : "\(path)/\(name)")
        }
        if isNew(path) { add(Self.sources(in: path, api, progress)) }
    }

    private mutating func readRecording(_ path: String) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        if isNew(path) { add(recordings.findings(in: path, named: name)) }
    }

    /// What the sources in a folder show.
    private static func sources(in folder: String, _ api: API, _ progress: (Int, Int) -> Void) -> (
        [Finding], [Diagnostic]
    ) {
        do {
            let (findings, notes) = try SourceLearner(api: api).findings(in: folder, progress)
            return (findings, notes)
        } catch {
            let message = (error as? SourceError)?.message ?? "\(error)"
            return ([], [Diagnostic(.error, rule: "learn-from", message, at: PageRange(page: folder))])
        }
    }

    private static func isRecording(_ name: String) -> Bool { name.lowercased().hasSuffix(".har") }

    private mutating func isNew(_ path: String) -> Bool {
        seen.insert(URL(fileURLWithPath: path).resolvingSymlinksInPath().path).inserted
    }

    private mutating func add(_ found: ([Finding], [Diagnostic])) {
        findings += found.0
        diagnostics += found.1
    }

    private mutating func report(_ problem: String, at path: String) {
        diagnostics.append(Diagnostic(.error, rule: "learn-from", problem, at: PageRange(page: path)))
    }
}
