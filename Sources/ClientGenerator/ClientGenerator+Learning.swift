import EndpointModel
import Learning

extension ClientGenerator {
    /// What was learned of a reference.
    public struct Lesson: Sendable {
        /// How many there are of something, and of how many the pages have.
        public struct Count: Hashable, Sendable, CustomStringConvertible {
            public var learned: Int
            public var all: Int

            public var description: String { "\(learned) of \(all)" }
        }

        /// The text of a `learned.yaml`; `nil` if there are errors.
        public var text: String?
        /// The names on the wire of parameters and properties.
        public var names: Count
        /// The places of parameters.
        public var places: Count
        /// How operations are called of which the pages do not say it.
        public var requests: Count
        /// What the arguments of calls are of which the pages do not say it.
        public var arguments: Count
        /// How calls are answered that succeed, of which the pages do not say it.
        public var successes: Count
        /// How credentials are sent of which the pages do not say it.
        public var credentials: Count
        /// How many values are said more exactly than the pages say them: their types, null, how lists travel.
        public var types: Int
        /// How many values have a default, or are always there, of which the pages do not say it.
        public var defaults: Int
        /// How many facts are shown differently in different places.
        public var contradictions: Int
        public var diagnostics: [Diagnostic]

        /// Whether there is nothing to write down.
        public var isEmpty: Bool {
            [names, places, requests, arguments, successes, credentials].allSatisfy { $0.learned == 0 }
                && types + defaults == 0
        }

        /// How much was learned: `44 of 56 names and 21 of 30 places`.
        public var summary: String {
            let called = requests.all == 0 ? "" : "how \(requests) operations are called, "
            let said = [(types, "type"), (defaults, "default")].filter { $0.0 > 0 }.map { count, word in
                ", \(count) \(word)\(count == 1 ? "" : "s")"
            }
            let held = arguments.all == 0 ? "" : "what \(arguments) arguments hold, "
            let answered = successes.learned == 0 ? "" : "how \(successes) calls succeed, "
            let sent = credentials.all == 0 ? "" : "how credentials of \(credentials) security schemes are sent, "
            return "\(called)\(held)\(answered)\(sent)\(names) names and \(places) places\(said.joined())"
        }
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
        var calls = Learned()
        var (requests, arguments) = (none, none)
        let result = try model(of: reference, isStrict: false, isEarlier: false, progress: progress) { pages in
            let operations = pages.operationsWithoutRequest
            calls.requests = Learner.requests(of: operations, from: paths, progress: sourceProgress)
            requests = Lesson.Count(learned: calls.requests.count, all: operations.count)
            let undecided = pages.undecidedArguments(calls.requests)
            calls.arguments = Learner.arguments(undecided, from: paths, progress: sourceProgress)
            arguments = Lesson.Count(learned: calls.arguments.count, all: undecided.count)
            return calls
        }
        guard let api = result.api else {
            return Lesson(
                names: none,
                places: none,
                requests: requests,
                arguments: arguments,
                successes: none,
                credentials: none,
                types: 0,
                defaults: 0,
                contradictions: 0,
                diagnostics: result.diagnostics
            )
        }
        var (learned, diagnostics) = Learner.learn(about: api, from: paths, progress: sourceProgress)
        (learned.requests, learned.arguments) = (calls.requests, calls.arguments)
        let unanswered = api.callsWithoutSuccess
        learned.successes = Learner.successes(of: unanswered, from: paths, progress: sourceProgress)
        let ids = api.facts.map(\.id)
        let unknown = api.securitySchemes.filter { !$0.kind.value.isKnown }
        let credentials = Lesson.Count(
            learned: unknown.count { learned.securitySchemes[$0.name] != nil },
            all: unknown.count
        )
        // What was learned is open no longer.
        let open = result.diagnostics.filter {
            $0.rule != "security-unknown" || credentials.learned < credentials.all
        }
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
            requests: requests,
            arguments: arguments,
            successes: Lesson.Count(learned: learned.successes.count, all: unanswered.count),
            credentials: credentials,
            types: learned.entries.values.count { $0.type != nil || $0.isNullable || $0.isExploded != nil },
            defaults: learned.entries.values.count { $0.defaultValue != nil || $0.isRequired },
            contradictions: diagnostics.count { Learner.contradictionRules.contains($0.rule) },
            diagnostics: open + diagnostics
        )
    }
}
