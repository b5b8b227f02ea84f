import ClientGenerator
import OpenAPIEmitter
import RandomModels

/// A reference some of whose files are damaged: the same one for the same seed.
public struct MutatedReference: Sendable {
    public let reference: Reference

    /// Chooses a reference of a corpus and damages up to three of its files.
    public init(seed: UInt64, of corpus: Corpus) {
        var mutator = Mutator(random: SplitMix64(seed: seed))
        let folder = corpus.folders[mutator.number(below: corpus.folders.count)]
        var reference = Reference(pages: folder.pages, configuration: folder.configuration, defaultName: "Mutated")
        for _ in 0...mutator.number(below: 3) {
            let index = mutator.number(below: reference.pages.count + (reference.configuration == nil ? 0 : 1))
            if index < reference.pages.count {
                let other = folder.pages[mutator.number(below: folder.pages.count)].bytes
                reference.pages[index].bytes = mutator.mutated(reference.pages[index].bytes, splicing: other)
            } else if let text = reference.configuration?.text {
                let bytes = mutator.mutated(Array(text.utf8), splicing: folder.pages[0].bytes)
                reference.configuration?.text = String(decoding: bytes, as: UTF8.self)
            }
        }
        self.reference = reference
    }

    /// What must not happen, whatever the pages hold.
    public enum Failure: Error {
        /// There are files in spite of errors, or neither.
        case inconsistent(String)
        /// The client's own pages can't be read.
        case unreadableDocumentation(String)
    }

    /// Takes the reference through all that apiref makes of one.
    ///
    /// - Returns: Whether it could be read.
    /// - Throws: ``Failure``, or what an emitter throws.
    @discardableResult
    public func run() throws -> Bool {
        let result = try ClientGenerator.run(reference)
        guard let api = result.api else {
            guard result.diagnostics.hasErrors, result.files.isEmpty else {
                throw Failure.inconsistent("neither a client nor an error")
            }
            return false
        }
        guard !result.diagnostics.hasErrors, Set(result.files.map { $0.name.lowercased() }).count == result.files.count
        else { throw Failure.inconsistent("a client with errors, or two files of one name") }
        _ = try FactTable(api).text + FactOverview(api).text
        _ = try OpenAPIEmitter.text(of: api, format: .yaml)
        _ = try OpenAPIEmitter.text(of: api, format: .json)
        let pages = ClientGenerator.documentation(of: api).map { file in
            Reference.Page(path: file.name, bytes: Array(file.contents.utf8), isNamed: false)
        }
        let again = try ClientGenerator.model(of: Reference(pages: pages))
        if let error = again.diagnostics.first(where: { $0.severity == .error }) {
            throw Failure.unreadableDocumentation(error.description)
        }
        return true
    }
}
