import EndpointModel

extension NameDecision {
    /// The one place that the literals which are the name are shown at, else the one that the page's name is.
    func place(of subject: Int, _ choice: NameChoice?) -> (location: Parameter.Location, origin: Origin)? {
        var shown: [(location: Parameter.Location, origin: Origin)] = []
        for (source, showing) in showings[subject] {
            guard let location = showing.location, choice == nil || showing.text == choice?.text else { continue }
            shown.append((location, .source(file: sources[source].file, line: showing.line)))
        }
        if shown.isEmpty {
            shown = places[subject].map { found in
                (found.location, .source(file: sources[found.source].file, line: found.line))
            }
        }
        guard let first = shown.first, shown.allSatisfy({ $0.location == first.location }) else { return nil }
        let atName = choice.map { Origin.source(file: sources[$0.source].file, line: $0.line) }
        return shown.first { $0.origin == atName } ?? first
    }
}
