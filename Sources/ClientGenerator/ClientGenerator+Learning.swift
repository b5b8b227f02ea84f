import EndpointModel
import Learning

extension ClientGenerator {
    /// What was learned of a reference.
    public struct Lesson: Sendable {
        /// How many there are of something, and of how many the pages have.
        public struct Count: Hashable, Sendable {
            public var learned: Int
            public var all: Int
        }

        /// The text of a `learned.yaml`; `nil` if there are errors.
        public var text: String?
        /// The names on the wire of parameters and properties.
        public var names: Count
        /// The places of parameters.
        public var places: Count
        /// How many names and places are shown differently in different places.
        public var contradictions: Int
        public var diagnostics: [Diagnostic]
    }

    /// Learns from SDK sources and recordings what the pages of a reference fold.
    ///
    /// What was learned before has no influence on it.
    ///
    /// - Parameters:
    ///   - paths: Folders with the sources of SDKs, and recordings that end in `.har`.
    ///   - progress: Called with how many pages have been read, every now and then.
    ///   - sourceProgress: The same for the sources of an SDK, of how many.
    public static func learn(
        _ reference: Reference,
        from paths: [String],
        progress: (Int) -> Void = { _ in },
        sourceProgress: (Int, Int) -> Void = { _, _ in }
    ) throws -> Lesson {
        var reference = reference
        reference.learned = nil
        let none = Lesson.Count(learned: 0, all: 0)
        let result = try model(of: reference, progress: progress)
        guard let api = result.api else {
            return Lesson(names: none, places: none, contradictions: 0, diagnostics: result.diagnostics)
        }
        let (learned, diagnostics) = Learner.learn(about: api, from: paths, progress: sourceProgress)
        let ids = api.facts.map(\.id)
        return Lesson(
            text: diagnostics.hasErrors ? nil : try LearnedWriter.text(of: learned),
            names: Lesson.Count(
                learned: learned.entries.values.count { $0.name != nil },
                all: ids.count { $0.field == .name }
            ),
            places: Lesson.Count(
                learned: learned.entries.values.count { $0.location != nil },
                all: ids.count { $0.field == .location }
            ),
            contradictions: diagnostics.count { Learner.contradictionRules.contains($0.rule) },
            diagnostics: result.diagnostics + diagnostics
        )
    }
}
