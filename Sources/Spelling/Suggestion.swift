/// What a person may have meant by a name that is not known.
package enum Suggestion {
    /// `; there are shelf, draft; did you mean draft?`: the known names where they are few, and the nearest one.
    package static func words(for name: String, among known: [String]) -> String {
        var words = ""
        if !known.isEmpty, known.count <= 12 { words += "; there are \(known.joined(separator: ", "))" }
        if let near = nearest(to: name, among: known) { words += "; did you mean \(near)?" }
        return words
    }

    /// The first known name that has the same letters, whatever their case, but for one or two.
    package static func nearest(to name: String, among known: [String]) -> String? {
        let letters = Array(name.folded.utf8)
        var close: String?
        for candidate in known {
            let other = Array(candidate.folded.utf8)
            if other == letters { return candidate }
            // Comparing long names letter by letter is for those that can be near.
            guard close == nil, !letters.isEmpty, abs(other.count - letters.count) <= 2, letters.count < 100 else {
                continue
            }
            if other.difference(from: letters).count <= min(3, letters.count - 1) { close = candidate }
        }
        return close
    }
}
