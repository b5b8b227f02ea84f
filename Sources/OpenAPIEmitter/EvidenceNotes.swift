import EndpointModel

/// What a reviewer should know of the facts of one object: its `x-apiref-evidence`.
///
/// Documented facts carry no note, nor do those whose rule says no more than the document itself shows. What is left is
/// worth a look:
///
///     x-apiref-evidence:
///       name: {rule: naming-convention, from: UsersApi.md:8:88}   # no page says it; a rule concludes it
///       in: {rule: query-otherwise, from: UsersApi.md:9:2, proven: false}    # and might be wrong
///       in: {corrected: apiref.yaml}                              # the configuration says it
///       name: {learned: lib/users_api.rb:42}                      # the SDK's sources say it
///       schema: {assumed: no page states the status}              # OpenAPI wants it; nothing says it
///       default: {stated: today}                                  # a page says it; OpenAPI can't
struct EvidenceNotes {
    private let pages: PageLabels
    private var notes = Object()

    init(pages: PageLabels) {
        self.pages = pages
    }

    /// The notes; `nil` if there are none.
    var value: Value? { notes.isEmpty ? nil : .object(notes) }

    /// Notes why a fact is believed, unless that goes without saying.
    ///
    /// - Parameter whole: The evidence of the enclosing object; what follows from it needn't be said again.
    mutating func note(_ evidence: Evidence?, as fact: String, besides whole: Evidence? = nil) {
        if let whole, let evidence, evidence.follows(from: whole) { return }
        guard let evidence, let words = words(for: evidence) else { return }
        add(fact, words.map { ($0, .string($1)) } + (evidence.isProven == false ? [("proven", .boolean(false))] : []))
    }

    /// What is noted; `nil` for what goes without saying.
    private func words(for evidence: Evidence) -> [(String, String)]? {
        switch evidence.ground {
        case .documented: nil
        case .inferred(let rule) where evidence.isProven != false && !rule.isNoteworthy: nil
        case .inferred(let rule):
            [("rule", rule.rawValue)] + (evidence.range.map { [("from", pages.place($0))] } ?? [])
        case .learned: [("learned", evidence.origin?.description ?? "")]
        // The line would change with every line that is added above it.
        case .corrected: [("corrected", PageLabels.fileName(evidence.range?.page ?? ""))]
        }
    }

    /// Notes why the facts of a part are believed, each under its own name.
    ///
    /// That a name is the page's own is what the document shows, and that nothing says whether something is required is
    /// what leaving `required` out means.
    mutating func note<Part>(
        _ part: Part,
        _ paths: [FactPath<Part>],
        besides whole: Evidence? = nil,
        except passedOver: Set<FactField> = []
    ) {
        for path in paths where !passedOver.contains(path.field) {
            guard let evidence = path.evidence(of: part) else { continue }
            switch (path.field, evidence.rule) {
            case (.name, .pageSpelling) where evidence.isProven != false: continue
            case (.isRequired, .absence) where path.holds(false, in: part): continue
            default: note(evidence, as: path.field.rawValue, besides: whole)
            }
        }
    }

    /// Notes that a value stands in the document only because OpenAPI wants one.
    mutating func assume(_ why: String, as fact: String) { add(fact, [("assumed", .string(why))]) }

    /// Keeps what a page says and the document can't.
    mutating func state(_ text: String?, as fact: String) {
        if let text { add(fact, [("stated", .string(text))]) }
    }

    private mutating func add(_ fact: String, _ note: [(String, Value)]) {
        var object = Object(note)
        object.isCompact = true
        notes.add(fact, .object(object))
    }
}

extension InferenceRule {
    /// Whether the rule says more than the document shows anyway: that a path's parameter is in the path and required,
    /// that what is not marked optional is required, that what fits nowhere else is in the query, that the fields of a
    /// form are in its body.
    fileprivate var isNoteworthy: Bool {
        switch self {
        case .placeholder, .pathRequired, .unmarked, .remainder, .formContent: false
        default: true
        }
    }
}

extension Evidence {
    /// Whether this is what an object's evidence says of its parts anyway: all parts of an object that was read from an
    /// example were read there.
    fileprivate func follows(from whole: Evidence) -> Bool {
        guard whole.rule == .requestExample, let rule else { return self == whole }
        return [.requestExample, .sampleType, .exampleKey].contains(rule)
    }
}
