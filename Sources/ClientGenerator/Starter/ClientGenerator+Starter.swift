import ClientExamples
import EndpointModel
import Foundation
import Learning
import SwiftEmitter

extension ClientGenerator {
    /// The files that a target begins with.
    public struct Starter: Sendable {
        /// A file and its path from the target's folder.
        public struct File: Sendable {
            public var name: String
            public var bytes: [UInt8]
        }

        /// The pages, `apiref.yaml`, what was learned, and a first call; empty if there are errors.
        public var files: [File]
        /// `nil` if there are errors.
        public var api: API?
        /// What was learned from the SDK's sources; `nil` if nothing was.
        public var lesson: Lesson?
        public var diagnostics: [Diagnostic]
    }

    /// What a person asks of a target that is to begin with a vendor's pages.
    public struct StarterRequest: Sendable {
        /// The target's folder.
        public var folder: String
        /// What the SDK is called by the person.
        public var source: String
        public var client: String?
        public var module: String?
        public var caller = Caller.executable

        public init(folder: String, source: String) {
            self.folder = folder
            self.source = source
        }
    }

    /// Makes the files that a target begins with from a vendor's pages, and learns from the vendor's sources if they are
    /// there.
    ///
    /// - Returns: The files, none of which is written, and what a person should know. An error among the diagnostics means
    ///   that there are none.
    public static func starter(
        of vendor: VendorPages,
        for request: StarterRequest,
        progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> Starter {
        var reference = reference(of: vendor, for: request)
        let lesson = try vendor.sources.map { try learn(reference, from: [$0], sourceProgress: progress) }
        if let lesson, lesson.text == nil { return failed(lesson.diagnostics, vendor, request) }
        let learned = lesson.flatMap { $0.isEmpty ? nil : $0.text }
        reference.learned = learned.map { LearnedFile(path: join(request.folder, LearnedFile.name), text: $0) }
        let draft = try model(of: reference)
        guard let api = draft.api else { return failed(draft.diagnostics, vendor, request) }
        let names = names(of: api, for: request, vendor)
        let text = configuration(of: api, named: names, for: request, hasLearned: learned != nil)
        reference.configuration = ConfigurationFile(path: join(request.folder, Reference.configurationName), text: text)
        let result = try run(reference)
        guard let final = result.api else { return failed(result.diagnostics, vendor, request) }
        var files = vendor.pages.map { Starter.File(name: $0.name, bytes: $0.bytes) }
        files.append(Starter.File(name: Reference.configurationName, bytes: Array(text.utf8)))
        if let learned { files.append(Starter.File(name: LearnedFile.name, bytes: Array(learned.utf8))) }
        let call = ClientExamples.firstCall(of: final)
        files.append(Starter.File(name: call.name, bytes: Array(call.contents.utf8)))
        let disputed = lesson?.diagnostics.filter { Learner.contradictionRules.contains($0.rule) } ?? []
        return Starter(files: files, api: final, lesson: lesson, diagnostics: result.diagnostics + disputed)
    }
}

extension ClientGenerator {
    private static func reference(of vendor: VendorPages, for request: StarterRequest) -> Reference {
        let pages = vendor.pages.map { page in
            Reference.Page(path: join(request.folder, page.name), bytes: page.bytes, isNamed: false)
        }
        var reference = Reference(pages: pages)
        reference.caller = request.caller
        reference.folder = request.folder
        return reference
    }

    private static func names(of api: API, for request: StarterRequest, _ vendor: VendorPages) -> API.Names {
        let target = request.module ?? request.folder.split(separator: "/").last.map(String.init) ?? "Client"
        let folders = [request.source, vendor.folder].map {
            URL(fileURLWithPath: $0).standardizedFileURL.lastPathComponent
        }
        var names = API.Names.starter(target: target, folders: folders, server: api.server.value)
        if let client = request.client { names.client = client }
        return names
    }

    private static func configuration(
        of api: API,
        named names: API.Names,
        for request: StarterRequest,
        hasLearned: Bool
    ) -> String {
        var api = api
        api.names = names
        // What the sources show has been learned: what is left, only a recording can.
        let source = hasLearned ? "RECORDING.har" : "SDK"
        return StarterConfiguration(
            api: api,
            source: sdkName(request.source),
            folder: request.folder,
            learning: request.caller.command("learn", "--from \(source)", on: request.folder),
            listing: request.caller.command("inspect", "--unproven", on: request.folder)
        ).text
    }

    /// What a file that others read may say of the SDK's path: where it lies on this machine is nobody's business.
    private static func sdkName(_ path: String) -> String {
        let name = URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent
        return path.hasPrefix("/") || path.hasPrefix(".") ? name : path
    }

    /// Nothing will be written: the diagnostics are about the SDK's files.
    private static func failed(_ diagnostics: [Diagnostic], _ vendor: VendorPages, _ request: StarterRequest) -> Starter
    {
        let paths = vendor.pages.map { (join(request.folder, $0.name), $0.path) }
        let sources = Dictionary(paths) { first, _ in first }
        let diagnostics = diagnostics.map { diagnostic in
            var diagnostic = diagnostic
            diagnostic.range.page = sources[diagnostic.range.page] ?? diagnostic.range.page
            return diagnostic
        }
        return Starter(files: [], api: nil, lesson: nil, diagnostics: diagnostics)
    }

    private static func join(_ folder: String, _ name: String) -> String { Reference.join(folder, name) }
}
